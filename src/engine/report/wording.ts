import { PRESETS, type PresetName } from "../measures/preset.ts";
import type { Exclusion } from "../survey/responses.ts";
import type { Measure, ReportDocument, Scores, Tally } from "./document.ts";
import { between, counted, listed, measured } from "../format.ts";
import { TRUST_FROM, trustWord } from "../trust/words.ts";
import { measureNames, quadrantNames } from "./names.ts";
import { COUNTS_ONLY_BELOW } from "./order.ts";
import { ENGLISH, type Speech } from "../speech.ts";

export const MEASURE_NAMES = measureNames(ENGLISH);

/** What a difference of two values of the measure is counted in. */
export const MEASURE_POINTS: Readonly<Record<Measure, string>> = {
  nps: "points",
  csat: "percentage points",
  mean: "scale steps",
};

export const QUADRANT_NAMES = quadrantNames(ENGLISH);

/** The headline measure of a report; themes of a file without scores have none. */
export function measureOf(report: ReportDocument): Measure | null {
  return report.scores === null ? null : report.scores.measure;
}

/** How many comments have content: what shares of themes are shares of. */
export function contentOf({ comments }: Pick<ReportDocument, "comments">): number {
  return (comments?.coded ?? 0) + (comments?.uncoded ?? 0);
}

/** `0–6`, `7–8`, `9–10`, as the preset draws them. */
export function bandRanges(preset: PresetName): { detractors: string; passives: string; promoters: string } {
  const { passiveFrom, promoterFrom } = PRESETS[preset];
  return {
    detractors: `0–${passiveFrom - 1}`,
    passives: `${passiveFrom}–${promoterFrom - 1}`,
    promoters: `${promoterFrom}–10`,
  };
}

export interface Bands {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}

/** The three bands, null off the 0–10 scale. */
export function bandsOf(tally: Tally): Bands | null {
  const { promoters, passives, detractors } = tally;
  return promoters === null || passives === null || detractors === null ? null : { promoters, passives, detractors };
}

/** The measure of a group as a reader may see it: "+23"; null when its scores are too few to state one. */
export function valueShown(tally: Tally, measure: Measure, speech: Pick<Speech, "measured"> = ENGLISH): string | null {
  return tally.value === null || tally.valid < COUNTS_ONLY_BELOW ? null : speech.measured(tally.value, measure);
}

/** "+15 to +31"; null together with {@link valueShown}. */
export function intervalShown(tally: Tally, measure: Measure): string | null {
  if (tally.interval === null || valueShown(tally, measure) === null) return null;
  return between(tally.interval, (value) => measured(value, measure));
}

/** "2 promoters, 1 passive, 4 detractors", or "7 scores" off the 0–10 scale. */
export function countsShown(tally: Tally): string {
  const bands = bandsOf(tally);
  if (bands === null) return counted(tally.valid, "score");
  return listed([
    counted(bands.promoters, "promoter"),
    counted(bands.passives, "passive"),
    counted(bands.detractors, "detractor"),
  ]);
}

/** Why scores are left out, as the rest of a sentence that begins with a count of rows. */
export function exclusionReasons(scores: Scores): Readonly<Record<Exclusion, string>> {
  const { low, high } = scores.scale;
  return {
    ragged: "with more cells than the heading row",
    filtered: "left out by the filter",
    missing: "without a score",
    "not-a-number": "with a score that is not a number",
    "not-an-integer": "with a score that is not whole",
    "out-of-range": `with a score outside ${low}–${high}`,
    duplicate: "that repeat a respondent or are replaced by a later answer",
  };
}

/** A stability in words, by the cut-offs of {@link TRUST_FROM}; more than its one word where the theme is in doubt. */
export function stabilityReading(stability: number, { t }: Speech = ENGLISH): string {
  switch (trustWord(stability)) {
    case "loose":
      return t("loose, other samples group these comments differently");
    case "fair":
      return stability < TRUST_FROM.valid ? t("fair, a pattern only") : t("fair");
    case "firm":
      return t("firm");
    case null:
      return "";
  }
}
