import { npsInterval, type Interval } from "./nps.ts";
import { bandOf, type Band, type PresetName } from "./preset.ts";
import { createSum } from "./sum.ts";

export interface WeightedNps {
  /** 100 Σ w s / Σ w with s = −1, 0, 1; null when Σ w = 0. */
  readonly nps: number | null;
  /** The adjusted Wald interval on the effective base. */
  readonly interval: Interval | null;
  /** (Σ w)² / Σ w²: as many answers of equal weight would be as telling (Kish 1965). */
  readonly effectiveBase: number | null;
  /** Scores that have a weight. */
  readonly weighed: number;
}

/**
 * NPS in which each score counts by its weight. `scores`: whole, 0–10; `weights`: as many, NaN where unknown, which
 * leaves the score out. Throws RangeError for a negative weight.
 */
export function weightedNps(scores: ArrayLike<number>, weights: ArrayLike<number>, preset: PresetName): WeightedNps {
  const sums = { detractor: createSum(), passive: createSum(), promoter: createSum() } satisfies Record<Band, unknown>;
  const squares = createSum();
  let weighed = 0;
  for (let index = 0; index < scores.length; index++) {
    const weight = weights[index] ?? Number.NaN;
    if (Number.isNaN(weight)) continue;
    if (weight < 0) throw new RangeError(`weight ${weight} at ${index} is negative`);
    weighed++;
    sums[bandOf(scores[index] ?? Number.NaN, preset)].add(weight);
    squares.add(weight * weight);
  }
  const [promoters, passives, detractors] = [sums.promoter.total(), sums.passive.total(), sums.detractor.total()];
  const total = promoters + passives + detractors;
  if (total === 0) return { nps: null, interval: null, effectiveBase: null, weighed };
  const effectiveBase = total ** 2 / squares.total();
  const share = effectiveBase / total;
  return {
    nps: (100 * (promoters - detractors)) / total,
    interval: npsInterval({
      promoters: promoters * share,
      passives: passives * share,
      detractors: detractors * share,
    }),
    effectiveBase,
    weighed,
  };
}
