// Sets up a clone with nothing installed. Plain Node: this runs before any dependency is there.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export const root = join(import.meta.dirname, "..");

const lock = join(root, "package-lock.json");
/** Written after an install that came to its end; goes with node_modules. */
const stamp = join(root, "node_modules", ".verbatim-lock");

/** Installs the dependencies unless they are those of the lock file. Throws an Error that says what to do. */
export function ensureInstalled() {
  checkNode();
  const wanted = createHash("sha256").update(readFileSync(lock)).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  console.log("Installing dependencies (npm ci) …");
  const { status, error } = npm(["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
  if (status !== 0) {
    throw new Error(
      `npm ci failed (${error?.message ?? `exit status ${status}`}). Its messages stand above: check that the npm ` +
        "registry can be reached and that this folder can be written, then run the command again.",
    );
  }
  writeFileSync(stamp, wanted);
}

/** Runs npm at the root of the project with this terminal. */
function npm(args) {
  // Under `npm run` the very npm that was called is used, as a script of this Node.
  const script = process.env.npm_execpath;
  const [program, before] = script?.endsWith(".js") ? [process.execPath, [script]] : ["npm", []];
  return spawnSync(program, [...before, ...args], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32" && program === "npm",
  });
}

function checkNode() {
  const wanted = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).engines.node;
  const [major, minor] = /(\d+)\.(\d+)/.exec(wanted).slice(1).map(Number);
  const [hasMajor, hasMinor] = process.versions.node.split(".").map(Number);
  if (hasMajor > major || (hasMajor === major && hasMinor >= minor)) return;
  throw new Error(
    `This is Node ${process.versions.node}, and ${wanted} is needed. Install it from https://nodejs.org.`,
  );
}
