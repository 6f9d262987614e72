import { execFile } from "node:child_process";
import { CancelledError } from "../../engine/errors.ts";
import { UsageError } from "../failures.ts";
import type { World } from "../world.ts";

/** What a report with the theme of every comment may take. */
const MOST_BYTES = 1 << 30;

export interface GitResult {
  readonly status: number;
  readonly stdout: string;
  /** The first line of what it complains about. */
  readonly complaint: string;
}

/** Runs git without a shell. Throws UsageError where there is none. */
export async function git(
  args: readonly string[],
  { world, cwd }: { readonly world: Pick<World, "signal">; readonly cwd?: string },
): Promise<GitResult> {
  const options = { cwd, signal: world.signal, maxBuffer: MOST_BYTES, encoding: "utf8" as const };
  return await new Promise((resolve, reject) => {
    execFile("git", args, options, (error, stdout, stderr) => {
      const [complaint = ""] = stderr.trim().split("\n");
      if (world.signal.aborted) reject(new CancelledError());
      else if (error === null) resolve({ status: 0, stdout, complaint });
      else if (typeof error.code === "number") resolve({ status: error.code, stdout, complaint });
      else reject(new UsageError(`git cannot be run (${error.message})`));
    });
  });
}
