import type { CltvName } from "./names.ts";

/** What a customer brings; all three are per the same period. */
export interface CltvInputs {
  readonly margin: number;
  /** Chance to stay for one more period, 0…1. */
  readonly retention: number;
  /** 0.1 = 10 %. */
  readonly discount: number;
}

/**
 * Expected present value of a customer's margins, without an end: with d the discount and r the retention,
 * `now` m (1 + d) / (1 + d − r): the first payment comes today and is sure;
 * `period-end` m / (1 + d − r): the first comes at the end of the first period and is sure;
 * `renewal` m r / (1 + d − r): the first comes at the end of the first period, from those who stay.
 * Null where 1 + d ≤ r: there is no end to the sum. Source: Fader & Hardie, note 024.
 */
export function cltv({ margin, retention, discount }: CltvInputs, variant: CltvName): number | null {
  const loss = 1 + discount - retention;
  if (!(loss > 0)) return null;
  switch (variant) {
    case "now":
      return (margin * (1 + discount)) / loss;
    case "period-end":
      return margin / loss;
    case "renewal":
      return (margin * retention) / loss;
  }
}
