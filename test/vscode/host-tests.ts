/** Runs the tests of the extension host through @vscode/test-electron, prints them, and writes them down for the tally. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, parse } from "node:path";
import { runTests } from "@vscode/test-electron";
import { runCli } from "./driver/cli.ts";
import { cacheFolder, projectRoot } from "./driver/editor.ts";
import { layOutSamples } from "./driver/workspace.ts";
import type { HostResults } from "./index.ts";

const [resultsFile, shim] = process.argv.slice(2);
if (resultsFile === undefined) throw new Error("usage: host-tests RESULTS [EXECUTABLE]");

const folder = mkdtempSync(join(tmpdir(), "verbatim-"));
const workspace = join(folder, "workspace");
const expected = join(folder, "expected");
rmSync(resultsFile, { force: true });

try {
  for (const survey of layOutSamples(workspace)) {
    runCli([
      "analyze",
      join(workspace, survey),
      "--out",
      join(expected, parse(survey).name),
      "--format",
      "md,html,json,csv",
    ]);
  }
  await runTests({
    // Without an executable of ours, test-electron downloads the desktop VS Code.
    ...(shim !== undefined && { vscodeExecutablePath: shim }),
    cachePath: join(cacheFolder, "desktop"),
    extensionDevelopmentPath: projectRoot,
    extensionTestsPath: join(projectRoot, "dist", "test", "index.cjs"),
    extensionTestsEnv: { VERBATIM_TEST_RESULTS: resultsFile, VERBATIM_EXPECTED: expected },
    launchArgs: [
      workspace,
      `--user-data-dir=${join(folder, "data")}`,
      `--extensions-dir=${join(folder, "extensions")}`,
    ],
  });
} catch (error) {
  // Failed tests end here too; they are told below, by name.
  process.exitCode = 1;
  if (!existsSync(resultsFile)) console.error(error);
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}

if (existsSync(resultsFile)) {
  const { tests } = JSON.parse(readFileSync(resultsFile, "utf8")) as HostResults;
  for (const { title, error } of tests) console.log(error === null ? `  ✓ ${title}` : `  ✗ ${title}\n${error}`);
}
