import type { Watch } from "../effects.ts";
import type { Condition } from "../settings.ts";
import { findColumn } from "./findColumn.ts";
import { eachRow, readCells } from "./readCells.ts";
import type { Column, Table } from "./table.ts";

/**
 * 1 for every row that the conditions leave out. Conditions on one column are alternatives, those on different columns
 * must all hold; case and outer blanks do not matter. Throws FeedbackError("missing-column").
 */
export function filteredRows(table: Table, where: readonly Condition[], effects: Watch): Uint8Array {
  const filtered = new Uint8Array(table.rows);
  const wanted = new Map<Column, Set<string>>();
  for (const { column: name, value } of where) {
    const column = findColumn(table, name, "filter");
    wanted.set(column, (wanted.get(column) ?? new Set()).add(plain(value)));
  }
  for (const [column, values] of wanted) {
    const holds = readCells(column, (cell) => values.has(plain(cell)));
    eachRow(table.rows, effects, (row) => {
      if (!holds(row)) filtered[row] = 1;
    });
  }
  return filtered;
}

function plain(value: string): string {
  return value.normalize("NFC").trim().toLowerCase();
}
