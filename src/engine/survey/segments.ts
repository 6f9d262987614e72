import type { Column } from "./table.ts";

/**
 * A segment column with one spelling a value: “SOUTH”, “South ” and “south” are the commonest of them (on a tie the
 * first in the file). Words such as “NA” stay: they may be North America. Values stand in the order of their first row.
 */
export function segmentColumn(column: Column, rows: number): Column {
  const spellings = new Map<string, Map<string, number>>();
  const numbers = new Map<string, number>();
  const codes = new Uint32Array(rows);
  const keyOf = keysOf(column);
  for (let row = 0; row < rows; row++) {
    const { cell, key } = keyOf(row);
    let number = numbers.get(key);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(key, number);
      spellings.set(key, new Map());
    }
    codes[row] = number;
    const counts = spellings.get(key);
    counts?.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  const values = [...spellings.values()].map(commonest);
  return { name: column.name, heading: column.heading, question: column.question, values, codes };
}

function keysOf({ codes, values }: Column): (row: number) => { cell: string; key: string } {
  const read = (value: string): { cell: string; key: string } => {
    const cell = value.replace(/\s+/gu, " ").trim();
    return { cell, key: foldCase(cell) };
  };
  if (!codes) return (row) => read(values[row] ?? "");
  const keys = values.map(read);
  const blank = read("");
  return (row) => keys[codes[row] ?? -1] ?? blank;
}

/** Accents tell words apart; case does not. */
function foldCase(cell: string): string {
  return cell.normalize("NFC").toLowerCase();
}

function commonest(counts: ReadonlyMap<string, number>): string {
  let best = "";
  let most = 0;
  for (const [cell, count] of counts) {
    if (count <= most) continue;
    best = cell;
    most = count;
  }
  return best;
}
