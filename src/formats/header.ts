import type { Diagnostic } from "../engine/survey/diagnostic.ts";
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
    titles === 0 ? [] : [note("info", "title-rows", `Lines above the headings, left out: ${titles}.`)];
  if (isHeaderless(top, below)) {
    const called =
      top.length === 1
        ? 'its one column is called "column 1"'
        : 'its columns are called "column 1", "column 2" and so on';
    const message = `The file has no headings: ${called}.`;
    const names = top.map((_, at) => `column ${at + 1}`);
    const labels = names.map((name) => ({ name, heading: "", question: null }));
    return { labels, length: titles, diagnostics: [...diagnostics, note("warning", "no-header", message)] };
  }
  const extra = qualtricsRows(top, below) ?? surveyMonkeyRow(top, below);
  if (!extra) return { labels: label(top, top, null), length: titles + 1, diagnostics };
  const message = `Rows of the survey tool below the headings, not counted as answers: ${extra.length}.`;
  return {
    labels: label(top, extra.headings, extra.questions),
    length: titles + 1 + extra.length,
    diagnostics: [...diagnostics, note("info", "extra-header-rows", message)],
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

function note(severity: Diagnostic["severity"], code: string, message: string): Diagnostic {
  return { severity, code, row: null, column: null, message };
}
