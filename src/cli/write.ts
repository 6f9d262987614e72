import { mkdir, realpath, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { CancelledError, FeedbackError } from "../engine/errors.ts";
import type { OutputFile } from "../protocol/session.ts";

/**
 * Writes the files of a report into `folder`, which is made when it is not there; returns their paths. All of them are
 * written beside their places first and then moved there, so that an interruption leaves the old files or the new
 * ones, never a part. Refuses to write over `surveys`, the files that are analysed.
 */
export async function writeReport(
  folder: string,
  files: readonly OutputFile[],
  { surveys, signal }: { readonly surveys: readonly string[]; readonly signal: AbortSignal },
): Promise<string[]> {
  const targets = files.map(({ path, bytes }) => {
    const target = join(folder, ...path.split("/"));
    return { target, part: `${target}.${process.pid}.part`, bytes };
  });
  const inputs = await Promise.all(surveys.map(placeOf));
  for (const { target } of targets) {
    if (inputs.includes(await placeOf(target))) throw notWritable(target, "a survey file is never written over");
  }
  const parts: string[] = [];
  try {
    for (const { target, part, bytes } of targets) {
      if (signal.aborted) throw new CancelledError();
      await attempt(target, async () => {
        await mkdir(dirname(target), { recursive: true });
        parts.push(part);
        await writeFile(part, bytes);
      });
    }
    if (signal.aborted) throw new CancelledError();
    for (const { target, part } of targets) await attempt(target, () => rename(part, target));
  } finally {
    await Promise.all(parts.map((part) => rm(part, { force: true })));
  }
  return targets.map(({ target }) => target);
}

/** Where a path really is; of one that is not there yet, the path itself. */
async function placeOf(path: string): Promise<string> {
  return await realpath(path).catch(() => path);
}

async function attempt(path: string, step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (error) {
    throw notWritable(path, error instanceof Error ? error.message : String(error));
  }
}

function notWritable(path: string, cause: string): FeedbackError {
  return new FeedbackError("report-not-writable", { path, cause });
}
