import type { Scale } from "../survey/scale.ts";
import { countOf, type Histogram } from "./histogram.ts";
import type { Interval } from "./nps.ts";
import { wilsonInterval } from "./proportion.ts";

/** Whether an answer is one of the two best of five: 4 and 5, on a reversed scale 1 and 2. */
export function isSatisfied(score: number, { low, high, reversed }: Scale): boolean {
  return reversed ? score <= low + 1 : score >= high - 1;
}

export interface Csat {
  /** Share of satisfied answers in percent; null without a valid score. */
  readonly value: number | null;
  /** Wilson's, in percent. */
  readonly interval: Interval | null;
}

/** Customer satisfaction: the share of the two best of five answers. */
export function csatOf(histogram: Histogram, scale: Scale): Csat {
  const base = countOf(histogram);
  const satisfied = countOf(histogram, (score) => isSatisfied(score, scale));
  const interval = wilsonInterval(satisfied, base);
  return {
    value: base === 0 ? null : (100 * satisfied) / base,
    interval: interval && [100 * interval[0], 100 * interval[1]],
  };
}
