import { spawnSync } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { madeComments } from "./comments.ts";
import type { Baseline } from "./python.ts";
import { median, tableLines } from "./table.ts";

const RUNS = 3;
const THEMES = "20";
/** Comments per write to the file. */
const CHUNK = 10_000;
const GNU_TIME = "/usr/bin/time";

interface Case {
  readonly name: string;
  readonly file: string;
  /** A run of scikit-learn would take minutes beyond 100,000 comments. */
  readonly compared: boolean;
  readonly args: readonly string[];
  readonly target: Target;
}

/** What the median run must not pass. */
interface Target {
  /** Of the baseline's time. */
  readonly ratio?: number;
  readonly seconds?: number;
  readonly megabytes?: number;
}

export interface Run {
  readonly seconds: number;
  /** Largest resident set; null where GNU time is not installed. */
  readonly megabytes: number | null;
}

export interface Timed {
  readonly name: string;
  readonly ours: Run;
  readonly baseline: Run | null;
  /** Ours over the baseline's. */
  readonly ratio: number | null;
  readonly target: Target;
  /** Null when there is nothing to hold it against. */
  readonly met: boolean | null;
}

export interface EngineBench {
  /** dist/cli.js. */
  readonly cli: string;
  /** Folder for the made-up comments. */
  readonly cache: string;
  readonly survey: string | null;
  readonly large: boolean;
}

/** Times whole commands, ours and the baseline's in turn, so that a slow minute of the machine meets both. */
export function timeEngine(bench: EngineBench, baseline: Baseline, say: (line: string) => void): Timed[] {
  const timed = casesOf(bench).map((one) => {
    say(`${one.name} …`);
    return timeCase(one, bench, baseline);
  });
  say(["", ...engineLines(timed)].join("\n"));
  return timed;
}

function casesOf({ cache, survey, large }: EngineBench): Case[] {
  const made = (count: number, target: Target): Case => ({
    name: `${count.toLocaleString("en-US")} comments`,
    file: writeComments(cache, count),
    compared: count <= 100_000,
    args: ["--k", THEMES],
    target,
  });
  // The baseline does not measure how firm its clusters are.
  const bare = (one: Case): Case => ({
    ...one,
    name: "… without stability",
    args: [...one.args, "--resamples", "0"],
  });
  const [small, middling] = [made(10_000, { ratio: 1 }), made(100_000, { ratio: 0.5 })];
  return [
    small,
    bare(small),
    middling,
    bare(middling),
    ...(large ? [made(1_000_000, { seconds: 30, megabytes: 2000 })] : []),
    ...(survey === null ? [] : [{ name: "survey", file: survey, compared: false, args: [], target: { seconds: 4 } }]),
  ];
}

function timeCase(one: Case, { cli }: EngineBench, baseline: Baseline): Timed {
  const ours = [process.execPath, cli, "analyze", one.file, ...one.args, "--quiet", "--json", "--no-config"] as const;
  const theirs = one.compared && baseline.version !== null ? baseline.command(["engine", one.file]) : null;
  const runs: { readonly ours: Run[]; readonly theirs: Run[] } = { ours: [], theirs: [] };
  for (let run = 0; run < RUNS; run++) {
    runs.ours.push(timeCommand(ours));
    if (theirs) runs.theirs.push(timeCommand(theirs));
  }
  return judged(one, middle(runs.ours), theirs ? middle(runs.theirs) : null);
}

/** Holds the measured figures against the target. */
export function judged({ name, target }: Pick<Case, "name" | "target">, ours: Run, baseline: Run | null): Timed {
  const ratio = baseline ? ours.seconds / baseline.seconds : null;
  const held: readonly (readonly [number | null, number | undefined])[] = [
    [ratio, target.ratio],
    [ours.seconds, target.seconds],
    [ours.megabytes, target.megabytes],
  ];
  const checks = held.flatMap(([value, most]) => (value === null || most === undefined ? [] : [value <= most]));
  const met = checks.length === 0 ? null : checks.every(Boolean);
  return { name, ours, baseline, ratio, target, met };
}

function middle(runs: readonly Run[]): Run {
  const megabytes = runs.flatMap((run) => run.megabytes ?? []);
  const seconds = median(runs.map((run) => run.seconds));
  return { seconds, megabytes: megabytes.length > 0 ? Math.max(...megabytes) : null };
}

export function timeCommand(command: readonly string[]): Run {
  const measured = existsSync(GNU_TIME) ? [GNU_TIME, "-f", "%M", ...command] : command;
  const [program = "", ...args] = measured;
  const start = performance.now();
  const { status, stderr } = spawnSync(program, args, { stdio: ["ignore", "ignore", "pipe"], encoding: "utf8" });
  const seconds = (performance.now() - start) / 1000;
  const last = stderr.trim().split("\n").at(-1) ?? "";
  if (status !== 0) throw new Error(`${command.join(" ")} failed: ${stderr.trim()}`);
  return { seconds, megabytes: /^\d+$/.test(last) ? Number(last) / 1024 : null };
}

/** Writes so many made-up comments into a folder; the path of the file. */
export function writeComments(folder: string, count: number, seed = 1): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `comments-${count}${seed === 1 ? "" : `-${seed}`}.csv`);
  const file = openSync(path, "w");
  let lines = ["id,score,comment"];
  for (const { id, score, comment } of madeComments(count, seed)) {
    lines.push(`${id},${score},${comment}`);
    if (lines.length < CHUNK) continue;
    writeSync(file, `${lines.join("\n")}\n`);
    lines = [];
  }
  if (lines.length > 0) writeSync(file, `${lines.join("\n")}\n`);
  closeSync(file);
  return path;
}

/** A line a case: times, memory, and whether the target is met. */
export function engineLines(timed: readonly Timed[]): string[] {
  const time = (run: Run | null): string => (run ? `${run.seconds.toFixed(2)} s` : "–");
  const memory = (run: Run | null): string =>
    typeof run?.megabytes === "number" ? `${Math.round(run.megabytes)} MB` : "–";
  return tableLines([
    ["", "verbatim", "peak", "scikit-learn", "peak", "ratio", "target", ""],
    ...timed.map(({ name, ours, baseline, ratio, target, met }) => [
      name,
      time(ours),
      memory(ours),
      time(baseline),
      memory(baseline),
      ratio === null ? "–" : `${ratio.toFixed(2)}×`,
      targetText(target),
      met === null ? "" : met ? "met" : "missed",
    ]),
  ]);
}

function targetText({ ratio, seconds, megabytes }: Target): string {
  return [
    ...(ratio === undefined ? [] : [`≤ ${ratio}×`]),
    ...(seconds === undefined ? [] : [`≤ ${seconds} s`]),
    ...(megabytes === undefined ? [] : [`≤ ${megabytes} MB`]),
  ].join(", ");
}
