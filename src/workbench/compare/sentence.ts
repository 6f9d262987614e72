import type { Change, Comparison, ComparisonSide } from "../../engine/compare/document.ts";
import { inPoints, measureNames } from "../../engine/report/names.ts";
import { COUNTS_ONLY_BELOW } from "../../engine/report/order.ts";
import type { Locale } from "../../protocol/locale.ts";

/** What became of the headline measure, as one sentence; null where the sides have no score in common. */
export function changeSentence(comparison: Comparison, locale: Locale): string | null {
  const { measure, change } = comparison;
  if (measure === null || change === null) return null;
  const { t } = locale;
  const ends = [comparison.before, comparison.after].map(valueOf);
  const [from, to] = ends;
  const name = measureNames(locale)[measure];
  if (from === null || from === undefined || to === null || to === undefined)
    return fewScores(comparison, name, locale);
  const write = (value: number): string => locale.measured(value, measure);
  const values = {
    measure: name,
    before: write(from),
    after: write(to),
    change: inPoints(change.difference, measure, locale),
  };
  if (change.difference === 0)
    return t("{measure} stayed at {value}: nothing changed.", { measure: name, value: write(to) });
  if (change.verdict === "too-few") {
    return t("{measure} went from {before} to {after}: {change}. Too few answers to tell this from noise.", values);
  }
  const range =
    change.interval === null ? "–" : locale.range(change.interval, (value) => locale.difference(value, measure));
  if (change.verdict === "within-noise") {
    return t("{measure} went from {before} to {after}: {change} (95%: {range}), within noise.", { ...values, range });
  }
  return change.difference > 0
    ? t("{measure} rose from {before} to {after}: {change} (95%: {range}), more than noise.", { ...values, range })
    : t("{measure} fell from {before} to {after}: {change} (95%: {range}), more than noise.", { ...values, range });
}

function fewScores({ before, after }: Comparison, measure: string, { t, whole }: Locale): string {
  const [first, second] = [before, after].map(({ scores }) => whole(scores?.valid ?? 0));
  return t("{measure}: too few scores to state a figure ({before} before, {after} after).", {
    measure,
    before: first ?? "0",
    after: second ?? "0",
  });
}

/** The measure of a side as a reader may see it; null where its scores are too few to state one. */
export function valueOf({ scores }: Pick<ComparisonSide, "scores">): number | null {
  return scores === null || scores.valid < COUNTS_ONLY_BELOW ? null : scores.value;
}

/** More answers a side than that are nobody's. */
const BEYOND = 1_000_000;

/** How many answers would tell; null where that is told already, or cannot be said. */
export function neededSentence({ needed }: Pick<Change, "needed">, { t, whole }: Locale): string | null {
  if (needed === null) return null;
  if (needed > BEYOND) {
    return t("More than a million answers a side would be needed to tell a change of this size from noise.");
  }
  return t("About {needed} answers a side would tell a change of this size from noise (power 80%, level 5%).", {
    needed: whole(needed),
  });
}

/** How the headline was tested, and what came of it. */
export function testSentence({ change, repeating }: Comparison, locale: Locale): string | null {
  if (change === null) return null;
  const { t, whole } = locale;
  const p = probability(change.p, locale);
  const how =
    change.test === "paired"
      ? t("Respondents on both sides: {respondents}; what they have in common is taken off the uncertainty (paired).", {
          respondents: whole(repeating),
        })
      : t("No respondent is known to be on both sides: the samples are independent.");
  return p === null ? how : `p ${p}. ${how}`;
}

/** `= 0.03`, `< 0.01`; null where nothing was tested. */
export function probability(p: number | null, { decimal }: Locale): string | null {
  if (p === null) return null;
  return p < 0.01 ? `< ${decimal(0.01, 2)}` : `= ${decimal(p, 2)}`;
}
