import { drawHypergeometric } from "../measures/hypergeometric.ts";
import { LOW_BASE } from "../measures/tally.ts";
import { createRandom } from "../random.ts";

/** Things that happened in periods, each with a value: whether a comment is of a theme, what an answer adds to the score. */
export interface PeriodCounts {
  /** The values that there are. */
  readonly values: readonly number[];
  /** One array a value: how many things of each period have it. */
  readonly counts: readonly Float64Array[];
}

export interface ChangePoint {
  /** Index of the first period after the change. */
  readonly since: number;
  /** Mean value before, and from then on. */
  readonly from: number;
  readonly to: number;
  /** That shuffled dates part the means as far, wherever they are cut. */
  readonly p: number;
}

/** Shuffles at most: the smallest p is 1 in 5,000. */
const MOST_SHUFFLES = 4999;
/** So many shuffles that do as well show that there is nothing; more would only make p more exact. */
const ENOUGH = 50;
/** Rounding must not tell a shuffle that is the same from the real thing. */
const AS_FAR = 1 - 1e-9;

/**
 * The cut between two periods that parts the mean values best, and how often shuffled dates do as well with the best of
 * their cuts. Every cut leaves 30 things on either side; null where there is none, or all values are alike.
 *
 * The statistic is the largest of the standardised differences (a maximally selected two-sample statistic: Miller &
 * Siegmund 1982; Hothorn & Lausen 2003). Its distribution is that of shuffled dates, drawn period by period from the
 * multivariate hypergeometric distribution, at a cost that does not grow with the number of things; p by Besag & Clifford
 * 1991, who stop early where nothing is to be found without spoiling it. Same seed, same p.
 */
export function changePoint({ values, counts }: PeriodCounts, { seed }: { readonly seed: number }): ChangePoint | null {
  const sizes = sizesOf(counts);
  const cuts = cutsOf(sizes);
  const totals = counts.map((own) => own.reduce((sum, count) => sum + count, 0));
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const sum = totals.reduce((part, total, value) => part + total * (values[value] ?? 0), 0);
  const sums = sumsOf({ values, counts }, new Float64Array(sizes.length));
  const best = bestCut(sums, cuts, sum / all);
  if (best === null || best.distance === 0) return null;

  const random = createRandom(seed);
  const shuffled = counts.map(({ length }) => new Float64Array(length));
  const shuffledSums = new Float64Array(sizes.length);
  let [hits, shuffles] = [0, 0];
  while (shuffles < MOST_SHUFFLES && hits < ENOUGH) {
    shuffle(shuffled, { totals, sizes, random });
    const found = bestCut(sumsOf({ values, counts: shuffled }, shuffledSums), cuts, sum / all);
    if (found !== null && found.distance >= AS_FAR * best.distance) hits++;
    shuffles++;
  }
  const { since, before, sumBefore } = best;
  const p = hits === ENOUGH ? hits / shuffles : (hits + 1) / (shuffles + 1);
  return { since, from: sumBefore / before, to: (sum - sumBefore) / (all - before), p };
}

/** A place to cut: before the period `since`, with so many things before it. */
interface Cut {
  readonly since: number;
  readonly before: number;
  /** before · after / all: what a squared difference of means is worth. */
  readonly weight: number;
}

function cutsOf(sizes: Float64Array): Cut[] {
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const cuts: Cut[] = [];
  let before = 0;
  for (let since = 1; since < sizes.length; since++) {
    before += sizes[since - 1] ?? 0;
    const after = all - before;
    if (before >= LOW_BASE && after >= LOW_BASE) cuts.push({ since, before, weight: (before * after) / all });
  }
  return cuts;
}

interface BestCut extends Cut {
  readonly sumBefore: number;
  readonly distance: number;
}

/** Of equally good cuts the earliest. The variance is the same for all cuts and all shuffles, and is left out. */
function bestCut(sums: Float64Array, cuts: readonly Cut[], mean: number): BestCut | null {
  let best: { cut: Cut; sumBefore: number; distance: number } | null = null;
  let [at, sumBefore] = [0, 0];
  for (const cut of cuts) {
    for (; at < cut.since; at++) sumBefore += sums[at] ?? 0;
    // The mean before minus that of all, times all / after, is the mean before minus that after.
    const excess = sumBefore - cut.before * mean;
    const distance = (excess * excess) / cut.weight;
    if (best === null || distance > best.distance) best = { cut, sumBefore, distance };
  }
  return best && { ...best.cut, sumBefore: best.sumBefore, distance: best.distance };
}

function sizesOf(counts: readonly Float64Array[]): Float64Array {
  const sizes = new Float64Array(counts[0]?.length ?? 0);
  for (const own of counts) own.forEach((count, period) => (sizes[period] = (sizes[period] ?? 0) + count));
  return sizes;
}

/** Sum of the values, period by period. */
function sumsOf({ values, counts }: PeriodCounts, sums: Float64Array): Float64Array {
  sums.fill(0);
  counts.forEach((own, value) => {
    for (let period = 0; period < own.length; period++)
      sums[period] = (sums[period] ?? 0) + (own[period] ?? 0) * (values[value] ?? 0);
  });
  return sums;
}

interface Deck {
  /** How many things there are of each value, and in each period. */
  readonly totals: readonly number[];
  readonly sizes: Float64Array;
  readonly random: () => number;
}

/** Deals the values anew to the periods: value after value into the places that are left. */
function shuffle(dealt: readonly Float64Array[], { totals, sizes, random }: Deck): void {
  const room = Float64Array.from(sizes);
  dealt.forEach((own, value) => {
    const isLast = value === dealt.length - 1;
    let left = totals[value] ?? 0;
    let total = room.reduce((sum, places) => sum + places, 0);
    for (let period = 0; period < own.length; period++) {
      const places = room[period] ?? 0;
      const drawn = isLast ? places : drawHypergeometric({ total, marked: left, drawn: places }, random);
      own[period] = drawn;
      room[period] = places - drawn;
      left -= drawn;
      total -= places;
    }
  });
}
