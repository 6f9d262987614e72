import type { ReportDocument, Tally } from "../engine/report/document.ts";
import { measureNames } from "../engine/report/names.ts";
import { measureOf, valueShown } from "../engine/report/wording.ts";
import type { Locale } from "../protocol/locale.ts";

/** `NPS +19`, `NPS –` where there are too few scores to state one; null where there are none. */
export function headline(report: ReportDocument, locale: Locale): string | null {
  return report.scores === null ? null : measureShown(report, report.scores, locale);
}

/** The measure of one group, as {@link headline} writes it. */
export function measureShown(report: ReportDocument, tally: Tally, locale: Locale): string | null {
  const measure = measureOf(report);
  return measure === null ? null : `${measureNames(locale)[measure]} ${valueShown(tally, measure, locale) ?? "–"}`;
}

/** What stands behind the headline: its interval and its base. */
export function headlineFacts({ scores }: ReportDocument, locale: Locale): readonly string[] {
  if (scores === null) return [];
  const { t, whole } = locale;
  const { measure, interval } = scores;
  const isStated = valueShown(scores, measure) !== null && interval !== null;
  return [
    ...(isStated
      ? [t("95% interval {range}", { range: locale.range(interval, (value) => locale.measured(value, measure)) })]
      : []),
    scores.valid === 1 ? t("1 score") : t("{0} scores", { 0: whole(scores.valid) }),
  ];
}
