import { twoSidedP } from "./normal.ts";
import { adjustedNps, npsTally, type Bands } from "./nps.ts";

export interface NpsDifference {
  /** NPS of the first minus NPS of the second, raw, in points. */
  readonly difference: number;
  readonly z: number;
  /** Two-sided p-value. */
  readonly p: number;
}

/**
 * Whether two independent samples differ in NPS, by a z test on the adjusted values (Rocks 2016). Not for the same
 * respondents asked twice. Null when either has no valid score.
 */
export function compareNps(first: Bands, second: Bands): NpsDifference | null {
  const [a, b] = [npsTally(first).nps, npsTally(second).nps];
  if (a === null || b === null) return null;
  const [one, two] = [adjustedNps(first), adjustedNps(second)];
  const z = (one.value - two.value) / Math.sqrt(one.variance / one.base + two.variance / two.base);
  return { difference: a - b, z, p: twoSidedP(z) };
}
