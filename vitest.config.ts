import { defineConfig } from "vitest/config";

/** They run what people run: the built files. */
const built = ["test/cli/command/**/*.test.ts", "test/worker/thread.test.ts"];
const elsewhere = ["test/vscode/**", "**/node_modules/**"];

/** Tier 1. The tests in the real editor have a configuration of their own. */
export default defineConfig({
  test: {
    watch: false,
    allowOnly: false,
    projects: [
      // A loaded machine must fail no test: how long something takes is measured by the bench.
      {
        test: { name: "parts", include: ["test/**/*.test.ts"], exclude: [...built, ...elsewhere], testTimeout: 60_000 },
      },
      { test: { name: "command", include: built, globalSetup: "test/cli/command/setup.mjs", testTimeout: 60_000 } },
    ],
  },
});
