import { tallyRows } from "../measures/tally.ts";
import type { ReportDocument } from "../report/document.ts";
import { worthOf } from "../revenue/worth.ts";
import { COMMENT_STATES, takesPart } from "../survey/responses.ts";
import { cellAt, type Column } from "../survey/table.ts";
import { rowsByGroup, type Basis } from "./group.ts";

type Segment = ReportDocument["segments"][number];

/** Values of one column that are shown; the rest would each be a handful of rows. */
const MOST_VALUES = 30;
const TEXT = COMMENT_STATES.indexOf("text");

/** Which theme each row is in, and the themes' ids. */
interface Themes {
  readonly of: Int16Array;
  readonly ids: readonly string[];
}

/** The figures of every value of every segment column: the largest value first, ties by text; blank cells form no segment. */
export function segmentFigures(basis: Basis, themes: Themes): Segment[] {
  return basis.responses.segments.flatMap((column) => figuresOf(column, basis, themes));
}

function figuresOf(column: Column, { responses, preset, rates }: Basis, themes: Themes): Segment[] {
  const numbers = new Map<string, number>();
  const of = new Int32Array(responses.rows).fill(-1);
  for (let row = 0; row < responses.rows; row++) {
    const value = cellAt(column, row);
    if (value === "" || !takesPart(responses, row)) continue;
    let number = numbers.get(value);
    if (number === undefined) numbers.set(value, (number = numbers.size));
    of[row] = number;
  }
  const grouped = rowsByGroup(of, numbers.size);
  return [...numbers]
    .map(([value, number]) => ({ value, rows: grouped[number] ?? new Int32Array() }))
    .sort((a, b) => b.rows.length - a.rows.length || (a.value < b.value ? -1 : 1))
    .slice(0, MOST_VALUES)
    .map(({ value, rows }) => ({
      column: column.name,
      value,
      rows: rows.length,
      scores: responses.scale ? tallyRows(responses, preset, rows) : null,
      revenue: worthOf(responses, { preset, rates }, rows),
      themes: themesWithin(rows, themes, responses.commentState),
    }));
}

function themesWithin(rows: Int32Array, themes: Themes, commentState: Uint8Array): Segment["themes"] {
  const bases = new Uint32Array(themes.ids.length);
  let comments = 0;
  for (const row of rows) {
    if (commentState[row] === TEXT) comments++;
    const theme = themes.of[row] ?? -1;
    if (theme >= 0) bases[theme] = (bases[theme] ?? 0) + 1;
  }
  return themes.ids.map((id, theme) => {
    const base = bases[theme] ?? 0;
    return { id, base, share: comments > 0 ? base / comments : 0 };
  });
}
