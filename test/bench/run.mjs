// Measures quality and speed: `npm run bench`. Not a test: what it prints depends on the machine.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ensureBuilt } from "../build.mjs";
import { ensureInstalled, root } from "../install.mjs";
import { setUpEditor } from "../vscode/setup/setup.mjs";

ensureInstalled();
if (process.argv[2] === "workbench") {
  setUpEditor();
  // Times and sizes are those of what people install.
  const { status } = spawnSync(process.execPath, ["esbuild.mjs", "--production"], { cwd: root, stdio: "inherit" });
  if (status !== 0) throw new Error("The build failed.");
} else ensureBuilt(["cli", "worker"]);
// Not at the head of the file: in a fresh clone it is installed only when this runs.
const { build } = await import("esbuild");
const { kernelPlugin } = await import("../../src/kernel/compile.mjs");
const outfile = join(root, ".cache", "bench", "main.mjs");
await build({
  entryPoints: [join(import.meta.dirname, "main.ts")],
  outfile,
  bundle: true,
  platform: "node",
  target: "node20",
  format: "esm",
  packages: "external",
  plugins: [kernelPlugin],
  sourcemap: "inline",
  logLevel: "warning",
});
const ended = spawnSync(process.execPath, [outfile, root, ...process.argv.slice(2)], { stdio: "inherit" });
process.exitCode = ended.status ?? 1;
