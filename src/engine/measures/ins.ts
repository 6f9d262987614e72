import type { Scale } from "../survey/scale.ts";
import type { InsVariant } from "./measureKinds.ts";

type Range = [from: number, to: number];

/** Which answers count as satisfied and as dissatisfied, inclusive. */
export interface InsRanges {
  readonly satisfied: Range;
  readonly dissatisfied: Range;
}

/** From here on an answer on 0–10 is very satisfied. */
const VERY = 9;

/**
 * Net satisfaction: dissatisfied are the answers below the middle of the scale; satisfied are those above it, or in the variant
 * `very-satisfied` 9 and 10 alone. The middle answer is neither. On a reversed scale the low answers are the satisfied ones.
 */
export function insRanges({ low, high, reversed }: Scale, variant: InsVariant): InsRanges {
  const middle = (low + high) / 2;
  const above: Range = [Math.floor(middle) + 1, high];
  const below: Range = [low, Math.ceil(middle) - 1];
  if (reversed) return { satisfied: below, dissatisfied: above };
  return { satisfied: variant === "very-satisfied" && high === 10 ? [VERY, high] : above, dissatisfied: below };
}
