import { drawBinomial } from "../measures/binomial.ts";
import type { Interval } from "../measures/nps.ts";
import { createSum } from "../measures/sum.ts";
import { createRandom } from "../random.ts";

/** Each account of what is resampled has one amount; those that are not given have none. */
export interface ResampledAccounts {
  /** Above zero; of the accounts that have one. */
  readonly amounts: Float64Array;
  /** All accounts, those without an amount too. */
  readonly accounts: number;
}

const DRAWS = 1000;
/** Amounts that differ by less than this share of the smaller one are drawn as one: it takes 0.3 % off the width at most. */
const STEP = 1.25;
/** So few different amounts are drawn as they are. */
const EXACT = 64;

/**
 * 95 % interval of the sum of the accounts' amounts: percentile bootstrap over accounts, as many as there are. A replicate
 * draws how often the amounts of a kind come from their multinomial distribution, which is what drawing the accounts one by
 * one would come to, at a cost that does not grow with their number. The same for any order of the amounts. Null without
 * accounts.
 */
export function riskInterval({ amounts, accounts }: ResampledAccounts, seed: number): Interval | null {
  if (accounts === 0) return null;
  const kinds = kindsOf(amounts.slice().sort());
  const random = createRandom(seed);
  const sums = new Float64Array(DRAWS);
  for (let draw = 0; draw < DRAWS; draw++) {
    let [left, of, sum] = [accounts, accounts, 0];
    for (const { amount, count } of kinds) {
      const drawn = count >= of ? left : drawBinomial(left, count / of, random);
      sum += drawn * amount;
      left -= drawn;
      of -= count;
    }
    sums[draw] = sum;
  }
  sums.sort();
  return [quantile(sums, 0.025), quantile(sums, 0.975)];
}

interface Kind {
  /** Mean of the amounts, so that they add up as they are. */
  readonly amount: number;
  readonly count: number;
}

/** `sorted`: ascending. */
function kindsOf(sorted: Float64Array): Kind[] {
  const exact = runsOf(sorted, (first, amount) => first === amount);
  return exact.length <= EXACT ? exact : runsOf(sorted, (first, amount) => amount <= first * STEP);
}

function runsOf(sorted: Float64Array, belongs: (first: number, amount: number) => boolean): Kind[] {
  const kinds: Kind[] = [];
  for (let start = 0; start < sorted.length;) {
    const first = sorted[start] ?? Number.NaN;
    const sum = createSum();
    let end = start;
    for (; end < sorted.length && belongs(first, sorted[end] ?? Number.NaN); end++) sum.add(sorted[end] ?? 0);
    kinds.push({ amount: sum.total() / (end - start), count: end - start });
    start = end;
  }
  return kinds;
}

/** Between the two nearest ranks in proportion. */
function quantile(sorted: Float64Array, share: number): number {
  const rank = share * (sorted.length - 1);
  const below = sorted[Math.floor(rank)] ?? Number.NaN;
  const above = sorted[Math.ceil(rank)] ?? below;
  return below + (above - below) * (rank - Math.floor(rank));
}
