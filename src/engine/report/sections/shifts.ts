import { ENGLISH, type Speech } from "../../speech.ts";
import type { ReportDocument, Shift } from "../document.ts";
import { measureNames } from "../names.ts";
import { measureOf } from "../wording.ts";
import { pShown } from "./chance.ts";

type Report = Pick<ReportDocument, "shifts" | "shiftSearch" | "themes" | "scores">;

/** A theme that emerges or fades, its name apart so that an output can set it off. */
export interface ShiftLine {
  readonly id: string;
  readonly theme: string;
  readonly direction: Shift["direction"];
  /** `emerges: 9% of the comments before 2026-08, 21% since (p = 0.006)`. */
  readonly text: string;
}

export function shiftLines({ shifts, themes }: Report, { t, percent, decimal }: Speech = ENGLISH): ShiftLine[] {
  const names = new Map(themes.map(({ id, name }) => [id, name]));
  return shifts.map(({ theme, direction, since, from, to, adjustedP }) => {
    const values = { since, from: percent(from), to: percent(to), p: pShown(adjustedP, decimal) };
    const text =
      direction === "emerges"
        ? t("emerges: {from} of the comments before {since}, {to} since ({p})", values)
        : t("fades: {from} of the comments before {since}, {to} since ({p})", values);
    return { id: theme, theme: names.get(theme) ?? theme, direction, text };
  });
}

/** How the score moved: where it changed most, and whether that is more than chance. Null where it was not tested. */
export function scoreShiftSentence(report: Report, { t, measured, decimal }: Speech = ENGLISH): string | null {
  const score = report.shiftSearch?.score ?? null;
  const measure = report.scores?.measure ?? null;
  if (score === null || measure === null) return null;
  const values = {
    measure: measureNames({ t })[measure],
    since: score.since,
    from: measured(score.from, measure),
    to: measured(score.to, measure),
    p: pShown(score.p, decimal),
  };
  if (!score.clear)
    return t(
      "{measure} shows no change over time beyond chance; it parts most at {since}: {from} before, {to} since ({p}).",
      values,
    );
  return score.direction === "up"
    ? t("{measure} has gone up, by more than chance: {from} before {since}, {to} since ({p}).", values)
    : t("{measure} has gone down, by more than chance: {from} before {since}, {to} since ({p}).", values);
}

/** What was looked at, and how often chance alone would be found. Null without periods or themes. */
export function shiftRateSentence(
  { shifts, shiftSearch }: Report,
  { t, whole, percent }: Speech = ENGLISH,
): string | null {
  if (shiftSearch === null || shiftSearch.tested === 0) return null;
  const values = {
    tested: whole(shiftSearch.tested),
    comments: whole(shiftSearch.comments),
    rate: percent(shiftSearch.rate),
  };
  return shifts.length === 0
    ? t("No theme emerges or fades beyond chance. Themes tested: {tested}, comments: {comments}.", values)
    : t(
        "Themes tested: {tested}, comments: {comments}. Where nothing changes, {rate} of files would list a theme here by chance.",
        values,
      );
}

/** How shifts are found, for the account of the method. */
export function shiftMethod(report: ReportDocument): string | null {
  const { shiftSearch } = report;
  if (shiftSearch === null) return null;
  const { by, byChosen, rate } = shiftSearch;
  const chosen = byChosen === "rule" ? "chosen from the dates" : "as was asked for";
  const score = measureOf(report) === null ? "" : " The score is tested in the same way, by itself.";
  return `By ${by}, ${chosen}. A theme’s share of the comments before and after every period is compared, and the largest difference held against those of shuffled dates (maximally selected statistic, Hothorn & Lausen 2003; at most 4,999 shuffles). What is listed remains after Benjamini–Hochberg over all themes at ${rate * 100}%.${score}`;
}
