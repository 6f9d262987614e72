import { defineConfig } from "vitest/config";

/** Tests that look at VS Code's window from outside, one window at a time: the machine has few cores. */
export default defineConfig({
  test: {
    include: ["test/vscode/page/**/*.page.test.ts", "test/vscode/package/**/*.page.test.ts"],
    environment: "node",
    fileParallelism: false,
    // A process, which unlike a thread hears that the run is interrupted and can end the server it started.
    pool: "forks",
    testTimeout: 180_000,
    expect: { poll: { timeout: 60_000 } },
    hookTimeout: 120_000,
    allowOnly: false,
  },
});
