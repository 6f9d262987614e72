import { isMissing } from "../survey/missing.ts";
import { readCells } from "../survey/readCells.ts";
import type { Column } from "../survey/table.ts";

const NUMBER = /^([+\-−–]?)(\d{1,15}(?:[.,]\d+)?)\s*%?$/u;

/** A plain number or percentage as it stands: `58.2`, `0,97`, `97 %` → 97; NaN for anything else. */
export function numberIn(cell: string): number {
  const match = NUMBER.exec(cell);
  if (!match) return Number.NaN;
  const size = Number((match[2] ?? "").replace(",", "."));
  return match[1] === "" || match[1] === "+" ? size : -size;
}

/** Rows looked at to tell what a column holds. */
const SAMPLE = 2000;

/** Evenly spread cells of a column that have an answer, what `read` makes of each. */
export function sampled<Reading>(
  column: Column,
  { rows, read }: { readonly rows: number; readonly read: (cell: string) => Reading },
): Reading[] {
  const readingOf = readCells(column, (cell) => (isMissing(cell) ? null : { value: read(cell) }));
  const step = Math.max(1, Math.floor(rows / SAMPLE));
  const found: Reading[] = [];
  for (let row = 0; row < rows; row += step) {
    const reading = readingOf(row);
    if (reading) found.push(reading.value);
  }
  return found;
}
