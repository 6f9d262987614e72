import { said } from "../../engine/phrase.ts";
import type { ReportDocument } from "../../engine/report/document.ts";
import type { Exclusion } from "../../engine/survey/responses.ts";
import type { Locale } from "../../protocol/locale.ts";
import type { ExcludedRows } from "../../protocol/session.ts";
import type { Problem } from "../../protocol/workbench.ts";
import type { CellPlaces, Place } from "./cellPlaces.ts";

/** Something about a survey's text that its reader should know, at its place. */
export interface PlacedProblem {
  readonly place: Place;
  readonly severity: "error" | "warning" | "info";
  readonly code: string;
  readonly message: string;
}

/** Why a score that is there does not count; one that is missing, or repeated, is no problem of the text. */
export const WRONG_SCORES = ["not-a-number", "not-an-integer", "out-of-range"] as const satisfies readonly Exclusion[];
export type WrongScore = (typeof WRONG_SCORES)[number];

export type WrongScores = Partial<Record<WrongScore, ExcludedRows>>;

/** The reasons of which the report counts rows. */
export function wrongScoresOf({ scores }: ReportDocument): WrongScore[] {
  return WRONG_SCORES.filter((reason) => (scores?.excluded[reason] ?? 0) > 0);
}

/** What is wrong with the text of a survey, in the order of the report, then of the rows. */
export function problemsOf(
  report: ReportDocument,
  wrong: WrongScores,
  { places, locale }: { readonly places: CellPlaces; readonly locale: Locale },
): PlacedProblem[] {
  // Of a kind of wrong scores the report names the first; here each is named at its own cell.
  const named = new Set(Object.keys(wrong).map((reason) => `score-${reason}`));
  const noticed = report.diagnostics.flatMap((note) => {
    const { row, column, severity, code } = note;
    if (named.has(code)) return [];
    const place = placeOf({ row, column }, places) ?? (severity === "warning" ? firstLine(places) : null);
    return place === null ? [] : [{ place, severity, code, message: said(note, locale) }];
  });
  return [...noticed, ...wrongCells(report, wrong, { places, locale })];
}

/**
 * Why a survey could not be analysed, at the record that is to blame; null where none is known. Of a record of several lines
 * the first is marked: behind a quote that never closes it would be the rest of the text.
 */
export function placedFailure(
  { at, ...problem }: Problem,
  {
    file,
    places,
    lineLength,
  }: { readonly file: string; readonly places: CellPlaces; readonly lineLength: (line: number) => number },
): PlacedProblem | null {
  if (at?.file !== file) return null;
  const place = placeOf(at, places);
  if (place === null) return null;
  const { line } = place;
  const oneLine = place.endLine === line ? place : { ...place, endLine: line, endCharacter: lineLength(line) };
  const message = [problem.what, problem.detail, problem.next].filter((part) => part !== null).join(" ");
  return { place: oneLine, severity: "error", code: "not-analyzed", message };
}

/** Null for what concerns the file as a whole. */
function placeOf(
  { row, column }: { readonly row: number | null; readonly column: string | null },
  places: CellPlaces,
): Place | null {
  if (row === null) return column === null ? null : places.heading(column);
  return (column === null ? null : places.cell(row, column)?.place) ?? places.record(row);
}

function firstLine({ headerLine }: CellPlaces): Place {
  return { line: headerLine, character: 0, endLine: headerLine, endCharacter: 0 };
}

function wrongCells(
  report: ReportDocument,
  wrong: WrongScores,
  { places, locale }: { readonly places: CellPlaces; readonly locale: Locale },
): PlacedProblem[] {
  const column = report.columns.score;
  if (column === null) return [];
  return WRONG_SCORES.flatMap((reason) =>
    (wrong[reason]?.rows ?? []).flatMap(({ row, cell }) => {
      const found = places.cell(row, column);
      // A text that was edited since, or that the editor decodes in another way, has other rows.
      if (found?.text !== cell) return [];
      const message = sayWhy(reason, { report, cell }, locale);
      return [{ place: found.place, severity: "warning" as const, code: reason, message }];
    }),
  ).toSorted((a, b) => a.place.line - b.place.line);
}

const LONGEST_CELL = 40;

function sayWhy(
  reason: WrongScore,
  { report, cell }: { readonly report: ReportDocument; readonly cell: string },
  locale: Locale,
): string {
  const { t } = locale;
  const short = cell.trim().length > LONGEST_CELL ? `${cell.trim().slice(0, LONGEST_CELL)}…` : cell.trim();
  const { low = 0, high = 10 } = report.scores?.scale ?? {};
  switch (reason) {
    case "not-a-number":
      return t("“{0}” is not a number, so this score does not count.", { 0: short });
    case "not-an-integer":
      return t("“{0}” is not a whole number, so this score does not count.", { 0: short });
    case "out-of-range":
      return t("“{0}” is outside {1}–{2}, so this score does not count.", {
        0: short,
        1: locale.whole(low),
        2: locale.whole(high),
      });
  }
}
