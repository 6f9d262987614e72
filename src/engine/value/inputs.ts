import { accountsOf } from "../revenue/byBand.ts";
import { amountReader, hasLeft, revenueSource } from "../revenue/worth.ts";
import type { RevenuePeriod } from "../revenue/per.ts";
import type { Churn } from "../report/schema/value.ts";
import type { RevenueRates, ValueSettings } from "../settings.ts";
import type { Responses } from "../survey/responses.ts";
import type { MarginSource, RetentionSource, ValueGap } from "./names.ts";

/** Periods that money comes in. */
export type Period = "month" | "year";

/** Where an account's figure comes from, and what it is by the row; NaN where it is not known. */
interface Input<Source> {
  readonly from: Source;
  readonly of: (row: number) => number;
}

export interface LifetimeInputs {
  readonly per: Period;
  readonly margin: Input<MarginSource>;
  readonly retention: Input<RetentionSource>;
  readonly meanTenure: number | null;
  readonly discount: number;
}

export interface Told {
  readonly rates: RevenueRates;
  readonly value: ValueSettings;
  readonly churn: Churn | null;
}

/** Margin, retention and discount, all per one period: that of the revenue, else the one that is set. Else what is missing. */
export function inputsOf(responses: Responses, told: Told): LifetimeInputs | ValueGap {
  const { rates, value } = told;
  const revenuePer = asPeriod(rates.per ?? responses.revenueCells?.per ?? null);
  const hasMargin = responses.customers.margin !== null || value.marginPerAccount !== null;
  if (!hasMargin && !revenueSource(responses, rates)) return "no-margin";
  const per = revenuePer ?? asPeriod(responses.customers.marginPer) ?? value.per;
  if (per === null) return "no-period";
  const margin = marginOf(responses, told, { per, revenuePer });
  if (margin === null) return "no-period";
  const tenure = meanTenure(responses);
  const retention = retentionOf(responses, told, { per, tenure });
  if (retention === null) return "no-retention";
  const { discountRate } = value;
  const discount = discountRate === null ? 0 : per === "year" ? discountRate : (1 + discountRate) ** (1 / 12) - 1;
  return { per, margin, retention, meanTenure: tenure, discount };
}

function asPeriod(per: RevenuePeriod | null): Period | null {
  return per === "once" ? null : per;
}

const PER_YEAR: Readonly<Record<Period, number>> = { month: 12, year: 1 };

function marginOf(
  responses: Responses,
  { rates, value }: Told,
  { per, revenuePer }: { readonly per: Period; readonly revenuePer: Period | null },
): Input<MarginSource> | null {
  const { margin, marginIsShare, marginPer } = responses.customers;
  const revenueOf = amountReader(responses, rates);
  // A share is of a revenue that is per something.
  if (margin && marginIsShare) {
    return revenuePer && { from: "column", of: (row) => (margin[row] ?? Number.NaN) * revenueOf(row) };
  }
  if (margin) {
    const times = PER_YEAR[asPeriod(marginPer) ?? per] / PER_YEAR[per];
    return { from: "column", of: (row) => (margin[row] ?? Number.NaN) * times };
  }
  const { marginPerAccount, marginRate } = value;
  if (marginPerAccount !== null) {
    const amount = (marginPerAccount * PER_YEAR[value.per ?? per]) / PER_YEAR[per];
    return { from: "amount", of: () => amount };
  }
  if (revenuePer === null) return null;
  return marginRate === null
    ? { from: "revenue", of: revenueOf }
    : { from: "rate", of: (row) => marginRate * revenueOf(row) };
}

function retentionOf(
  responses: Responses,
  { value, churn }: Told,
  { per, tenure }: { readonly per: Period; readonly tenure: number | null },
): Input<RetentionSource> | null {
  const { retention, retentionPer } = responses.customers;
  const over = (share: number, from: Period): number => share ** (PER_YEAR[from] / PER_YEAR[per]);
  if (retention) {
    const own = asPeriod(retentionPer) ?? value.per ?? per;
    return { from: "column", of: (row) => over(retention[row] ?? Number.NaN, own) };
  }
  const same = (from: RetentionSource, share: number, own: Period): Input<RetentionSource> => {
    const converted = over(share, own);
    return { from, of: () => converted };
  };
  if (value.retention !== null) return same("rate", value.retention, value.per ?? per);
  // A churn that is over an unknown time says nothing about the next period.
  const stayed = churn?.retention ?? null;
  if (stayed !== null && value.per !== null)
    return same(churn?.from === "counts" ? "counts" : "churned", stayed, value.per);
  if (tenure === null) return null;
  const periods = (tenure * PER_YEAR[per]) / 12;
  return { from: "tenure", of: () => periods / (1 + periods) };
}

/** Months that today's customers have been customers, on average; null where nobody's is known. */
function meanTenure(responses: Responses): number | null {
  const { tenure } = responses.customers;
  if (tenure === null) return null;
  const known = accountsOf(responses, null).filter(
    (row) => (tenure[row] ?? Number.NaN) >= 0 && !hasLeft(responses, row),
  );
  return known.length === 0 ? null : known.reduce((sum, row) => sum + (tenure[row] ?? 0), 0) / known.length;
}
