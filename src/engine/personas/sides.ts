import { isSatisfied } from "../measures/csat.ts";
import { measureOf } from "../measures/measure.ts";
import { bandOf, type PresetName } from "../measures/preset.ts";
import type { Scale } from "../survey/scale.ts";

export type Side = "promoters" | "detractors";

/**
 * On which side an answer stands: by its band on 0–10; of five steps the two best and the two worst; elsewhere the upper
 * and the lower third of the scale. Null between them, and without a score.
 */
export function sideOf(score: number, scale: Scale, preset: PresetName): Side | null {
  if (Number.isNaN(score)) return null;
  switch (measureOf(scale)) {
    case "nps": {
      const band = bandOf(score, preset);
      return band === "passive" ? null : `${band}s`;
    }
    case "csat":
      if (isSatisfied(score, scale)) return "promoters";
      return isSatisfied(score, { ...scale, reversed: !scale.reversed }) ? "detractors" : null;
    case "mean": {
      const third = (scale.high - scale.low) / 3;
      if (score >= scale.high - third) return scale.reversed ? "detractors" : "promoters";
      if (score <= scale.low + third) return scale.reversed ? "promoters" : "detractors";
      return null;
    }
  }
}
