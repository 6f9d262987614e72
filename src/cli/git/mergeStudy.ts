import { writeFile } from "node:fs/promises";
import { FeedbackError } from "../../engine/errors.ts";
import { NO_STUDY } from "../../engine/study/decide.ts";
import { mergeStudies } from "../../engine/study/merge.ts";
import { parseStudy } from "../../engine/study/parse.ts";
import type { Study } from "../../engine/study/schema.ts";
import { writeStudy } from "../../engine/study/write.ts";
import { STATUS, tellFailure } from "../failures.ts";
import { textOf } from "../read.ts";
import type { CommonOptions, World } from "../world.ts";

export interface MergePaths {
  readonly base: string;
  /** Becomes the merged file. */
  readonly mine: string;
  readonly theirs: string;
  /** What the file is called in the repository: git merges copies. */
  readonly called?: string | undefined;
}

/**
 * `verbatim merge-study BASE MINE THEIRS [PATH]`, as git calls a merge driver: MINE becomes both sides' decisions. What both
 * changed, each in its own way, stays as in MINE and is named, and the exit status tells git of a conflict.
 */
export async function mergeStudy(paths: MergePaths, options: CommonOptions, world: World): Promise<number> {
  const { base, mine, theirs, called = mine } = paths;
  try {
    const [from, own, other] = [
      await studyAt(base, { called, world }),
      await studyAt(mine, { called, world }),
      await studyAt(theirs, { called, world }),
    ];
    const { study, conflicts } = mergeStudies({ base: from, mine: own, theirs: other });
    await written(mine, writeStudy(study, called));
    const told = conflicts.map((path) => toldConflict(path, study));
    if (options.json) world.stdout.write(`${JSON.stringify({ schemaVersion: 1, conflicts: told }, null, 2)}\n`);
    else if (told.length > 0) world.stderr.write(sentences(called, told));
    return told.length > 0 ? STATUS.conflicts : STATUS.done;
  } catch (error) {
    return tellFailure(error, options, { world, path: called });
  }
}

/** Where both sides made the file, git gives an empty one as that from which both came. */
async function studyAt(
  path: string,
  { called, world }: { readonly called: string; readonly world: World },
): Promise<Study> {
  const text = await textOf(path, world.signal);
  return text.trim() === "" ? NO_STUDY : parseStudy(text, called);
}

async function written(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text);
  } catch (error) {
    throw new FeedbackError("study-not-writable", {
      file: path,
      cause: error instanceof Error ? error.message : String(error),
    });
  }
}

/** The path of a setting; a theme in it with its name. */
function toldConflict(path: string, { codebook = [] }: Study): string {
  const [part, id, ...rest] = path.split(".");
  const theme = part === "codebook" ? codebook.find((one) => one.id === id) : undefined;
  return theme ? [`‹${theme.name}› (${theme.id})`, ...rest].join(", ") : path;
}

function sentences(file: string, conflicts: readonly string[]): string {
  const lines = conflicts.map((conflict) => `  ${conflict}`);
  return [`${file}: both sides changed these; this side's stand:`, ...lines, ""].join("\n");
}
