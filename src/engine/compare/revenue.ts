import type { Pairs, Sample } from "../measures/difference.ts";
import { meanSample } from "../measures/samples.ts";
import { test, type Tested } from "./change.ts";
import { correlationOf } from "./pairs.ts";
import type { SharedKeys } from "./sameOnes.ts";
import type { RowsOfBoth } from "./scores.ts";
import { both, type Sides } from "./side.ts";
import { stakesOf, type Stakes } from "./stakes.ts";

/** Accounts whose revenue is known on either side. */
export interface Accounts {
  readonly sides: Sides;
  readonly keys: SharedKeys;
  readonly counts: readonly [before: number, after: number];
  /** Those on both sides. */
  readonly shared: ReadonlySet<number>;
}

/** Null where nothing is known of the revenue of a side, or the sides' currencies differ. */
export function accountsOfBoth(sides: Sides, keys: SharedKeys): Accounts | null {
  const [before, after] = both(sides, (side) => stakesOf(side, null));
  if (!before || !after || sides[0].responses.currency !== sides[1].responses.currency) return null;
  const earlier = new Set(Array.from(before.rows, (row) => keys[0][row] ?? -1));
  earlier.delete(-1);
  const shared = new Set(Array.from(after.rows, (row) => keys[1][row] ?? -1).filter((key) => earlier.has(key)));
  return { sides, keys, counts: [before.rows.length, after.rows.length], shared };
}

/**
 * Whether the money at stake in some rows changed: the mean over all accounts of a side, those without a part in it counting
 * as 0, times the accounts of the side after. Of a mean over all accounts the spread is known without drawing samples.
 */
export function testRevenue(accounts: Accounts, rows: RowsOfBoth): Tested | null {
  const [before, after] = [stakesOf(accounts.sides[0], rows[0]), stakesOf(accounts.sides[1], rows[1])];
  const [n, m] = accounts.counts;
  if (!before || !after) return null;
  const pairs = pairsAmong(accounts, before, after);
  const tested = test({ before: sampleOf(before, n), after: sampleOf(after, m), pairs });
  return tested && scaled(tested, m);
}

function sampleOf({ amounts }: Stakes, accounts: number): Sample | null {
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  const squares = (mean: number): number =>
    amounts.reduce((total, amount) => total + (amount - mean) ** 2, (accounts - amounts.length) * mean ** 2);
  const sample = meanSample(accounts, sum, squares);
  return sample && { ...sample, student: false };
}

/** Accounts on both sides go together by what is at stake in them, 0 for those without a part in it. */
function pairsAmong({ keys, shared }: Accounts, before: Stakes, after: Stakes): Pairs {
  const count = shared.size;
  const earlier = new Map<number, number>();
  let [x, y, xx, yy, xy] = [0, 0, 0, 0, 0];
  before.rows.forEach((row, at) => {
    const key = keys[0][row] ?? -1;
    if (!shared.has(key)) return;
    const amount = before.amounts[at] ?? 0;
    earlier.set(key, amount);
    x += amount;
    xx += amount ** 2;
  });
  after.rows.forEach((row, at) => {
    const key = keys[1][row] ?? -1;
    if (!shared.has(key)) return;
    const amount = after.amounts[at] ?? 0;
    y += amount;
    yy += amount ** 2;
    xy += amount * (earlier.get(key) ?? 0);
  });
  if (count < 2) return { count, correlation: 0 };
  const correlation = correlationOf(xx - (x * x) / count, yy - (y * y) / count, xy - (x * y) / count);
  return { count, correlation };
}

function scaled({ change, neededAt }: Tested, by: number): Tested {
  const { difference, interval } = change;
  return {
    change: {
      ...change,
      difference: difference * by,
      interval: interval && [interval[0] * by, interval[1] * by],
    },
    neededAt,
  };
}
