import { readBenchmarks } from "../engine/benchmarks/readBenchmarks.ts";
import type { Watch } from "../engine/effects.ts";
import type { Settings } from "../engine/settings.ts";
import type { loadTable } from "../formats/load.ts";
import type { SurveyInput } from "../protocol/session.ts";

/** The settings with the benchmarks of the file that came with the survey. Throws FeedbackError("bad-benchmarks") and those of the reading. */
export async function withBenchmarks(
  settings: Settings,
  { input: { benchmarks }, load }: { readonly input: SurveyInput; readonly load: typeof loadTable },
  effects: Watch,
): Promise<Settings> {
  if (benchmarks === undefined) return settings;
  const { file, bytes } = benchmarks;
  const table = await load(bytes, { file, sha256: "" }, { ...effects, onProgress: () => {} });
  return { ...settings, benchmarks: readBenchmarks(table) };
}
