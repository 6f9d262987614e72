import { countOf, meanOf, type Histogram } from "./histogram.ts";
import type { Interval } from "./nps.ts";
import { t95 } from "./student.ts";

/**
 * 95 % interval of a mean by Student's t, clamped to the scale, whose ends no mean can pass. Null under two scores, which
 * say nothing about their spread.
 */
export function meanInterval(
  histogram: Histogram,
  scale: { readonly low: number; readonly high: number },
): Interval | null {
  const base = countOf(histogram);
  const mean = meanOf(histogram);
  if (mean === null || base < 2) return null;
  const squares = histogram.reduce((sum, [score, count]) => sum + count * (score - mean) ** 2, 0);
  const half = t95(base - 1) * Math.sqrt(squares / (base - 1) / base);
  return [Math.max(scale.low, mean - half), Math.min(scale.high, mean + half)];
}
