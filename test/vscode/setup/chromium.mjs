import { spawnSync } from "node:child_process";
import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const folders = ["/usr/bin", "/usr/local/bin", "/snap/bin", "/opt/google/chrome"];
const packages = ["chromium", "fonts-dejavu-core"];

/**
 * Absolute path of a Chromium: the one that VERBATIM_CHROMIUM names, one in PATH or a usual place, or one installed with
 * apt-get where that is allowed. Throws with the one thing to do when there is none.
 *
 * @param {NodeJS.ProcessEnv} env
 */
export function findOrInstallChromium(env) {
  const named = env.VERBATIM_CHROMIUM;
  if (named) {
    if (isExecutable(named)) return named;
    throw new Error(`VERBATIM_CHROMIUM names ${named}, which is not an executable file.`);
  }
  return findChromium(env) ?? installChromium(env) ?? refuse();
}

/** @param {NodeJS.ProcessEnv} env */
function findChromium(env) {
  const places = [...(env.PATH ?? "").split(delimiter).filter(Boolean), ...folders];
  return places.flatMap((place) => names.map((name) => join(place, name))).find(isExecutable);
}

/** @param {NodeJS.ProcessEnv} env */
function installChromium(env) {
  const apt = aptCommand();
  if (apt === undefined) return undefined;
  console.log(`No Chromium found; installing ${packages.join(" and ")} with apt-get …`);
  const run = (/** @type {string[]} */ args) => {
    const [program, ...before] = apt;
    // Another install may hold dpkg's lock: wait for it rather than fail.
    const all = [...before, "apt-get", "-q", "-o", "DPkg::Lock::Timeout=300", ...args];
    return spawnSync(program, all, { stdio: ["ignore", "inherit", "inherit"] }).status === 0;
  };
  // One source of many that cannot be read fails the update and yet leaves enough to install from.
  run(["update"]);
  if (!run(["install", "-y", "--no-install-recommends", ...packages])) return undefined;
  return findChromium(env);
}

/** The program and arguments that apt-get is run through, or undefined where this user may not install packages. */
function aptCommand() {
  const runs = (/** @type {string} */ program, /** @type {string[]} */ args) =>
    spawnSync(program, args, { stdio: "ignore" }).status === 0;
  if (!runs("apt-get", ["--version"])) return undefined;
  const quiet = ["env", "DEBIAN_FRONTEND=noninteractive"];
  if (process.getuid?.() === 0) return quiet;
  return runs("sudo", ["-n", "true"]) ? ["sudo", "-n", ...quiet] : undefined;
}

/** @returns {never} */
function refuse() {
  throw new Error(
    "The tests in the real editor need Chromium and none was found. Install it (Debian, Ubuntu: " +
      `"sudo apt-get install ${packages.join(" ")}") or set VERBATIM_CHROMIUM to the path of a Chromium or Chrome.`,
  );
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
