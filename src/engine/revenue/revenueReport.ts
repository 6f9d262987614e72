import { answersOf } from "../measures/answers.ts";
import { measureOf } from "../measures/measure.ts";
import type { PresetName } from "../measures/preset.ts";
import { weightedNps, type WeightedNps } from "../measures/weightedNps.ts";
import type { Revenue, Worth } from "../report/schema/revenue.ts";
import type { RevenueRates } from "../settings.ts";
import type { Responses } from "../survey/responses.ts";
import { accountsOf, answersByAccount } from "./byBand.ts";
import { coverageOf, unknownCells } from "./coverage.ts";
import { revenueAt, revenueSource, worthOf } from "./worth.ts";

export interface RevenueOptions {
  readonly preset: PresetName;
  readonly rates: RevenueRates;
  /** Of the interval; without it there is none. */
  readonly seed?: number;
}

/**
 * The revenue part of a report, from the file's column or, without one, from an average an account. Null when there is
 * neither. The weighted NPS needs the column and the 0–10 scale.
 */
export function revenueReport(responses: Responses, { preset, rates, seed }: RevenueOptions): Revenue | null {
  const from = revenueSource(responses, rates);
  const accounts = accountsOf(responses, null);
  const draw = seed === undefined ? {} : { draw: { accounts: accounts.length, seed } };
  const worth = worthOf(responses, { preset, rates, ...draw }, null);
  if (!from || !worth) return null;
  const weighted = from === "column" ? weighedByRevenue(responses, preset) : null;
  const coverage = from === "column" ? coverageOf(responses, accounts) : NO_COVERAGE;
  const known = from === "column" ? coverage.coverage * accounts.length : accounts.length;
  return {
    ...worth,
    from,
    currency: responses.currency,
    per: rates.per ?? responses.revenueCells?.per ?? null,
    ...coverage,
    unknown: from === "column" ? unknownCells(responses) : null,
    weightedNps: weighted?.nps ?? null,
    weightedInterval: weighted?.interval ?? null,
    effectiveBase: weighted?.effectiveBase ?? null,
    rates: { shortTerm: rates.shortTermRate, longTerm: rates.longTermRate, potential: rates.potentialRate },
    population: extrapolated(worth, { customers: rates.population, known }),
  };
}

const NO_COVERAGE = { coverage: 0, coverageOfRows: 0, coverageOfRevenue: null };

/** All customers as if each were at the mean risk of the accounts that are known. */
function extrapolated(
  { shortTermRisk, longTermRisk, riskInterval }: Worth,
  { customers, known }: { readonly customers: number | null; readonly known: number },
): Revenue["population"] {
  if (customers === null || known === 0) return null;
  const times = (amount: number): number => (amount * customers) / known;
  return {
    customers,
    shortTermRisk: shortTermRisk === null ? null : times(shortTermRisk),
    longTermRisk: longTermRisk === null ? null : times(longTermRisk),
    riskInterval: riskInterval && [times(riskInterval[0]), times(riskInterval[1])],
  };
}

/** An account's revenue weighs once: its answers share it. */
function weighedByRevenue(responses: Responses, preset: PresetName): WeightedNps | null {
  if (!responses.scale || measureOf(responses.scale) !== "nps") return null;
  const answers = answersOf(responses, null);
  const sharing = answersByAccount(responses, answers);
  const scores = Float64Array.from(answers, (row) => responses.score[row] ?? Number.NaN);
  const weights = Float64Array.from(
    answers,
    (row) => revenueAt(responses, row) / (sharing[responses.account[row] ?? 0] ?? 1),
  );
  return weightedNps(scores, weights, preset);
}
