import { Z95 } from "./normal.ts";

/**
 * Answers needed for a 95 % interval of ±`margin` points around an NPS, by the adjusted Wald method (Rocks 2016).
 * `variance` of one answer, 0 … 1; 1 is the worst case, half promoters and half detractors. Throws RangeError.
 */
export function sampleSizeFor(margin: number, variance = 1): number {
  if (!(margin > 0)) throw new RangeError(`a margin above 0 is needed, not ${margin}`);
  return Math.max(0, Math.ceil((Z95 ** 2 * variance) / (margin / 100) ** 2 - 3));
}
