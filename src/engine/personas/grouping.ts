import { LOW_BASE } from "../measures/tally.ts";
import { readCells } from "../survey/readCells.ts";
import { takesPart, type Responses } from "../survey/responses.ts";
import { cellAt, type Column } from "../survey/table.ts";
import { cellNumber } from "../survey/cellNumber.ts";
import type { TenureUnit } from "../value/tenure.ts";
import { bandCondition, bandLabel, bandsOf, usualCuts } from "./bands.ts";

/** A column's groups of rows. */
export interface Grouping {
  readonly column: string;
  readonly kind: "value" | "band";
  readonly outcome: boolean;
  /** What each group is called, and the condition's value that chooses its rows. */
  readonly groups: readonly { readonly label: string; readonly condition: string }[];
  /** Row → group, −1 for none of them. */
  readonly of: Int16Array;
}

interface Given {
  readonly responses: Responses;
  readonly outcome: boolean;
}

/** Of a column with hundreds of values the most frequent. */
const MOST_GROUPS = 60;
const BLANK = -1;

/** A group for every value of at least 30 rows, the largest first; one that holds all rows is none. */
export function valueGroups(column: Column, { responses, outcome }: Given): Grouping[] {
  const counts = new Map<string, number>();
  let all = 0;
  for (let row = 0; row < responses.rows; row++) {
    if (!takesPart(responses, row)) continue;
    all++;
    const value = cellAt(column, row);
    if (value !== "") counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const kept = [...counts]
    .filter(([, count]) => count >= LOW_BASE && count < all)
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, MOST_GROUPS);
  if (kept.length === 0) return [];
  const numbers = new Map(kept.map(([value], group) => [value, group]));
  const of = Int16Array.from({ length: responses.rows }, (_, row) =>
    takesPart(responses, row) ? (numbers.get(cellAt(column, row)) ?? BLANK) : BLANK,
  );
  const groups = kept.map(([value]) => ({ label: value, condition: value }));
  return [{ column: column.name, kind: "value", outcome, groups, of }];
}

/** Bands of a numeric column: the usual ones where there are any, else quarters of the rows. */
export function bandGroups(
  column: Column,
  { responses, outcome, tenureIn }: Given & { readonly tenureIn: TenureUnit | null },
): Grouping[] {
  const numberAt = readCells(column, cellNumber);
  const values = new Float64Array(responses.rows);
  let count = 0;
  for (let row = 0; row < responses.rows; row++) {
    const value = takesPart(responses, row) ? numberAt(row) : Number.NaN;
    if (!Number.isNaN(value)) values[count++] = value;
  }
  const sorted = values.subarray(0, count).sort();
  if (count === 0) return [];
  const cuts = usualCuts(column, tenureIn);
  const bands = bandsOf(sorted, cuts);
  if (bands.length < 2) return [];
  const of = Int16Array.from({ length: responses.rows }, (_, row) => {
    const value = takesPart(responses, row) ? numberAt(row) : Number.NaN;
    return bands.findIndex(({ low, high }) => value >= low && value <= high);
  });
  const groups = bands.map((band, index) => {
    const isOpen = cuts !== null && index === bands.length - 1;
    return { label: bandLabel(band, { isOpen }), condition: bandCondition(band) };
  });
  return [{ column: column.name, kind: "band", outcome, groups, of }];
}
