import { EXCLUSIONS } from "../../survey/responses.ts";
import type { ReportDocument, Scores } from "../document.ts";
import { counted, decimal, listed, percent, percentages, whole } from "../../format.ts";
import {
  bandRanges,
  bandsOf,
  countsShown,
  exclusionReasons,
  intervalShown,
  MEASURE_NAMES,
  valueShown,
} from "../wording.ts";

/** The one figure that heads a report, in words. */
export interface Headline {
  /** `NPS`. */
  readonly name: string;
  /** `+23`, or what stands for it when there are too few scores. */
  readonly value: string;
  /** `95% interval +15 to +31`; null where the value is. */
  readonly interval: string | null;
  /** `398 scores`. */
  readonly base: string;
  /** Preset and its bands, or the scale and why it gives no NPS. */
  readonly reading: string;
  /** What a reader must know before using the figure. */
  readonly caution: string | null;
}

export function headlineOf(
  scores: Scores,
  { preset, respondents }: Pick<ReportDocument, "preset" | "respondents">,
): Headline {
  const isStaff = scores.measure === "nps" && respondents.kind === "employees";
  const value = valueShown(scores, scores.measure);
  const interval = intervalShown(scores, scores.measure);
  return {
    name: isStaff ? "eNPS" : MEASURE_NAMES[scores.measure],
    value: value ?? "–",
    interval: interval === null ? null : `95% interval ${interval}`,
    base: counted(scores.valid, "score"),
    reading: readingOf(scores, preset),
    caution: cautionOf(scores, value),
  };
}

function readingOf(scores: Scores, preset: ReportDocument["preset"]): string {
  if (scores.measure === "nps") {
    const ranges = bandRanges(preset);
    return `preset ${preset}: detractors ${ranges.detractors}, passives ${ranges.passives}, promoters ${ranges.promoters}`;
  }
  const { low, high, reason } = scores.scale;
  return `scale ${low}–${high} (${reason}); an NPS needs whole answers from 0 to 10, so none is given`;
}

function cautionOf(scores: Scores, value: string | null): string | null {
  if (scores.valid === 0) return "No row holds a valid score, so there is no figure to state.";
  if (value === null) return `Only ${countsShown(scores)}: too few to state a figure.`;
  return scores.lowBase ? `Only ${counted(scores.valid, "score")}: too few to rest a decision on.` : null;
}

/** Why a report without scores has none. */
export function missingScores({ columns }: ReportDocument): string {
  return columns.score === null
    ? "The file has no score column: themes only."
    : `The column ${columns.score} holds no score that counts: themes only.`;
}

/** One sentence that accounts for every row: counted, and left out by reason. */
export function rowsSentence(scores: Scores, rows: number): string {
  const out = rows - scores.valid;
  if (out === 0) return `All ${whole(rows)} rows have a score that counts.`;
  return `${whole(scores.valid)} of ${whole(rows)} rows have a score that counts. Left out: ${listed(exclusions(scores))}.`;
}

/** `12 rows without a score`, one entry a reason that applies. */
export function exclusions(scores: Scores): string[] {
  const reasons = exclusionReasons(scores);
  return EXCLUSIONS.filter((reason) => scores.excluded[reason] > 0).map(
    (reason) => `${counted(scores.excluded[reason], "row")} ${reasons[reason]}`,
  );
}

/** Shares with their counts, and the mean: `191 promoters (48%)`. */
export function splitSentence(scores: Scores): string {
  const bands = bandsOf(scores);
  const { low, high, reversed } = scores.scale;
  const best = reversed ? ` (${low} is best)` : "";
  const mean = scores.mean === null ? "" : `mean ${decimal(scores.mean, 2)} on ${low}–${high}${best}`;
  if (bands === null || scores.valid === 0) return mean;
  const counts = [bands.promoters, bands.passives, bands.detractors];
  const shares = percentages(counts);
  const names = ["promoter", "passive", "detractor"];
  const parts = names.map((name, at) => `${counted(counts[at] ?? 0, name)} (${shares[at] ?? 0}%)`);
  return [listed(parts), mean].filter((text) => text !== "").join("; ");
}

/** How far the themes reach: comments with content, coded and uncoded; null without a comment column. */
export function commentsSentence(report: ReportDocument): string | null {
  const { comments, themes } = report;
  if (comments === null) return null;
  const content = comments.coded + comments.uncoded;
  const empty = [
    ...(comments.blank > 0 ? [`${whole(comments.blank)} blank`] : []),
    ...(comments.contentless > 0 ? [`${whole(comments.contentless)} without content, such as “n/a”`] : []),
    ...(comments.excluded > 0 ? [`${whole(comments.excluded)} left out`] : []),
  ];
  const first = `${whole(content)} of ${whole(comments.total)} rows have a comment with content${empty.length > 0 ? ` (${listed(empty)})` : ""}.`;
  if (content === 0 || themes.length === 0) return first;
  const coded = `${whole(comments.coded)} of the ${whole(content)} comments (${percent(comments.coded / content)}) are in one of ${counted(themes.length, "theme")}`;
  return comments.uncoded === 0
    ? `${first} All of them are in one of ${counted(themes.length, "theme")}.`
    : `${first} ${coded}; ${whole(comments.uncoded)} (${percent(comments.uncoded / content)}) fit none and stay uncoded.`;
}
