import type { ReportDocument } from "../document.ts";
import { between, counted, currencySign, labelled, money, percent, signed, whole } from "../../format.ts";
import { figures, named, NONE, type ReportTable } from "./table.ts";

type Revenue = NonNullable<ReportDocument["revenue"]>;

/** What the revenue figures rest on. */
export function revenueSentences(revenue: Revenue): string[] {
  const total = `${money(revenue.total, revenue.currency)} of revenue in ${counted(revenue.accounts, "account")}.`;
  const from =
    revenue.from === "average"
      ? "The file has no revenue column: this is the number of accounts times the average revenue that was set."
      : `Revenue is known for ${percent(revenue.coverage)} of the accounts; the others count as unknown, not as zero.`;
  return [total, from, ...weighted(revenue)];
}

/** Amounts at risk with the rates they rest on. */
export function revenueTable(revenue: Revenue): ReportTable {
  const { rates } = revenue;
  return {
    caption: "Revenue at risk and potential",
    columns: [named("What"), named("How"), figures(labelled("Amount", currencySign(revenue.currency)))],
    rows: [
      ["At risk in the short term", "detractors’", rates.shortTerm, revenue.shortTermRisk] as const,
      ["At risk in the long term", "passives’", rates.longTerm, revenue.longTermRisk] as const,
      ["Potential", "promoters’", rates.potential, revenue.potential] as const,
    ].map(([what, whose, rate, amount]) => ({
      faint: false,
      cells: [what, `${percent(rate)} of ${whose} revenue`, amount === null ? NONE : money(amount, null)],
    })),
  };
}

/** What the figures do not say. */
export const REVENUE_CAVEATS: readonly string[] = [
  "The rates are a published rule of thumb that a study file can change, not a forecast of who will leave.",
  "An account counts once in the total and once in each theme it speaks of: the themes’ amounts overlap and do not add up.",
  "Customers who did not answer are not in these amounts.",
];

/** Why a report without revenue has none. */
export function missingRevenue({ columns }: ReportDocument): string {
  return columns.revenue === null
    ? "The file has no revenue column, so nothing is said about money."
    : `The column ${columns.revenue} holds no amount that can be read, so nothing is said about money.`;
}

function weighted({ weightedNps, weightedInterval, effectiveBase }: Revenue): string[] {
  if (weightedNps === null) return [];
  const interval =
    weightedInterval === null ? "" : `, 95% interval ${between(weightedInterval, (value) => signed(value, 0))}`;
  const base = effectiveBase === null ? "" : `, effective base ${whole(Math.round(effectiveBase))}`;
  return [`Weighted by revenue the NPS is ${signed(weightedNps, 0)}${interval}${base}.`];
}
