import type { ServiceReport } from "../report/schema/measures.ts";
import { quantile } from "./quantile.ts";
import { createSum } from "./sum.ts";

type Spread = Pick<ServiceReport, "p10" | "median" | "p90" | "min" | "max" | "mean" | "lowest" | "highest">;

/** Rows that are listed at each end. */
const EXTREMES = 5;

/** How a service measure is spread over its cases: `values` one a row, NaN for rows that do not count. */
export function spreadOfCases(values: Float64Array): Spread {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const sum = createSum();
  for (const value of sorted) sum.add(value);
  const base = sorted.length;
  return {
    p10: quantile(sorted, 0.1),
    median: quantile(sorted, 0.5),
    p90: quantile(sorted, 0.9),
    min: sorted[0] ?? null,
    max: sorted[base - 1] ?? null,
    mean: base === 0 ? null : sum.total() / base,
    lowest: rowsUpTo(values, sorted.subarray(0, EXTREMES), 1),
    highest: rowsUpTo(values, sorted.subarray(Math.max(0, base - EXTREMES)), -1),
  };
}

/** The rows of some extreme values, the most extreme first, ties in the order of the file. `sign`: 1 lowest first. */
function rowsUpTo(values: Float64Array, extreme: Float64Array, sign: 1 | -1): { row: number; value: number }[] {
  const [first, last] = [extreme[0], extreme[extreme.length - 1]];
  if (first === undefined || last === undefined) return [];
  const rows: { row: number; value: number }[] = [];
  const edge = sign === 1 ? last : first;
  let tied = extreme.reduce((count, value) => (value === edge ? count + 1 : count), 0);
  values.forEach((value, row) => {
    const within = sign === 1 ? value < edge : value > edge;
    if (!within && !(value === edge && tied-- > 0)) return;
    rows.push({ row: row + 1, value });
  });
  return rows.sort((a, b) => sign * (a.value - b.value) || a.row - b.row);
}
