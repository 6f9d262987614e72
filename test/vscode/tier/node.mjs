import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { serverRunsHere } from "../setup/setup.mjs";
import { tallyOf } from "./tally.mjs";

export const root = join(import.meta.dirname, "..", "..", "..");
export const cache = join(root, ".cache", "vscode");

/**
 * Runs a Node program at the root of the project, with this terminal; returns its exit status, null when a signal ended it.
 *
 * @param {readonly string[]} args
 */
export function node(args) {
  return spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" }).status;
}

/**
 * Runs the window tests of one folder below test/vscode.
 *
 * @param {"page" | "package"} folder
 */
export function testWindow(folder) {
  const results = join(cache, `${folder}-results.json`);
  rmSync(results, { force: true });
  if (!serverRunsHere) {
    console.error("Tests of the window need VS Code's server, which the npm registry has for Linux x64 only.");
    return tallyOf(results, 1);
  }
  const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
  const config = ["--config", join("test", "vscode", "vitest.config.ts")];
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${results}`];
  return tallyOf(results, node([vitest, "run", ...config, ...reporters, `test/vscode/${folder}/`]));
}
