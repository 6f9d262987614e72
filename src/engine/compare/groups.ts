import { tallyRows } from "../measures/tally.ts";
import { worthOf } from "../revenue/worth.ts";
import type { Tested, Ways } from "./change.ts";
import type { Comparison } from "./document.ts";
import { testRevenue, type Accounts } from "./revenue.ts";
import type { SameOnes } from "./sameOnes.ts";
import { testScore } from "./scores.ts";
import type { Side, Sides } from "./side.ts";

export type Group = NonNullable<Comparison["segments"][number]["before"]>;

/** What groups of rows on both sides are judged by. */
export interface Basis {
  readonly sides: Sides;
  readonly same: SameOnes;
  /** Null where money cannot be compared. */
  readonly accounts: Accounts | null;
  /** False without scores on both sides. */
  readonly scored: boolean;
}

/** The figures of some rows of one side. `units`: how many comments or rows the share is of. */
export function groupOf({ responses, preset, rates }: Side, rows: Int32Array, units: number): Group {
  return {
    base: rows.length,
    share: units > 0 ? rows.length / units : 0,
    scores: responses.scale ? tallyRows(responses, preset, rows) : null,
    revenue: worthOf(responses, { preset, rates }, rows),
  };
}

/** How rows that are one thing on both sides changed. `share`: tested for all groups at once. */
export function testWays(
  { sides, same, accounts, scored }: Basis,
  rows: readonly [before: Int32Array, after: Int32Array],
  share: Tested | null,
): Ways<Tested> {
  return {
    share,
    score: scored ? testScore(sides, rows, same.respondents).tested : null,
    revenue: accounts && testRevenue(accounts, rows),
  };
}

export const UNTESTED: Ways<Tested> = { share: null, score: null, revenue: null };
