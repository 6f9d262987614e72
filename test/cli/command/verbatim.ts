import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach } from "vitest";

const command = fileURLToPath(new URL("../../../dist/cli.js", import.meta.url));

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** The built command, run as a process of its own. */
export async function verbatim(args: readonly string[], { stdin = "", ...options }: RunOptions): Promise<Ended> {
  const started = start(args, options);
  started.child.stdin?.end(stdin);
  return await started.ended;
}

/** The same, for tests that do something to it while it runs. */
export function start(args: readonly string[], { cwd, env = {} }: Omit<RunOptions, "stdin">) {
  const colorless = { ...process.env, NO_COLOR: undefined, FORCE_COLOR: undefined };
  const child: ChildProcess = spawn(process.execPath, [command, ...args], { cwd, env: { ...colorless, ...env } });
  const output = { stdout: "", stderr: "" };
  child.stdout?.setEncoding("utf8").on("data", (text: string) => (output.stdout += text));
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (output.stderr += text));
  child.stdin?.on("error", () => {});
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, ...output }));
  });
  return { child, ended };
}

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder that holds `files` for the length of one test. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-cli-"));
  folders.push(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** Every file under a folder: its path there and its text. */
export function contentsOf(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = paths.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(files.sort().map((file) => [file.slice(folder.length + 1), readFileSync(file, "utf8")]));
}

const COMMENTS = [
  ["Support took nine days to reply", 2],
  ["Waited a week for any reply from support", 1],
  ["The price went up twice this year", 4],
  ["Too expensive since the price increase", 3],
  ["Friendly staff and quick delivery", 9],
  ["Delivery was quick and the driver friendly", 10],
] as const;

/** A survey of `rows` answers in few words, with every column that the analysis knows. */
export function surveyOf(rows: number): string {
  const lines = Array.from({ length: rows }, (_, row) => {
    const [comment, score] = COMMENTS[row % COMMENTS.length] ?? ["", 0];
    const day = String(1 + (row % 28)).padStart(2, "0");
    return `R-${row},2026-0${7 + (row % 3)}-${day},${row % 2 === 0 ? "Pro" : "Team"},${score},${comment} order ${row},${100 + row}`;
  });
  return ["id,date,plan,NPS,Why this score?,revenue", ...lines, ""].join("\n");
}
