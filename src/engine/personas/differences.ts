import { measureOf } from "../measures/measure.ts";
import { twoSidedP, Z95 } from "../measures/normal.ts";
import type { Scale } from "../survey/scale.ts";

/** Count, sum and sum of squares of what answers add to the headline measure. */
export interface Moments {
  readonly count: number;
  readonly sum: number;
  readonly squares: number;
}

export interface ScoreDifference {
  /** Measure of the group minus that of the rest. */
  readonly value: number;
  readonly rest: number;
  readonly interval: [number, number];
  readonly z: number;
  readonly p: number;
}

/**
 * What is added to either side before its variance is taken, which keeps a z test honest near the ends of a scale. NPS:
 * three answers, Rocks 2016 (the same test as differenceOf); a share: one of each kind, Agresti & Caffo 2000; a mean: none.
 */
const ADDED: Readonly<Record<ReturnType<typeof measureOf>, Moments>> = {
  nps: { count: 3, sum: 0, squares: 15_000 },
  csat: { count: 2, sum: 100, squares: 10_000 },
  mean: { count: 0, sum: 0, squares: 0 },
};

/** Whether the answers of a group and those of all others differ in the headline measure: a two-sided z test. */
export function scoreDifference(group: Moments, all: Moments, scale: Scale): ScoreDifference | null {
  const rest = { count: all.count - group.count, sum: all.sum - group.sum, squares: all.squares - group.squares };
  const added = ADDED[measureOf(scale)];
  const [one, other] = [spreadOf(group, added), spreadOf(rest, added)];
  const error = Math.sqrt(one.variance / one.count + other.variance / other.count);
  if (!(error > 0)) return null;
  const difference = one.mean - other.mean;
  const z = difference / error;
  return {
    value: group.sum / group.count - rest.sum / rest.count,
    rest: rest.sum / rest.count,
    interval: [difference - Z95 * error, difference + Z95 * error],
    z,
    p: twoSidedP(z),
  };
}

function spreadOf(own: Moments, added: Moments) {
  const count = own.count + added.count;
  const mean = (own.sum + added.sum) / count;
  const freedom = added.count === 0 ? count - 1 : count;
  return { count, mean, variance: Math.max(0, (own.squares + added.squares - count * mean * mean) / freedom) };
}

/** How many of some comments are of a theme. */
export interface Share {
  readonly count: number;
  readonly base: number;
}

/** Fewer that could be expected on either side: a z test does not hold. */
const LEAST_EXPECTED = 5;

/**
 * Whether a group speaks of a theme more or less often than all others: the N − 1 chi-square test (Campbell 2007) as a z
 * test. Null where fewer than five comments of it could be expected on either side.
 */
export function shareDifference(group: Share, all: Share): { z: number; p: number } | null {
  const rest = all.base - group.base;
  const share = all.count / all.base;
  const least = Math.min(share, 1 - share) * Math.min(group.base, rest);
  if (!(least >= LEAST_EXPECTED)) return null;
  const difference = group.count / group.base - (all.count - group.count) / rest;
  const error = Math.sqrt(share * (1 - share) * (1 / group.base + 1 / rest));
  const z = (difference / error) * Math.sqrt((all.base - 1) / all.base);
  return { z, p: twoSidedP(z) };
}
