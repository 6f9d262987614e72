import { readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { CancelledError, FeedbackError } from "../engine/errors.ts";
import { NO_STUDY } from "../engine/study/decide.ts";
import { parseStudy } from "../engine/study/parse.ts";
import type { Study } from "../engine/study/schema.ts";
import { writeStudy } from "../engine/study/write.ts";

/** So often a file that others write meanwhile is read again. */
const ATTEMPTS = 3;

/**
 * Changes a study file as it stands at this moment, or makes one; whether it says anything else now. The new text is written
 * beside it and then moved there, unless the file has changed since it was read: then the change is made to what it says
 * now. Throws FeedbackError("bad-study-file"), ("study-not-writable"), CancelledError.
 */
export async function changeStudy(
  path: string,
  change: (study: Study) => Study,
  signal: AbortSignal,
): Promise<boolean> {
  const target = await realpath(path).catch(() => path);
  const part = `${target}.${process.pid}.part`;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const before = await textAt(target);
    const after = writeStudy(change(before === null ? NO_STUDY : parseStudy(before, path)), path);
    if (after === before) return false;
    if (signal.aborted) throw new CancelledError();
    try {
      const mode = before === null ? {} : { mode: (await stat(target)).mode & 0o777 };
      await writeFile(part, after, mode);
      if ((await textAt(target)) !== before) continue;
      await rename(part, target);
      return true;
    } catch (error) {
      throw new FeedbackError("study-not-writable", { file: path, cause: messageOf(error) });
    } finally {
      await rm(part, { force: true }).catch(() => {});
    }
  }
  throw new FeedbackError("study-not-writable", { file: path, cause: "somebody else is writing it" });
}

/** Null where there is no file. */
async function textAt(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw new FeedbackError("file-not-readable", { file: path, cause: messageOf(error) });
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
