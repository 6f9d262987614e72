import { writeFileSync } from "node:fs";
import { join } from "node:path";
import kernelModule from "../../src/kernel/kernel.wasm";
import { wasmKernel } from "../../src/worker/wasmKernel.ts";
import { soloCrew } from "../../src/engine/crew.ts";
import { quiet } from "../../src/engine/effects.ts";
import { timeAssign } from "./assign.ts";
import { calibrate } from "./calibration.ts";
import { timeEngine } from "./engine.ts";
import { agreeInHalves } from "./halves.ts";
import { benchOptions, USAGE, type BenchOptions } from "./options.ts";
import { findBaseline } from "./python.ts";
import { scoreFolder } from "./quality.ts";
import { assignOnSpark } from "./spark.ts";
import { measureWorkbench } from "./workbench.ts";

/** `root`: folder of the project, given by run.mjs as the first argument. */
const [root = ".", ...args] = process.argv.slice(2);
const say = (line: string): void => console.log(line);

const options = benchOptions(args);
if (options === null) {
  console.error(USAGE);
  process.exitCode = 2;
} else
  try {
    await bench(options);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }

async function bench(asked: BenchOptions): Promise<void> {
  const { json, ...about } = asked;
  const results = await measured(asked);
  writeFileSync(json, `${JSON.stringify({ ...about, node: process.version, ...results }, null, 2)}\n`);
  say(`\nWritten to ${json}.`);
}

async function measured(asked: BenchOptions): Promise<object> {
  if (asked.job === "workbench") return { results: await measureWorkbench({ ...asked, root }, say) };
  if (asked.job === "calibration") return await calibrate(asked, { say, kernel: wasmKernel(kernelModule) });
  if (asked.job === "assign") {
    const effects = { ...quiet, crew: soloCrew(wasmKernel(kernelModule)) };
    const halves =
      asked.folder === null ? null : await agreeInHalves({ ...asked, folder: asked.folder }, { say, effects });
    const paths = { cli: join(root, "dist", "cli.js"), cache: join(root, ".cache", "bench") };
    return { results: timeAssign({ ...asked, ...paths }, say), halves };
  }
  if (asked.job === "spark") {
    const script = join(root, "test", "bench", "spark.py");
    return assignOnSpark({ cli: join(root, "dist", "cli.js"), cache: join(root, ".cache", "bench"), script }, say);
  }
  const baseline = findBaseline(join(root, "test", "bench", "baseline.py"));
  say(baseline.version === null ? baseline.missing : `Compared with scikit-learn ${baseline.version}.`);
  const results =
    asked.job === "quality"
      ? scoreFolder(asked, baseline, { say, kernel: wasmKernel(kernelModule) })
      : timeEngine(
          { ...asked, cli: join(root, "dist", "cli.js"), cache: join(root, ".cache", "bench") },
          baseline,
          say,
        );
  return { baseline: baseline.version, results };
}
