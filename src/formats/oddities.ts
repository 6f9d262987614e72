import { FeedbackError } from "../engine/errors.ts";
import { phrase } from "../engine/phrase.ts";
import { diagnosticOf, type Diagnostic } from "../engine/survey/diagnostic.ts";

/** How often something was seen, and the 1-based record it was first seen in. */
export interface Tally {
  count: number;
  first: number;
}

/** What was odd about the records, while they are gathered. */
export interface Oddities {
  readonly short: Tally;
  readonly stray: Tally;
  /** 0-based records with surplus cells. */
  readonly ragged: number[];
  /** Cells of the first ragged record. */
  raggedCells: number;
  /** Lines of nothing but delimiters. */
  blank: number;
  /** Records that are the headings again. */
  headings: number;
  /** What stands in front of the lines of sums at the end. */
  readonly summaries: string[];
}

export function noOddities(): Oddities {
  const counts = { raggedCells: 0, blank: 0, headings: 0 };
  return { short: { count: 0, first: 0 }, stray: { count: 0, first: 0 }, ragged: [], summaries: [], ...counts };
}

export function tally(seen: Tally, row: number): void {
  if (seen.count === 0) seen.first = row;
  seen.count++;
}

/** Ragged records that are let pass in any file, and the share of them from which on the delimiter must be wrong. */
const FEW_RAGGED = 3;
const RAGGED_SHARE = 0.2;

/** The oddities in words. Throws FeedbackError("ragged-rows") when they are too many to be slips. */
export function reportOddities(
  odd: Oddities,
  { file, rows, expected }: { file: string; rows: number; expected: number },
): Diagnostic[] {
  const { short, stray, ragged, raggedCells: cells, blank, headings, summaries } = odd;
  const row = (ragged[0] ?? 0) + 1;
  if (ragged.length > FEW_RAGGED && ragged.length > rows * RAGGED_SHARE) {
    throw new FeedbackError("ragged-rows", { file, row, cells, expected, ragged: ragged.length, rows });
  }
  const diagnostics: Diagnostic[] = [];
  if (ragged.length > 0) {
    const says = phrase(
      "Rows with more cells than headings: {rows}. The first, row {row}, has {cells} cells for {expected} headings; which is which cannot be told, so they are left out of every figure. Put quotes around cells that contain the delimiter.",
      { rows: ragged.length, row, cells, expected },
    );
    diagnostics.push(diagnosticOf({ severity: "warning", code: "ragged-row", row }, says));
  }
  if (stray.count > 0) diagnostics.push(strayQuotes(stray));
  if (short.count > 0) {
    const says = phrase(
      "Rows with fewer cells than headings: {rows}, the first is row {row}; what is missing counts as blank.",
      { rows: short.count, row: short.first },
    );
    diagnostics.push(diagnosticOf({ severity: "info", code: "short-row", row: short.first }, says));
  }
  if (blank > 0) {
    const says = phrase("Rows without any content, left out: {rows}.", { rows: blank });
    diagnostics.push(diagnosticOf({ severity: "info", code: "blank-row" }, says));
  }
  if (headings > 0) {
    const says = phrase("Rows that repeat the headings, left out: {rows}.", { rows: headings });
    diagnostics.push(diagnosticOf({ severity: "info", code: "repeated-headings" }, says));
  }
  if (summaries.length > 0) {
    const names = summaries.map((name) => `“${name.trim()}”`).join(", ");
    const says = phrase("Rows of sums at the end, left out: {rows} ({names}).", { rows: summaries.length, names });
    diagnostics.push(diagnosticOf({ severity: "info", code: "summary-rows" }, says));
  }
  return diagnostics;
}

function strayQuotes({ count, first }: Tally): Diagnostic {
  if (first === 0) {
    const says = phrase(
      "Rows with a quote inside a quoted cell that is not written twice: {rows}, the first in the headings. Check that the cell ends where it should.",
      { rows: count },
    );
    return diagnosticOf({ severity: "warning", code: "stray-quote" }, says);
  }
  const says = phrase(
    "Rows with a quote inside a quoted cell that is not written twice: {rows}, the first in row {row}. Check that the cell ends where it should.",
    { rows: count, row: first },
  );
  return diagnosticOf({ severity: "warning", code: "stray-quote", row: first }, says);
}
