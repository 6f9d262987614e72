import { measureOf } from "../measures/measure.ts";
import type { PresetName } from "../measures/preset.ts";
import type { Worth } from "../report/document.ts";
import type { RevenueRates } from "../settings.ts";
import type { Responses } from "../survey/responses.ts";
import { amountsByBand } from "./byBand.ts";
import { riskInterval } from "./riskInterval.ts";

export { accountsOf } from "./byBand.ts";

/** Where amounts come from: the file's own column, or an average that the user gave. */
export type RevenueSource = "column" | "average";

/** Null when nothing is known about revenue: no readable column and no average. */
export function revenueSource(responses: Responses, rates: RevenueRates): RevenueSource | null {
  if (responses.revenue?.some((amount) => !Number.isNaN(amount))) return "column";
  return rates.averagePerAccount === null ? null : "average";
}

export interface WorthOptions {
  readonly preset: PresetName;
  readonly rates: RevenueRates;
  /** For the interval of the risk: the accounts that are resampled, whatever rows are asked for, and where chance starts. */
  readonly draw?: { readonly accounts: number; readonly seed: number };
}

/**
 * The money that some rows (null: all) stand for; see {@link amountsByBand}. Accounts without a known revenue add nothing
 * to the sums; those that have left are at no risk and no potential any more. The risks are null off the 0–10 scale.
 *
 * Rates: SurveyMonkey CX's published approximation of revenue at risk, as the user sets them. Null when nothing is known
 * about revenue.
 */
export function worthOf(responses: Responses, options: WorthOptions, rows: Int32Array | null): Worth | null {
  const { preset, rates, draw } = options;
  if (!revenueSource(responses, rates)) return null;
  const amountOf = amountReader(responses, rates);
  const isOut = (row: number): boolean => hasLeft(responses, row);
  const { accounts, total, out, parts, ...bands } = amountsByBand(responses, { preset, amountOf, isOut }, rows);
  const banded = responses.scale !== null && measureOf(responses.scale) === "nps";
  const risks = Float64Array.from(
    accounts,
    (_, slot) => rates.shortTermRate * (parts[2 * slot] ?? 0) + rates.longTermRate * (parts[2 * slot + 1] ?? 0),
  );
  return {
    total,
    accounts: accounts.length,
    lost: responses.customers.churned && out,
    shortTermRisk: banded ? rates.shortTermRate * bands.detractor : null,
    longTermRisk: banded ? rates.longTermRate * bands.passive : null,
    potential: banded ? rates.potentialRate * bands.promoter : null,
    riskInterval:
      banded && draw
        ? riskInterval({ amounts: risks.filter((risk) => risk > 0), accounts: draw.accounts }, draw.seed)
        : null,
  };
}

/** Reads a row's account's revenue, from the file or the average that the user gave; NaN where it is not known. */
export function amountReader(responses: Responses, rates: RevenueRates): (row: number) => number {
  if (revenueSource(responses, rates) === "column") return (row) => revenueAt(responses, row);
  return () => rates.averagePerAccount ?? Number.NaN;
}

/** NaN where it is not known. */
export function revenueAt({ revenue }: Responses, row: number): number {
  return revenue?.[row] ?? Number.NaN;
}

/** Whether the file says that a row's account is a customer no longer. */
export function hasLeft({ customers }: Responses, row: number): boolean {
  return customers.churned?.[row] === 1;
}
