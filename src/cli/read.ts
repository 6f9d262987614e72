import { createReadStream } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { basename, dirname, isAbsolute, join } from "node:path";
import { CancelledError, failureOf, FeedbackError } from "../engine/errors.ts";
import { readStudies, studyNameFor } from "../engine/study/chain.ts";
import { parseStudy } from "../engine/study/parse.ts";
import type { Study } from "../engine/study/schema.ts";
import { STDIN } from "./failures.ts";
import type { World } from "./world.ts";

/** The bytes of a survey; `-` is standard input. */
export async function readSurvey(path: string, world: World): Promise<Uint8Array> {
  return path === STDIN ? await readStdin(world) : await readBytes(path, world.signal);
}

/**
 * The study file in force for a survey and those it extends, the earliest first. `config` names it, false forbids one;
 * without, the one beside the survey is taken if there is one.
 */
export async function studiesFor(
  survey: string,
  config: string | false | undefined,
  signal: AbortSignal,
): Promise<Study[]> {
  const path = studyPathFor(survey, config);
  if (path === null) return [];
  const resolve = (from: string, to: string): string => (isAbsolute(to) ? to : join(dirname(from), to));
  const read = async (file: string): Promise<string> => new TextDecoder().decode(await readBytes(file, signal));
  try {
    return await readStudies(path, { read, resolve });
  } catch (error) {
    const failure = failureOf(error);
    const absent = failure?.code === "file-not-found" && failure.details.file === path;
    if (absent && config === undefined) return [];
    throw error;
  }
}

/** A study file without those it extends; null where there is none. */
export async function ownStudy(path: string, signal: AbortSignal): Promise<Study | null> {
  try {
    return parseStudy(new TextDecoder().decode(await readBytes(path, signal)), path);
  } catch (error) {
    if (failureOf(error)?.code === "file-not-found") return null;
    throw error;
  }
}

/** The text of a file, UTF-8. */
export async function textOf(path: string, signal: AbortSignal): Promise<string> {
  return new TextDecoder().decode(await readBytes(path, signal));
}

/** Where the study file of a survey is or would be; null where there is to be none. */
export function studyPathFor(survey: string, config: string | false | undefined): string | null {
  if (config === false || (config === undefined && survey === STDIN)) return null;
  return config ?? join(dirname(survey), studyNameFor(basename(survey)));
}

async function readBytes(path: string, signal: AbortSignal): Promise<Uint8Array> {
  try {
    return bytesOf(await readFile(path, { signal }));
  } catch (error) {
    if (signal.aborted) throw new CancelledError();
    throw unreadable(path, error);
  }
}

/** The bytes of a survey as they come; `-` is standard input. */
export async function* surveyChunks(path: string, world: World): AsyncGenerator<Uint8Array> {
  try {
    yield* path === STDIN ? world.stdin : createReadStream(path, { signal: world.signal, highWaterMark: CHUNK });
  } catch (error) {
    if (world.signal.aborted) throw new CancelledError();
    throw unreadable(path === STDIN ? "stdin" : path, error);
  }
}

/** Bytes read at a time: less makes more steps, more makes larger ones wait. */
const CHUNK = 1 << 18;

/** The names of a folder's entries. */
export async function entriesOf(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    throw unreadable(folder, error);
  }
}

async function readStdin({ stdin, signal }: World): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of stdin) chunks.push(chunk);
  } catch (error) {
    if (signal.aborted) throw new CancelledError();
    throw unreadable("stdin", error);
  }
  return bytesOf(Buffer.concat(chunks));
}

/** The same bytes as a plain array: what crosses to a worker loses its being a Buffer anyway. */
function bytesOf({ buffer, byteOffset, byteLength }: Buffer): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function unreadable(file: string, error: unknown): FeedbackError {
  const { code = "unknown", message } = error as NodeJS.ErrnoException;
  if (code === "ENOENT") return new FeedbackError("file-not-found", { file });
  if (code === "ERR_FS_FILE_TOO_LARGE") {
    return new FeedbackError("too-large", { file, what: "the file is", limit: "2 GB" });
  }
  return new FeedbackError("file-not-readable", { file, cause: CAUSES[code] ?? message });
}

const CAUSES: Readonly<Record<string, string>> = {
  EISDIR: "it is a folder",
  EACCES: "permission denied",
  EPERM: "permission denied",
  ENOTDIR: "a part of its path is not a folder",
};
