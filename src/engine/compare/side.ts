import type { PresetName } from "../measures/preset.ts";
import type { Condition, RevenueRates } from "../settings.ts";
import { COMMENT_STATES, type Responses } from "../survey/responses.ts";
import type { ColumnRoles } from "../survey/roles.ts";
import type { Table } from "../survey/table.ts";

/** One side of a comparison as its figures are drawn from: the rows that count, and the theme of each. */
export interface Side {
  readonly table: Table;
  readonly roles: ColumnRoles;
  readonly where: readonly Condition[];
  readonly label: string;
  readonly responses: Responses;
  /** All rows of its survey. */
  readonly whole: Responses;
  readonly preset: PresetName;
  readonly rates: RevenueRates;
  /** Row → index into the themes of both sides, −1 for none. */
  readonly theme: Int16Array;
  /** Row → 0…1, how typical the comment is of its theme. */
  readonly typicality: Float32Array;
}

/** Both sides, before and after. */
export type Sides = readonly [before: Side, after: Side];

export function both<Result>([before, after]: Sides, make: (side: Side) => Result): [before: Result, after: Result] {
  return [make(before), make(after)];
}

const TEXT = COMMENT_STATES.indexOf("text");

/** Rows with a comment with content, ascending. */
export function commentRows({ commentState }: Responses): Int32Array {
  const rows = new Int32Array(commentState.length);
  let count = 0;
  commentState.forEach((state, row) => {
    if (state === TEXT) rows[count++] = row;
  });
  return rows.slice(0, count);
}
