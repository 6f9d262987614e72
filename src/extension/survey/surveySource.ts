import { failureOf } from "../../engine/errors.ts";
import type { Settings } from "../../engine/settings.ts";
import { readStudies, studyNameFor } from "../../engine/study/chain.ts";
import { resolveSettings } from "../../engine/study/resolve.ts";
import type { Study } from "../../engine/study/schema.ts";
import { writeStudy } from "../../engine/study/write.ts";
import type { SurveyInput } from "../../protocol/session.ts";

/** A survey as the engine takes it, and the files it came from. */
export interface SurveySource {
  readonly input: SurveyInput;
  readonly settings: Settings;
  /** URIs of everything that was read or looked for: when one of them changes, the analysis is old. */
  readonly files: readonly string[];
}

/** How files are reached. URIs are strings; the same file always has the same one. */
export interface SourceFiles {
  /** Throws FeedbackError("file-not-found") or ("file-not-readable"). */
  readonly read: (uri: string) => Promise<Uint8Array>;
  /** The URI that a relative path means in the file at `from`. */
  readonly resolve: (from: string, path: string) => string;
}

/**
 * Reads a survey, the study file beside it if there is one, and the study files that one extends. `unsaved` takes the place of
 * what the study file says. Throws FeedbackError of the reading and of the study files.
 */
export async function readSource(uri: string, files: SourceFiles, unsaved: Study | null = null): Promise<SurveySource> {
  const bytes = await files.read(uri);
  const beside = studyBeside(uri, files);
  const looked = new Set([uri, beside]);
  const read = async (file: string): Promise<string> => {
    looked.add(file);
    return decode(await files.read(file));
  };
  const text = unsaved === null ? await readStudyText(beside, files) : writeStudy(unsaved, beside);
  const studies =
    text === null
      ? []
      : await readStudies(beside, {
          read: (file) => (file === beside ? Promise.resolve(text) : read(file)),
          resolve: files.resolve,
        });
  const settings = resolveSettings(studies);
  const { benchmarksFile } = settings;
  if (benchmarksFile !== null) looked.add(benchmarksFile);
  const benchmarks =
    benchmarksFile === null ? undefined : { file: fileNameOf(benchmarksFile), bytes: await files.read(benchmarksFile) };
  return { input: { file: fileNameOf(uri), bytes, benchmarks }, settings, files: [...looked] };
}

/** The text of a study file; null where there is none. Throws FeedbackError("file-not-readable"). */
export async function readStudyText(file: string, { read }: Pick<SourceFiles, "read">): Promise<string | null> {
  try {
    return decode(await read(file));
  } catch (error) {
    if (failureOf(error)?.code === "file-not-found") return null;
    throw error;
  }
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** Where the study file of a survey is looked for. */
export function studyBeside(uri: string, { resolve }: Pick<SourceFiles, "resolve">): string {
  return resolve(uri, studyNameFor(fileNameOf(uri)));
}

/** Name of the file a URI points at, without its folder. */
export function fileNameOf(uri: string): string {
  const path = uri.replace(/[?#].*$/su, "");
  return decodeURIComponent(path.slice(path.lastIndexOf("/") + 1));
}
