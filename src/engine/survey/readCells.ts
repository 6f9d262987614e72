import type { Watch } from "../effects.ts";
import type { Column } from "./table.ts";

/** Rows between two looks at the cancel signal. */
const STRIDE = 8192;

/**
 * A reader of one column by 0-based row. Where the column keeps each distinct value once, each is read once. Blank and
 * absent cells read as `read("")`; cells are trimmed first.
 */
export function readCells<Reading>(column: Column, read: (cell: string) => Reading): (row: number) => Reading {
  const { codes, values } = column;
  if (!codes) return (row) => read((values[row] ?? "").trim());
  const readings = values.map((value) => read(value.trim()));
  const blank = read("");
  return (row) => readings[codes[row] ?? -1] ?? blank;
}

/** Visits 0 … rows − 1 in order; throws when the work was cancelled. */
export function eachRow(rows: number, effects: Watch, visit: (row: number) => void): void {
  for (let start = 0; start < rows; start += STRIDE) {
    effects.signal.throwIfAborted();
    const end = Math.min(rows, start + STRIDE);
    for (let row = start; row < end; row++) visit(row);
  }
}
