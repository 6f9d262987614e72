import { headingWeight } from "../engine/survey/headings.ts";

const NUMBER = /^[-+]?\d[\d\s.,]*%?$/;
/** A comment of fewer words could be a heading. */
const FEWEST_WORDS = 4;
/** Weight from which on a name is that of a column of comments; weaker words stand in comments too. */
const SURE_HEADING = 3;
const DATE = /^(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{2,4})(?:[ T]\d{1,2}:\d{2}\S*)?$/;

/**
 * Whether the first record is an answer and not the headings. Taken for headings unless it cannot be: all its cells are
 * numbers or dates above such cells; one is a date above dates; it is the only one and
 * an answer by its words; or all its words come again in their columns beside a
 * number above numbers.
 */
export function isHeaderless(first: readonly string[], others: readonly (readonly string[])[]): boolean {
  const cells = first.map((cell) => cell.trim());
  const filled = cells.flatMap((cell, column) => (cell === "" ? [] : [{ cell, below: cellsBelow(others, column) }]));
  if (filled.length === 0 || others.length === 0) return false;
  const isValue = ({ cell, below }: { cell: string; below: readonly string[] }): boolean =>
    (NUMBER.test(cell) && mostly(below, NUMBER)) || (DATE.test(cell) && mostly(below, DATE));
  if (filled.every(isValue)) return true;
  if (filled.some(({ cell, below }) => DATE.test(cell) && mostly(below, DATE))) return true;
  if (cells.length === 1) return filled.every(({ cell, below }) => below.includes(cell) || isAnswer(cell));
  const words = filled.filter((candidate) => !isValue(candidate));
  return words.length < filled.length && words.every(({ cell, below }) => below.includes(cell));
}

/** Words enough for a sentence is a heading still when it asks, or speaks of comments as headings do. */
function isAnswer(cell: string): boolean {
  const words = cell.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  if (words < FEWEST_WORDS || /[?:…_]$/.test(cell)) return false;
  return /[.!]$/.test(cell) || headingWeight({ heading: cell, question: null }, "comment") < SURE_HEADING;
}

function cellsBelow(records: readonly (readonly string[])[], column: number): string[] {
  return records.map((record) => (record[column] ?? "").trim()).filter((cell) => cell !== "");
}

function mostly(cells: readonly string[], pattern: RegExp): boolean {
  return cells.length > 0 && cells.filter((cell) => pattern.test(cell)).length >= cells.length * 0.9;
}
