import { columnNames } from "./columnNames.ts";
import type { Reading } from "./recordTable.ts";
import { appendCell, createColumn, finishColumn, padColumn, type ColumnBuilder } from "./tableBuilder.ts";

/** Records whose cells come with names: columns in the order in which their names first appear. */
export interface KeyedTable {
  readonly columns: Map<string, ColumnBuilder>;
  rows: number;
}

export function createKeyedTable(): KeyedTable {
  return { columns: new Map(), rows: 0 };
}

/** Puts a cell into the record that is being read; the first of two cells of one name stays. */
export function putCell(table: KeyedTable, name: string, cell: string): void {
  let column = table.columns.get(name);
  if (!column) {
    column = createColumn();
    table.columns.set(name, column);
  }
  if (column.length > table.rows) return;
  padColumn(column, table.rows);
  appendCell(column, cell);
}

export function endRecord(table: KeyedTable): void {
  table.rows++;
}

export function finishKeyedTable({ columns, rows }: KeyedTable): Reading {
  const headings = [...columns.keys()];
  const names = columnNames(headings);
  const finished = [...columns.values()].map((column, at) => {
    padColumn(column, rows);
    return finishColumn(column, { name: names[at] ?? "", heading: headings[at] ?? "", question: null });
  });
  return { columns: finished, rows, ragged: new Uint32Array(0), diagnostics: [] };
}
