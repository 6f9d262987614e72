import type { Column } from "../engine/survey/table.ts";
import { detached } from "../engine/text/detached.ts";

/**
 * One column that grows cell by cell. As long as few cells are distinct, each distinct one is kept once and `codes` says
 * where it stands; once most are, as in comments and ids, the cells are kept as they come and `codes` is null.
 */
export interface ColumnBuilder {
  length: number;
  values: string[];
  codes: Uint32Array | null;
  index: Map<string, number> | null;
}

/** Distinct cells every column may have before it is judged. */
const FREE_DISTINCT = 1024;

export function createColumn(): ColumnBuilder {
  return { length: 0, values: [], codes: new Uint32Array(256), index: new Map() };
}

export function appendCell(column: ColumnBuilder, cell: string): void {
  const { index } = column;
  if (!index) {
    column.values.push(cell);
    column.length++;
    return;
  }
  let code = index.get(cell);
  if (code === undefined) {
    const distinct = column.values.length;
    if (distinct >= FREE_DISTINCT && distinct * 2 > column.length) {
      giveUpCodes(column);
      appendCell(column, cell);
      return;
    }
    code = distinct;
    const kept = detached(cell);
    column.values.push(kept);
    index.set(kept, code);
  }
  appendCode(column, code);
}

/** Fills up with blank cells: for a column that shows up late, and for records that lack it. */
export function padColumn(column: ColumnBuilder, length: number): void {
  while (column.length < length) appendCell(column, "");
}

export function isBlankColumn(column: ColumnBuilder): boolean {
  return column.values.every((value) => value.trim() === "");
}

/** What a column is called; the cells come from its builder. */
export type ColumnLabel = Pick<Column, "name" | "heading" | "question">;

export function finishColumn(column: ColumnBuilder, label: ColumnLabel): Column {
  const { values, codes, length } = column;
  return { ...label, values, codes: codes ? codes.slice(0, length) : null };
}

function appendCode(column: ColumnBuilder, code: number): void {
  const { codes } = column;
  if (!codes) return;
  if (column.length === codes.length) {
    const grown = new Uint32Array(codes.length * 2);
    grown.set(codes);
    grown[column.length] = code;
    column.codes = grown;
  } else {
    codes[column.length] = code;
  }
  column.length++;
}

function giveUpCodes(column: ColumnBuilder): void {
  const { values, codes } = column;
  if (!codes) return;
  column.values = Array.from(codes.subarray(0, column.length), (code) => values[code] ?? "");
  column.codes = null;
  column.index = null;
}
