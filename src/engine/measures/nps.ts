import { Z95 } from "./normal.ts";
import { bandOf, type PresetName } from "./preset.ts";

/** Low and high end of a 95 % interval. */
export type Interval = [low: number, high: number];

/** Counts of valid scores by band. */
export interface Bands {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}

export interface NpsTally extends Bands {
  readonly valid: number;
  /** Points −100 … 100; null without a valid score, never 0. */
  readonly nps: number | null;
}

/** Counts whole scores 0–10 by the bands of a preset. Source: Reichheld 2003. */
export function tallyNps(scores: Iterable<number>, preset: PresetName): NpsTally {
  const counts = { promoter: 0, passive: 0, detractor: 0 };
  for (const score of scores) counts[bandOf(score, preset)]++;
  return npsTally({ promoters: counts.promoter, passives: counts.passive, detractors: counts.detractor });
}

export function npsTally({ promoters, passives, detractors }: Bands): NpsTally {
  const valid = promoters + passives + detractors;
  return { valid, promoters, passives, detractors, nps: valid === 0 ? null : (100 * (promoters - detractors)) / valid };
}

/** An NPS as a proportion with three quarters of an answer added at each end, its variance for one answer, and n + 3. */
export interface AdjustedNps {
  readonly value: number;
  readonly variance: number;
  readonly base: number;
}

/** Source: Rocks 2016, "Interval estimation for the Net Promoter Score" (arXiv 1601.07235). */
export function adjustedNps({ promoters, passives, detractors }: Bands): AdjustedNps {
  const base = promoters + passives + detractors + 3;
  const p = (promoters + 0.75) / base;
  const d = (detractors + 0.75) / base;
  return { value: p - d, variance: p + d - (p - d) ** 2, base };
}

/**
 * 95 % interval of an NPS in points, by the adjusted Wald method of Rocks 2016, clamped to ±100. It is centred on the
 * adjusted value, while the NPS itself stays raw. Null without a valid score. Counts may be effective ones, with fractions.
 */
export function npsInterval(bands: Bands): Interval | null {
  if (bands.promoters + bands.passives + bands.detractors === 0) return null;
  const { value, variance, base } = adjustedNps(bands);
  const half = Z95 * Math.sqrt(variance / base);
  return [Math.max(-100, 100 * (value - half)), Math.min(100, 100 * (value + half))];
}
