import { normalQuantile, twoSidedP, Z95 } from "./normal.ts";
import type { Interval } from "./nps.ts";
import { halfWidthT, twoSidedT } from "./studentTail.ts";

/** What one sample says of a mean. NPS, shares and means of a scale are all means of something. */
export interface Sample {
  /** Values that were given. */
  readonly n: number;
  /** As it is stated. */
  readonly value: number;
  /** As it is tested: for counts a little nearer to the middle, with `base` above `n`; else `value` itself. */
  readonly centre: number;
  /** Of one value. */
  readonly variance: number;
  /** As many independent values would tell as much, the added ones counted. */
  readonly base: number;
  /** The spread is estimated from few values of many sizes, so that Student's distribution is due. */
  readonly student: boolean;
}

/** The values of those who are in both samples. */
export interface Pairs {
  readonly count: number;
  /** Pearson's r of the two values, −1…1; 0 where one of them does not vary. */
  readonly correlation: number;
}

export const NO_PAIRS: Pairs = { count: 0, correlation: 0 };

export interface Difference {
  /** Value of the second minus that of the first. */
  readonly difference: number;
  /** 95 %. It holds 0 exactly when p is at least 0.05. */
  readonly interval: Interval;
  /** Two-sided. */
  readonly p: number;
}

/**
 * The second sample's mean against the first's, whether nobody is in both, all are, or some. With everybody in one alone it is
 * the z test of adjusted values or Welch's t test; who is in both counts in either mean, and the covariance of the two means
 * is taken off. Source: Derrick, Russ, Toher & White 2017, "Test statistics for the comparison of means for two samples that
 * include both paired and independent observations" (their T_new2); Welch 1947.
 */
export function differenceOf(before: Sample, after: Sample, pairs: Pairs = NO_PAIRS): Difference {
  const shift = after.centre - before.centre;
  const error = Math.sqrt(squaredError(before, after, pairs));
  const student = before.student || after.student;
  const freedom = student ? freedomOf(before, after, pairs) : Infinity;
  const width = student && error > 0 ? halfWidthT(freedom) : Z95;
  return {
    difference: after.value - before.value,
    interval: [shift - width * error, shift + width * error],
    p: pOf(shift, error, freedom),
  };
}

function pOf(shift: number, error: number, freedom: number): number {
  if (shift === 0) return 1;
  if (error === 0) return 0;
  return Number.isFinite(freedom) ? twoSidedT(shift / error, freedom) : twoSidedP(shift / error);
}

function squaredError(before: Sample, after: Sample, { count, correlation }: Pairs): number {
  const [a, b] = [before.variance / before.base, after.variance / after.base];
  const shared = (correlation * Math.sqrt(before.variance * after.variance) * count) / (before.base * after.base);
  return Math.max(0, a + b - 2 * shared);
}

/** Welch's degrees of freedom; of pairs one less than their number; between the two by how many are paired. */
function freedomOf(before: Sample, after: Sample, { count }: Pairs): number {
  const [a, b] = [before.variance / before.n, after.variance / after.n];
  if (a + b === 0) return Infinity;
  const welch = (a + b) ** 2 / (a ** 2 / (before.n - 1) + b ** 2 / (after.n - 1));
  if (count < 2) return welch;
  const alone = before.n - count + (after.n - count);
  return count - 1 + ((welch - count + 1) / (alone + 2 * count)) * alone;
}

const POWER = 0.8;

/**
 * Values a side that would tell a difference of this size from chance with a power of 80 % at a level, as many of them paired
 * as now; null for no difference. Source: Cohen 1988, with the variances as they were found.
 */
export function neededFor(
  { before, after, pairs }: { readonly before: Sample; readonly after: Sample; readonly pairs: Pairs },
  level: number,
): number | null {
  const difference = after.value - before.value;
  const paired = pairs.count / Math.sqrt(before.n * after.n);
  const [a, b] = [spreadOf(before), spreadOf(after)];
  const variance = Math.max(0, a + b - 2 * pairs.correlation * Math.sqrt(a * b) * paired);
  const errors = normalQuantile(1 - Math.max(level, 1e-12) / 2) + normalQuantile(POWER);
  const needed = Math.ceil((errors ** 2 * variance) / difference ** 2);
  return Number.isSafeInteger(needed) && needed > 0 ? needed : null;
}

/** The variance of one value, larger where values of one respondent go together: their number then counts as fewer. */
function spreadOf({ variance, n, base }: Sample): number {
  return variance * Math.max(1, n / base);
}
