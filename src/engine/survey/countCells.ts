import type { Column } from "./table.ts";

/** Cells of a column that are not blank, and how many different ones there are among them. */
export function countCells({ values, codes }: Column, rows: number): { filled: number; distinct: number } {
  const different = new Set<string>();
  let filled = 0;
  const count = (value: string, times: number): void => {
    const cell = value.trim();
    if (cell === "" || times === 0) return;
    filled += times;
    different.add(cell);
  };
  if (codes) {
    const times = new Uint32Array(values.length);
    for (const code of codes.subarray(0, rows)) times[code] = (times[code] ?? 0) + 1;
    values.forEach((value, code) => count(value, times[code] ?? 0));
  } else {
    for (let row = 0; row < rows; row++) count(values[row] ?? "", 1);
  }
  return { filled, distinct: different.size };
}
