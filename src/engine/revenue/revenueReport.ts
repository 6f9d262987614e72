import { answersOf } from "../measures/answers.ts";
import { measureOf } from "../measures/measure.ts";
import type { PresetName } from "../measures/preset.ts";
import { weightedNps, type WeightedNps } from "../measures/weightedNps.ts";
import type { ReportDocument } from "../report/document.ts";
import type { RevenueRates } from "../settings.ts";
import type { Responses } from "../survey/responses.ts";
import { accountsOf, revenueAt, revenueSource, worthOf } from "./worth.ts";

type RevenueReport = NonNullable<ReportDocument["revenue"]>;

/**
 * The revenue part of a report, from the file's column or, without one, from an average an account. Null when there is
 * neither. The weighted NPS needs the column and the 0–10 scale.
 */
export function revenueReport(responses: Responses, preset: PresetName, rates: RevenueRates): RevenueReport | null {
  const from = revenueSource(responses, rates);
  const worth = worthOf(responses, { preset, rates }, null);
  if (!from || !worth) return null;
  const weighted = from === "column" ? weighedByRevenue(responses, preset) : null;
  return {
    ...worth,
    from,
    currency: responses.currency,
    coverage: from === "column" ? coverageOf(responses) : 0,
    weightedNps: weighted?.nps ?? null,
    weightedInterval: weighted?.interval ?? null,
    effectiveBase: weighted?.effectiveBase ?? null,
    rates: { shortTerm: rates.shortTermRate, longTerm: rates.longTermRate, potential: rates.potentialRate },
  };
}

/** Share of the accounts whose revenue is known. */
function coverageOf(responses: Responses): number {
  const accounts = accountsOf(responses, null);
  const known = accounts.reduce((sum, row) => (Number.isNaN(revenueAt(responses, row)) ? sum : sum + 1), 0);
  return accounts.length === 0 ? 0 : known / accounts.length;
}

/** An account's revenue weighs once: its answers share it. */
function weighedByRevenue(responses: Responses, preset: PresetName): WeightedNps | null {
  if (!responses.scale || measureOf(responses.scale) !== "nps") return null;
  const answers = answersOf(responses, null);
  const sharing = new Uint32Array(responses.accounts);
  const accountOf = (row: number): number => responses.account[row] ?? 0;
  for (const row of answers) sharing[accountOf(row)] = (sharing[accountOf(row)] ?? 0) + 1;
  const scores = Float64Array.from(answers, (row) => responses.score[row] ?? Number.NaN);
  const weights = Float64Array.from(answers, (row) => revenueAt(responses, row) / (sharing[accountOf(row)] ?? 1));
  return weightedNps(scores, weights, preset);
}
