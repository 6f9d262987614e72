import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { madeComments } from "./comments.ts";
import { writeComments } from "./engine.ts";

/** Comments that the themes are learnt from. */
const LEARNT = 10_000;
const COMMENTS = 1_000_000;
const PARTITIONS = 4;
/** Lines per write to a file. */
const CHUNK = 10_000;

export interface SparkBench {
  readonly cli: string;
  readonly cache: string;
  /** spark.py. */
  readonly script: string;
}

export interface SparkResult {
  readonly comments: number;
  readonly spark: string;
  readonly partitions: number;
  /** Starting Spark and learning the themes in each partition included. */
  readonly sparkSeconds: number;
  readonly aloneSeconds: number;
  /** Whether Spark's lines, partition after partition, are those of one process. */
  readonly same: boolean;
}

/** Assigns the same comments as a step of Spark and in one process. Throws an Error where PySpark cannot be had. */
export function assignOnSpark({ cli, cache, script }: SparkBench, say: (line: string) => void): SparkResult {
  const survey = writeComments(cache, LEARNT, 2);
  const study = join(cache, "assign.feedback.json");
  writeFileSync(study, `${JSON.stringify({ version: 1 })}\n`);
  const packages = join(cache, "pyspark");
  installSpark(packages, say);
  const input = writeLines(cache, COMMENTS);
  const asked = [
    "--codebook",
    study,
    "--learnt-from",
    survey,
    "--comment",
    "comment",
    "--id",
    "id",
    "--no-row",
    "--quiet",
  ];
  const assign = (file: string, threads: string): string[] => [
    process.execPath,
    cli,
    "assign",
    file,
    ...asked,
    "--threads",
    threads,
  ];

  say(`${COMMENTS.toLocaleString("en-US")} comments in one process …`);
  const alone = join(cache, "alone.jsonl");
  const out = openSync(alone, "w");
  const aloneSeconds = timed(assign(input, "2"), { stdout: out });
  closeSync(out);

  say(`… and as a step of Spark, in ${PARTITIONS} partitions …`);
  const folder = join(cache, "spark-out");
  rmSync(folder, { recursive: true, force: true });
  const command = assign("-", "1")
    .map((word) => `'${word}'`)
    .join(" ");
  const told = { text: "" };
  const python = ["python3", script, input, folder, String(PARTITIONS), command];
  const sparkSeconds = timed(python, { env: { PYTHONPATH: packages }, told });
  const [partitions = "0", spark = "?"] = told.text.trim().split("\n").at(-1)?.split(" ") ?? [];
  const parts = readdirSync(folder)
    .filter((name) => name.startsWith("part-"))
    .sort();
  const same = hashOf(parts.map((name) => join(folder, name))) === hashOf([alone]);
  const result = { comments: COMMENTS, spark, partitions: Number(partitions), sparkSeconds, aloneSeconds, same };
  say(
    `Spark ${spark}, local[2], ${partitions} partitions: ${sparkSeconds.toFixed(1)} s; one process, two threads: ${aloneSeconds.toFixed(1)} s; ` +
      (same ? "the same lines." : "NOT THE SAME LINES."),
  );
  rmSync(folder, { recursive: true, force: true });
  rmSync(alone);
  return result;
}

function installSpark(packages: string, say: (line: string) => void): void {
  if (existsSync(join(packages, "pyspark"))) return;
  say("Installing PySpark …");
  const { status, stderr } = spawnSync(
    "python3",
    ["-m", "pip", "install", "--quiet", "--target", packages, "pyspark"],
    {
      encoding: "utf8",
    },
  );
  if (status === 0) return;
  rmSync(packages, { recursive: true, force: true });
  throw new Error(`PySpark cannot be installed, so nothing is run on Spark: ${stderr.trim().split("\n").at(-1) ?? ""}`);
}

interface Running {
  readonly stdout?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Filled with what the command prints. */
  readonly told?: { text: string };
}

function timed([program = "", ...args]: readonly string[], { stdout, env, told }: Running): number {
  const start = performance.now();
  const ended = spawnSync(program, args, {
    stdio: ["ignore", stdout ?? "pipe", "pipe"],
    env: { ...process.env, ...env },
    encoding: "utf8",
  });
  if (ended.status !== 0) throw new Error(`${program} failed: ${ended.stderr.trim().split("\n").slice(-5).join("\n")}`);
  if (told) told.text = ended.stdout;
  return (performance.now() - start) / 1000;
}

function hashOf(paths: readonly string[]): string {
  const hash = createHash("sha256");
  for (const path of paths) hash.update(readFileSync(path));
  return hash.digest("hex");
}

function writeLines(folder: string, count: number): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `comments-${count}.jsonl`);
  const file = openSync(path, "w");
  let lines: string[] = [];
  const flush = (): void => {
    if (lines.length > 0) writeSync(file, `${lines.join("\n")}\n`);
    lines = [];
  };
  for (const { id, comment } of madeComments(count, 1)) {
    lines.push(JSON.stringify({ id, comment }));
    if (lines.length === CHUNK) flush();
  }
  flush();
  closeSync(file);
  return path;
}
