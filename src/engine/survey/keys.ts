import type { Watch } from "../effects.ts";
import { isMissing } from "./missing.ts";
import { eachRow, readCells } from "./readCells.ts";
import type { Column } from "./table.ts";

/** Who a row belongs to, by number. */
export interface Keys {
  /** Row → 0-based key, numbered by first appearance; −1 for a blank cell or a word for “no answer”. */
  readonly key: Int32Array;
  readonly count: number;
}

/** Numbers the values of a column. Outer blanks do not count, case does. `skip`: rows that take no part (−1). */
export function numberKeys(column: Column, skip: Uint8Array, effects: Watch): Keys {
  const rows = skip.length;
  const key = new Int32Array(rows).fill(-1);
  const numbers = new Map<string, number>();
  const cellOf = readCells(column, (cell) => (isMissing(cell) ? null : cell));
  eachRow(rows, effects, (row) => {
    const cell = skip[row] === 0 ? cellOf(row) : null;
    if (cell === null) return;
    let number = numbers.get(cell);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(cell, number);
    }
    key[row] = number;
  });
  return { key, count: numbers.size };
}

/** Rows of each key. */
export function keySizes({ key, count }: Keys): Uint32Array {
  const sizes = new Uint32Array(count);
  for (const number of key) if (number >= 0) sizes[number] = (sizes[number] ?? 0) + 1;
  return sizes;
}
