import type { Progress } from "../engine/effects.ts";
import { resolveSettings } from "../engine/study/resolve.ts";
import type { Settings } from "../engine/settings.ts";
import type { SurveyInput } from "../protocol/session.ts";
import type { SessionClient } from "../worker/client.ts";
import { nameOf } from "./failures.ts";
import { runOptionsOf, type SurveyOptions } from "./options.ts";
import { createProgressBar } from "./progress.ts";
import { readSurvey, studiesFor } from "./read.ts";
import type { World } from "./world.ts";

/** One survey file, read and ready to be asked about. */
export interface OpenSurvey {
  readonly input: SurveyInput;
  readonly settings: Settings;
  readonly session: SessionClient;
  readonly effects: { readonly signal: AbortSignal; readonly onProgress: (progress: Progress) => void };
}

/** Reads a survey and its study files, and keeps a session and a progress bar up while `work` lasts. */
export async function withSurvey<Result>(
  path: string,
  options: SurveyOptions,
  { world, work }: { readonly world: World; readonly work: (survey: OpenSurvey) => Promise<Result> },
): Promise<Result> {
  const { input, settings } = await readSide(path, options, world);
  const session = world.openSession();
  const visible = world.stderr.isTTY === true && !options.quiet;
  const bar = visible ? createProgressBar(world.stderr, input.file) : { show: () => {}, clear: () => {} };
  try {
    return await work({ input, settings, session, effects: { signal: world.signal, onProgress: bar.show } });
  } finally {
    bar.clear();
    // The process waits for the thread to end; what is printed meanwhile need not.
    void session.close();
  }
}

/** Reads a survey and its study files. */
export async function readSide(
  path: string,
  options: SurveyOptions,
  world: World,
): Promise<Pick<OpenSurvey, "input" | "settings">> {
  const studies = await studiesFor(path, options.config, world.signal);
  const settings = resolveSettings(studies, runOptionsOf(options));
  const { encoding, delimiter, inputFormat: format } = options;
  const benchmarks = await benchmarksAt(settings.benchmarksFile, world);
  const bytes = await readSurvey(path, world);
  return { input: { file: nameOf(path), bytes, format, encoding, delimiter, benchmarks }, settings };
}

async function benchmarksAt(path: string | null, world: World): Promise<SurveyInput["benchmarks"]> {
  return path === null ? undefined : { file: nameOf(path), bytes: await readSurvey(path, world) };
}
