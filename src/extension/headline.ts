import { measured } from "../engine/format.ts";
import type { ReportDocument, Tally } from "../engine/report/document.ts";
import { MEASURE_NAMES, measureOf, valueShown } from "../engine/report/wording.ts";
import type { L10n } from "./problem.ts";

/** `NPS +19`, `NPS –` where there are too few scores to state one; null where there are none. */
export function headline(report: ReportDocument): string | null {
  return report.scores === null ? null : measureShown(report, report.scores);
}

/** The measure of one group, as {@link headline} writes it. */
export function measureShown(report: ReportDocument, tally: Tally): string | null {
  const measure = measureOf(report);
  return measure === null ? null : `${MEASURE_NAMES[measure]} ${valueShown(tally, measure) ?? "–"}`;
}

/** What stands behind the headline: its interval and its base. */
export function headlineFacts({ scores }: ReportDocument, { t }: L10n): readonly string[] {
  if (scores === null) return [];
  const { measure, interval } = scores;
  const [low, high] = valueShown(scores, measure) === null || interval === null ? [] : interval;
  return [
    ...(low === undefined || high === undefined
      ? []
      : [t("95% interval {0} to {1}", measured(low, measure), measured(high, measure))]),
    scores.valid === 1 ? t("1 score") : t("{0} scores", scores.valid),
  ];
}
