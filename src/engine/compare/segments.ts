import { takesPart } from "../survey/responses.ts";
import { cellAt, type Column } from "../survey/table.ts";
import type { Tested, Ways } from "./change.ts";
import type { Comparison } from "./document.ts";
import { groupOf, testWays, UNTESTED, type Basis } from "./groups.ts";
import { rowsByGroup } from "../figures/group.ts";
import { hiddenOnEither } from "./staff.ts";
import { testShares, type Grouped } from "./shares.ts";
import { both, type Side } from "./side.ts";

type Segment = Comparison["segments"][number];

/** A segment's figures on both sides, its changes not yet corrected. */
export interface SegmentFigures {
  readonly segment: Omit<Segment, "share" | "score" | "revenue">;
  readonly ways: Ways<Tested>;
}

/** Values of one column that are looked at; the rest would each be a handful of rows. */
const MOST_VALUES = 30;

/**
 * Every value of the segment columns that both sides have: the largest on both sides together first, ties by text. A column
 * that the sides are chosen by is left out: it is what tells them apart.
 */
export function segmentFigures(basis: Basis): SegmentFigures[] {
  const { sides } = basis;
  const chosenBy = new Set(sides.flatMap(({ where }) => where.map(({ column }) => column)));
  const [before, after] = sides;
  return before.responses.segments.flatMap((column) => {
    const other = after.responses.segments.find(({ name }) => name === column.name);
    return other && !chosenBy.has(column.name) ? valuesOf(basis, column, other) : [];
  });
}

function valuesOf(basis: Basis, before: Column, after: Column): SegmentFigures[] {
  const { sides, same } = basis;
  const numbers = new Map<string, number>();
  const numbered = (side: Side, column: Column): { rows: Int32Array; of: Int32Array } => {
    const rows: number[] = [];
    const of = new Int32Array(side.responses.rows).fill(-1);
    for (let row = 0; row < side.responses.rows; row++) {
      if (!takesPart(side.responses, row)) continue;
      rows.push(row);
      const value = cellAt(column, row);
      if (value === "") continue;
      const number = numbers.get(value) ?? numbers.size;
      numbers.set(value, number);
      of[row] = number;
    }
    return { rows: Int32Array.from(rows), of };
  };
  const [one, other] = [numbered(sides[0], before), numbered(sides[1], after)];
  const units = (side: typeof one, at: 0 | 1): Grouped => ({
    groups: side.rows.map((row) => side.of[row] ?? -1),
    keys: side.rows.map((row) => same.respondents[at][row] ?? -1),
  });
  const shares = testShares(units(one, 0), units(other, 1), numbers.size);
  const grouped = both<Int32Array[]>(sides, (side) => rowsByGroup(side === sides[0] ? one.of : other.of, numbers.size));
  const hidden = hiddenOnEither(sides, [one.of, other.of], numbers.size);
  return [...numbers]
    .filter(([, number]) => hidden[number] === 0)
    .map(([value, number]) => ({
      value,
      number,
      rows: [grouped[0][number] ?? NONE, grouped[1][number] ?? NONE] as const,
    }))
    .sort((a, b) => sizeOf(b.rows) - sizeOf(a.rows) || (a.value < b.value ? -1 : 1))
    .slice(0, MOST_VALUES)
    .map(({ value, number, rows }) => {
      const [earlier, later] = rows;
      const onBoth = earlier.length > 0 && later.length > 0;
      return {
        segment: {
          column: before.name,
          value,
          before: earlier.length > 0 ? groupOf(sides[0], earlier, one.rows.length) : null,
          after: later.length > 0 ? groupOf(sides[1], later, other.rows.length) : null,
        },
        ways: onBoth ? testWays(basis, rows, shares[number] ?? null) : UNTESTED,
      };
    });
}

const NONE = new Int32Array();

function sizeOf([before, after]: readonly [Int32Array, Int32Array]): number {
  return before.length + after.length;
}
