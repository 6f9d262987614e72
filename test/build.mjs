// Builds dist/ when it is older than what it is made of.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "./install.mjs";

const sources = ["src", "esbuild.mjs", "package-lock.json", "tsconfig.json"];

/** The outputs of esbuild.mjs and the file by which each is known to be there. */
const files = {
  cli: "cli.js",
  openai: "openai.js",
  worker: "worker.js",
  extension: "extension.cjs",
  workbench: "workbench.js",
  comparison: "comparison.js",
};

/** Throws an Error when the build fails; its messages have been printed. */
export function ensureBuilt(outputs = Object.keys(files)) {
  const newest = Math.max(...sources.map((path) => newestIn(join(root, path))));
  const stale = outputs.filter((output) => {
    const file = join(root, "dist", files[output]);
    return !existsSync(file) || statSync(file).mtimeMs < newest;
  });
  if (stale.length === 0) return;
  console.log("Building …");
  const { status } = spawnSync(process.execPath, ["esbuild.mjs", ...stale], { cwd: root, stdio: "inherit" });
  if (status !== 0) throw new Error("The build failed.");
}

function newestIn(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}
