import { spawnSync } from "node:child_process";

/** Clusters of scikit-learn's k-means, or the line that says why there are none. */
export type Baseline =
  | { readonly version: string; readonly command: (args: readonly string[]) => readonly [string, ...string[]] }
  | { readonly version: null; readonly missing: string };

/** A python3 of a version manager may stand before the system's, which has Debian's packages. */
const PYTHONS = ["python3", "/usr/bin/python3"];

/** Looks for a python3 that can import scikit-learn. `script`: path of baseline.py. */
export function findBaseline(script: string, pythons = PYTHONS): Baseline {
  for (const python of pythons) {
    const { status, stdout } = spawnSync(python, [script, "version"], { encoding: "utf8" });
    if (status === 0) return { version: stdout.trim(), command: (args) => [python, script, ...args] };
  }
  return {
    version: null,
    missing:
      "python3 with scikit-learn is not here, so nothing is compared with it (Debian: apt install python3-sklearn).",
  };
}

/** scikit-learn's cluster of every row, a list a seed. Throws an Error with its message when it fails. */
export function baselineClusters(
  baseline: Baseline,
  { file, k, seeds }: { readonly file: string; readonly k: number; readonly seeds: readonly number[] },
): number[][] {
  if (baseline.version === null) return [];
  const [program, ...args] = baseline.command(["quality", file, String(k), ...seeds.map(String)]);
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: "utf8", maxBuffer: 2 ** 30 });
  if (status !== 0) throw new Error(`scikit-learn failed on ${file}: ${stderr.trim().split("\n").at(-1) ?? ""}`);
  return JSON.parse(stdout) as number[][];
}
