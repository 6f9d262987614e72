import { failureOf, FeedbackError } from "../errors.ts";
import { parseStudy } from "./parse.ts";
import type { Study } from "./schema.ts";

/** How study files are reached; a path is whatever the host calls one (a path, a URI as text). */
export interface StudyFiles {
  /** The file's text; throws when there is none. */
  readonly read: (path: string) => Promise<string>;
  /** The path that `extends` names in the study file at `from`; the same file always has the same path. */
  readonly resolve: (from: string, to: string) => string;
}

/**
 * The study file at `path` and all that it extends, the earliest first. Throws FeedbackError("bad-study-file"),
 * ("study-file-cycle"), and whatever `read` throws.
 */
export async function readStudies(path: string, files: StudyFiles): Promise<Study[]> {
  const chain: string[] = [];
  const studies: Study[] = [];
  for (let next: string | undefined = path; next !== undefined;) {
    if (chain.includes(next)) throw new FeedbackError("study-file-cycle", { file: path, chain: [...chain, next] });
    chain.push(next);
    const study = parseStudy(await readNext(next, chain.at(-2), files), next);
    // A path is relative to the file that names it, wherever the settings are used.
    const { benchmarks } = study;
    studies.unshift(typeof benchmarks === "string" ? { ...study, benchmarks: files.resolve(next, benchmarks) } : study);
    next = study.extends === undefined ? undefined : files.resolve(next, study.extends);
  }
  return studies;
}

/** A study file that only another one names is missed there, in its `extends`. */
async function readNext(path: string, namedIn: string | undefined, { read }: StudyFiles): Promise<string> {
  try {
    return await read(path);
  } catch (error) {
    if (namedIn === undefined || failureOf(error)?.code !== "file-not-found") throw error;
    const problems = [{ path: "extends", message: `there is no such file: ${path}` }];
    throw new FeedbackError("bad-study-file", { file: namedIn, problems });
  }
}

/** The name of the study file beside a survey file: `q3-nps.csv` → `q3-nps.feedback.json`. */
export function studyNameFor(file: string): string {
  return `${file.replace(/(?<=.)\.[^.]*$/u, "")}.feedback.json`;
}
