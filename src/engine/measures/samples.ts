import type { Scale } from "../survey/scale.ts";
import { isSatisfied } from "./csat.ts";
import type { Sample } from "./difference.ts";
import { countOf, type Histogram } from "./histogram.ts";
import { measureOf } from "./measure.ts";
import { adjustedNps } from "./nps.ts";
import { bandOf, type Band, type PresetName } from "./preset.ts";

/**
 * Answers as a sample of the headline measure, in its own units. NPS by the adjusted Wald method (Rocks 2016), CSAT by that of
 * Agresti & Caffo 2000, other scales by their mean and spread. Null without an answer, and for a mean of one.
 */
export function scoreSample(histogram: Histogram, scale: Scale, preset: PresetName): Sample | null {
  const n = countOf(histogram);
  if (n === 0) return null;
  switch (measureOf(scale)) {
    case "nps": {
      const inBand = (band: Band): number => countOf(histogram, (score) => bandOf(score, preset) === band);
      const [promoters, passives, detractors] = [inBand("promoter"), inBand("passive"), inBand("detractor")];
      const { value, variance, base } = adjustedNps({ promoters, passives, detractors });
      const stated = (100 * (promoters - detractors)) / n;
      return { n, value: stated, centre: 100 * value, variance: 10_000 * variance, base, student: false };
    }
    case "csat": {
      const share = shareSample(
        countOf(histogram, (score) => isSatisfied(score, scale)),
        n,
      );
      return {
        ...share,
        value: 100 * share.value,
        centre: 100 * share.centre,
        variance: 10_000 * share.variance,
      };
    }
    case "mean":
      return meanSample(
        n,
        histogram.reduce((sum, [score, count]) => sum + score * count, 0),
        (mean) => histogram.reduce((sum, [score, count]) => sum + count * (score - mean) ** 2, 0),
      );
  }
}

/**
 * A share `count` / `n`, n > 0, with one success and one failure added. Source: Agresti & Caffo 2000, whose two-sample interval
 * holds its level down to ten a side.
 */
export function shareSample(count: number, n: number): Sample {
  const base = n + 2;
  const centre = (count + 1) / base;
  return { n, value: count / n, centre, variance: centre * (1 - centre), base, student: false };
}

/** `squares`: sum of the squared distances of the values from a mean. Null for fewer than two values. */
export function meanSample(n: number, sum: number, squares: (mean: number) => number): Sample | null {
  if (n < 2) return null;
  const value = sum / n;
  return { n, value, centre: value, variance: squares(value) / (n - 1), base: n, student: true };
}
