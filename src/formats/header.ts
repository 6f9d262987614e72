import { phrase, type Phrase } from "../engine/phrase.ts";
import { diagnosticOf, type Diagnostic } from "../engine/survey/diagnostic.ts";
import { columnNames } from "./columnNames.ts";
import { isHeaderless } from "./headerless.ts";
import type { ColumnLabel } from "./tableBuilder.ts";

/** What the first records say about the columns. */
export interface Header {
  readonly labels: readonly ColumnLabel[];
  /** Records that belong to the header, from the first on. */
  readonly length: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** `leading`: the first records, enough to tell headings from answers. */
export function readHeader(leading: readonly (readonly string[])[]): Header {
  const titles = countTitles(leading);
  const top = (leading[titles] ?? []).map((cell) => cell.replace(/\uFEFF/g, ""));
  const below = leading.slice(titles + 1);
  const diagnostics =
    titles === 0 ? [] : [note("title-rows", phrase("Lines above the headings, left out: {lines}.", { lines: titles }))];
  if (isHeaderless(top, below)) {
    const says = phrase(
      top.length === 1
        ? "The file has no headings: its one column is called “column 1”."
        : "The file has no headings: its columns are called “column 1”, “column 2” and so on.",
    );
    const unnamed = diagnosticOf({ severity: "warning", code: "no-header" }, says);
    const names = top.map((_, at) => `column ${at + 1}`);
    const labels = names.map((name) => ({ name, heading: "", question: null }));
    return { labels, length: titles, diagnostics: [...diagnostics, unnamed] };
  }
  const extra = qualtricsRows(top, below) ?? surveyMonkeyRow(top, below);
  if (!extra) return { labels: label(top, top, null), length: titles + 1, diagnostics };
  const says = phrase("Rows of the survey tool below the headings, not counted as answers: {rows}.", {
    rows: extra.length,
  });
  return {
    labels: label(top, extra.headings, extra.questions),
    length: titles + 1 + extra.length,
    diagnostics: [...diagnostics, note("extra-header-rows", says)],
  };
}

type Row = readonly string[];

interface ExtraRows {
  readonly length: number;
  readonly headings: Row;
  readonly questions: readonly (string | null)[] | null;
}

/** Qualtrics writes the questions below the headings, and below them the ids that its own import needs. */
function qualtricsRows(top: Row, below: readonly Row[]): ExtraRows | null {
  const at = below.slice(0, 2).findIndex((row) => {
    const filled = row.filter((cell) => cell.trim() !== "");
    return (
      filled.length > 0 && filled.filter((cell) => /^\s*\{\s*["']ImportId["']/.test(cell)).length * 2 >= filled.length
    );
  });
  if (at < 0) return null;
  return { length: at + 1, headings: top, questions: at === 1 ? (below[0] ?? []) : null };
}

/** SurveyMonkey writes the question above its first column only, and what each column holds in the row below. */
function surveyMonkeyRow(top: Row, below: readonly Row[]): ExtraRows | null {
  const second = below[0] ?? [];
  const answers = second.filter((cell) => /^(?:open-ended )?response$/i.test(cell.trim())).length;
  if (answers === 0 || (second[0] ?? "").trim() !== "") return null;
  let question: string | null = null;
  const questions = top.map((cell, column) => {
    if (cell.trim() !== "") question = cell;
    return (second[column] ?? "").trim() === "" ? null : question;
  });
  const headings = top.map((cell, column) => (cell.trim() === "" ? (second[column] ?? "") : cell));
  return { length: 1, headings, questions };
}

function label(raw: Row, headings: Row, questions: readonly (string | null)[] | null): ColumnLabel[] {
  const names = columnNames(headings);
  return raw.map((heading, at) => {
    const question = questions?.[at]?.trim() ?? "";
    return { name: names[at] ?? "", heading, question: question === "" ? null : question };
  });
}

/** Lines such as the survey's title, each in one cell, above headings of three cells and more. */
function countTitles(leading: readonly Row[]): number {
  const filled = leading.slice(0, 6).map((row) => row.filter((cell) => cell.trim() !== "").length);
  const titles = filled.findIndex((cells) => cells !== 1);
  return titles > 0 && (filled[titles] ?? 0) >= 3 ? titles : 0;
}

function note(code: string, says: Phrase): Diagnostic {
  return diagnosticOf({ severity: "info", code }, says);
}
