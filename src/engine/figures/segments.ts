import { tallyRows } from "../measures/tally.ts";
import type { ReportDocument } from "../report/document.ts";
import { worthOf } from "../revenue/worth.ts";
import { COMMENT_STATES, takesPart, type Responses } from "../survey/responses.ts";
import { cellAt, type Column } from "../survey/table.ts";
import { hiddenGroups, rowsWhere } from "../privacy/smallGroups.ts";
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

function figuresOf(column: Column, basis: Basis, themes: Themes): Segment[] {
  const { responses, preset, rates, staff } = basis;
  const { of, values } = groupsOf(column, responses);
  const grouped = rowsByGroup(
    of.map((group, row) => (takesPart(responses, row) ? group : -1)),
    values.length,
  );
  const listed = values
    .map((value, group) => ({ value, group, rows: grouped[group] ?? new Int32Array() }))
    .filter(({ rows }) => rows.length > 0)
    .sort((a, b) => b.rows.length - a.rows.length || (a.value < b.value ? -1 : 1))
    .slice(0, MOST_VALUES);
  const about = {
    rows: rowsByGroup(of, values.length),
    listed: listed.map(({ group }) => group),
    groupless: rowsWhere(of.length, (row) => of[row] === -1),
  };
  const hidden = staff ? hiddenGroups(about, { responses, whole: staff }) : new Uint8Array(values.length);
  const shown = listed
    .filter(({ group }) => hidden[group] === 0)
    .map(({ value, rows }): Segment => ({
      column: column.name,
      value,
      rows: rows.length,
      scores: responses.scale ? tallyRows(responses, preset, rows) : null,
      revenue: worthOf(responses, { preset, rates }, rows),
      // Of employees, those of one segment who speak of one theme are few, and known from the sums of both.
      themes: staff ? [] : themesWithin(rows, themes, responses.commentState),
    }));
  return [
    ...shown,
    ...hiddenSegments(
      column,
      listed.filter(({ group }) => hidden[group] === 1),
    ),
  ];
}

/** In the order of the alphabet: an order by size would tell the sizes. */
function hiddenSegments({ name }: Column, hidden: readonly { readonly value: string }[]): Segment[] {
  return hidden
    .map(({ value }) => value)
    .sort()
    .map((value) => ({ column: name, value, rows: null, suppressed: true, scores: null, revenue: null, themes: [] }));
}

/** Every row's value by number, −1 for a blank cell, whether the row takes part or not. */
function groupsOf(column: Column, { rows }: Pick<Responses, "rows">): { of: Int32Array; values: string[] } {
  const numbers = new Map<string, number>();
  const of = new Int32Array(rows).fill(-1);
  for (let row = 0; row < rows; row++) {
    const value = cellAt(column, row);
    if (value === "") continue;
    let number = numbers.get(value);
    if (number === undefined) numbers.set(value, (number = numbers.size));
    of[row] = number;
  }
  return { of, values: [...numbers.keys()] };
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
