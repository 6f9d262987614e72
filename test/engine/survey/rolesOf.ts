import { DEFAULT_SETTINGS } from "../../../src/engine/settings.ts";
import { inferRoles } from "../../../src/engine/survey/inferRoles.ts";
import type { Table } from "../../../src/engine/survey/table.ts";

export function rolesOf(table: Table, settings = DEFAULT_SETTINGS) {
  const { id, account, score, comment, date, revenue, segments } = inferRoles(table, settings);
  return { id, account, score, comment, date, revenue, segments };
}

export function reasonOf(table: Table, column: string, settings = DEFAULT_SETTINGS): string | undefined {
  return inferRoles(table, settings).readings.find((reading) => reading.column === column)?.reason;
}

/** `count` cells made by row. */
export function cells(count: number, make: (row: number) => string | number): string[] {
  return Array.from({ length: count }, (_, row) => String(make(row)));
}

const WORDS = "the app lost my order and nobody in support answered for days so we left".split(" ");
export const prose = (row: number): string =>
  cells(9, (word) => WORDS[(row * 7 + word * (1 + (row % 5))) % WORDS.length] ?? "").join(" ") + ` ${row}`;
