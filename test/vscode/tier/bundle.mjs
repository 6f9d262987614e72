import { chmodSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { cache, root } from "./node.mjs";

const here = join(import.meta.dirname, "..");
const programs = join(cache, "build");
const shared = { bundle: true, platform: "node", target: "node20", sourcemap: "inline", logLevel: "warning" };

/**
 * Bundles what cannot run as TypeScript: the tests of the extension host (one file each, found by name, so that none is
 * forgotten) into `dist/test`, and the programs around them into `.cache/vscode/build`.
 *
 * @returns {Promise<{ hostTests: string, codeShim: string }>} absolute paths of the two programs
 */
export async function bundleTests() {
  // Not at the head of the file: in a fresh clone it is installed only when this runs.
  const { build } = await import("esbuild");
  const hosted = join(root, "dist", "test");
  // A test that was deleted or renamed must not run on from its old bundle.
  for (const folder of [hosted, programs]) rmSync(folder, { recursive: true, force: true });

  const tests = readdirSync(here).filter((name) => name.endsWith(".vscode.test.ts"));
  await build({
    ...shared,
    entryPoints: ["index.ts", ...tests].map((name) => join(here, name)),
    outdir: hosted,
    format: "cjs",
    outExtension: { ".js": ".cjs" },
    external: ["vscode", "mocha"],
  });
  const hostTests = await bundleProgram("host-tests.ts");
  const codeShim = await bundleProgram("driver/code-shim.ts");
  chmodSync(codeShim, 0o755);
  return { hostTests, codeShim };
}

/**
 * Bundles a program that is named by its path below test/vscode; returns the absolute path of what can be run.
 *
 * @param {string} entry
 */
export async function bundleProgram(entry) {
  const { build } = await import("esbuild");
  const outfile = join(programs, entry.replace(/\.ts$/u, ".mjs"));
  await build({
    ...shared,
    entryPoints: [join(here, entry)],
    outfile,
    format: "esm",
    packages: "external",
    banner: { js: "#!/usr/bin/env node" },
  });
  return outfile;
}
