import { countCells } from "./countCells.ts";
import { isMissing } from "./missing.ts";
import { cellAt, type Column } from "./table.ts";

/** Different cells that are all counted; where there are more, only so many rows are. */
const SAMPLE = 10000;
/** Different answers that are all looked into; of more, those of so many rows. */
const LOOKED_INTO = 1000;

/** Cells, trimmed, and in how many rows they stand. */
export type Times = ReadonlyMap<string, number>;

/** The cells of a column: of all rows, or where most of a large table's are different of some. */
export interface CellSample {
  /** Cells of the whole column that are not blank, and different ones among them. */
  readonly filled: number;
  readonly distinct: number;
  /** Rows that were taken. */
  readonly size: number;
  /** The cells that are answers: neither blank nor a word for “no answer”. */
  readonly answers: Times;
  /** The answers that are worth a closer look: all of them, or where they are many those of some rows. */
  readonly looked: Times;
  /** The first answer. */
  readonly example: string;
}

export function sampleOf(column: Column, rows: number): CellSample {
  const { codes, values } = column;
  const isFew = codes !== null && values.length <= SAMPLE;
  const size = isFew ? rows : Math.min(rows, SAMPLE);
  const cells = isFew ? timesByCode(values, codes.subarray(0, rows)) : timesIn(column, { rows, size });
  const counts = size === rows ? countsOf(cells) : countCells(column, rows);
  for (const cell of cells.keys()) if (isMissing(cell)) cells.delete(cell);
  const looked = cells.size <= LOOKED_INTO ? cells : timesIn(column, { rows, size: Math.min(rows, LOOKED_INTO) });
  for (const cell of looked.keys()) if (isMissing(cell)) looked.delete(cell);
  return { ...counts, size, answers: cells, looked, example: firstOf(cells, column, { rows, size }) };
}

function timesByCode(values: readonly string[], codes: Uint32Array): Map<string, number> {
  const byCode = new Uint32Array(values.length);
  for (const code of codes) byCode[code] = (byCode[code] ?? 0) + 1;
  const times = new Map<string, number>();
  byCode.forEach((rows, code) => {
    if (rows === 0) return;
    const cell = (values[code] ?? "").trim();
    times.set(cell, (times.get(cell) ?? 0) + rows);
  });
  return times;
}

interface Extent {
  readonly rows: number;
  readonly size: number;
}

function timesIn(column: Column, extent: Extent): Map<string, number> {
  const times = new Map<string, number>();
  for (let index = 0; index < extent.size; index++) {
    const cell = sampledCell(column, index, extent);
    times.set(cell, (times.get(cell) ?? 0) + 1);
  }
  return times;
}

function countsOf(cells: Times): Pick<CellSample, "filled" | "distinct"> {
  const blank = cells.get("") ?? 0;
  return { filled: rowsOf(cells) - blank, distinct: cells.size - (blank > 0 ? 1 : 0) };
}

function firstOf(answers: Times, column: Column, extent: Extent): string {
  for (let index = 0; answers.size > 0; index++) {
    const cell = sampledCell(column, index, extent);
    if (answers.has(cell)) return cell;
  }
  return "";
}

function sampledCell(column: Column, index: number, extent: Extent): string {
  return cellAt(column, sampledRow(index, extent)).trim();
}

/** Steps of the golden ratio spread evenly and, unlike every nth row, never fall in step with rows that come in threes. */
function sampledRow(index: number, { rows, size }: Extent): number {
  return rows === size ? index : Math.floor(((index * 0.6180339887498949) % 1) * rows);
}

/** Sum of the times. */
export function rowsOf(cells: Times): number {
  let rows = 0;
  for (const times of cells.values()) rows += times;
  return rows;
}
