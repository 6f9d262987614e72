import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { projectRoot } from "./editor.ts";

const largestOutput = 64 * 1024 * 1024;

/** What the built command prints: the editor must say the same. Throws when it ends with another status than 0. */
export function runCli(args: readonly string[]): string {
  const cli = join(projectRoot, "dist", "cli.js");
  return execFileSync(process.execPath, [cli, ...args, "--quiet"], { encoding: "utf8", maxBuffer: largestOutput });
}
