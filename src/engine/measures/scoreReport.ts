import type { Scores } from "../report/document.ts";
import { EXCLUSIONS, type Exclusion, type Responses } from "../survey/responses.ts";
import { answersOf } from "./answers.ts";
import { distributionOf, histogramOf } from "./histogram.ts";
import { measureOf } from "./measure.ts";
import type { PresetName } from "./preset.ts";
import { tallyHistogram } from "./tally.ts";

/** The scores part of a report: rows = valid + Σ excluded. Null without a score column. */
export function scoreReport(responses: Responses, preset: PresetName): Scores | null {
  const { scale } = responses;
  if (!scale) return null;
  const histogram = histogramOf(responses, answersOf(responses, null));
  return {
    ...tallyHistogram(histogram, scale, preset),
    measure: measureOf(scale),
    scale,
    excluded: excludedBy(responses.exclusion),
    distribution: distributionOf(histogram, scale),
  };
}

/** Rows that do not count, by the reason. `exclusion`: one code a row. */
export function excludedBy(exclusion: Uint8Array): Record<Exclusion, number> {
  const counts = new Uint32Array(EXCLUSIONS.length + 1);
  for (const code of exclusion) counts[code] = (counts[code] ?? 0) + 1;
  const entries = EXCLUSIONS.map((reason, index) => [reason, counts[index + 1] ?? 0] as const);
  return Object.fromEntries(entries) as Record<Exclusion, number>;
}
