import { ENGLISH, type Speech } from "../../speech.ts";
import type { ReportDocument, Revenue } from "../document.ts";
import { between, counted, currencySign, labelled, listed, money, percent, signed, whole } from "../../format.ts";
import { atRisk } from "../order.ts";
import { moneyPer, moneyRange } from "./amounts.ts";
import { ratesCheck } from "./value.ts";
import { figures, named, NONE, withoutEmptyColumns, type ReportTable } from "./table.ts";

/** What the revenue figures rest on. */
export function revenueSentences(revenue: Revenue): string[] {
  const { total, currency, per, accounts } = revenue;
  const all = `${moneyPer(money(total, currency), per)} of revenue in ${counted(accounts, "account")}.`;
  return [
    all,
    ...lost(revenue),
    ...yearly(revenue),
    ...source(revenue),
    ...unknownCells(revenue),
    ...weighted(revenue),
    ...population(revenue),
  ];
}

/** Amounts at risk with the rates they rest on. */
export function revenueTable(revenue: Revenue): ReportTable {
  const { rates, shortTermRisk, longTermRisk, potential, riskInterval, currency, per } = revenue;
  const rate = (share: number, whose: string): string => `${percent(share)} of ${whose} revenue`;
  const amount = (value: number | null): string => (value === null ? NONE : money(value, null));
  const all = atRisk(revenue);
  return withoutEmptyColumns({
    caption: "Revenue at risk and potential",
    columns: [
      named("What"),
      named("How"),
      figures(labelled(moneyPer("Amount", per), currencySign(currency))),
      figures("95% interval", "Of both risks together, from 1,000 resamples of the accounts."),
    ],
    rows: [
      ["At risk in the short term", rate(rates.shortTerm, "detractors’"), amount(shortTermRisk), NONE],
      ["At risk in the long term", rate(rates.longTerm, "passives’"), amount(longTermRisk), NONE],
      ["At risk in all", "both", amount(all), riskInterval === null ? NONE : moneyRange(riskInterval, null)],
      ["Potential", rate(rates.potential, "promoters’"), amount(potential), NONE],
    ].map((cells) => ({ faint: false, cells })),
  });
}

/** What the figures do not say. */
const REVENUE_CAVEATS: readonly string[] = [
  "The rates are a published rule of thumb that a study file can change, not a forecast of who will leave.",
  "The interval says how far the amount would move with other accounts of the same kind; it does not say whether the rates hold.",
  "An account counts once in the total and once in each theme it speaks of: the themes’ amounts overlap and do not add up.",
  "Customers who did not answer are not in these amounts.",
];

/** {@link REVENUE_CAVEATS}, after what the file itself says against the rates. */
export function revenueCaveats(report: ReportDocument): string[] {
  const check = ratesCheck(report);
  return [...(check === null ? [] : [check]), ...REVENUE_CAVEATS];
}

/** Why a report without revenue has none. */
export function missingRevenue({ columns }: ReportDocument): string {
  return columns.revenue === null
    ? "The file has no revenue column, so nothing is said about money."
    : `The column ${columns.revenue} holds no amount that can be read, so nothing is said about money.`;
}

/** How much of the file the money speaks of; null where it is an average that was given. */
export function coverageSentence(revenue: Revenue, { t, percent: shown }: Speech = ENGLISH): string | null {
  if (revenue.from === "average") return null;
  const { coverage, coverageOfRows, coverageOfRevenue } = revenue;
  const known = { accounts: shown(coverage), rows: shown(coverageOfRows) };
  return coverageOfRevenue === null
    ? t("Revenue is known for {accounts} of accounts and {rows} of rows.", known)
    : t("Revenue is known for {accounts} of accounts and {rows} of rows; {scored} of it has a score.", {
        ...known,
        scored: shown(coverageOfRevenue),
      });
}

function lost({ lost: gone, currency }: Revenue): string[] {
  if (gone === null || gone.accounts === 0) return [];
  const have = gone.accounts === 1 ? "has" : "have";
  return [
    `${counted(gone.accounts, "account")} with ${money(gone.total, currency)} of it ${have} left by now: that is lost, and no longer counted as at risk or as potential.`,
  ];
}

function yearly(revenue: Revenue): string[] {
  const { per, currency, riskInterval } = revenue;
  const all = atRisk(revenue);
  if (all === null) return [];
  const range = riskInterval === null ? "" : ` (95% interval ${moneyRange(riskInterval, currency)})`;
  const times = per === "month" ? `; ${money(12 * all, currency)} over twelve months` : "";
  return [`At risk in all: ${moneyPer(money(all, currency), per)}${range}${times}.`];
}

function source(revenue: Revenue): string[] {
  const coverage = coverageSentence(revenue);
  const unsaid =
    revenue.per === null ? ["The file does not say whether an amount is a month’s, a year’s or one payment."] : [];
  if (coverage !== null) return [`${coverage} What is not known counts as unknown, not as zero.`, ...unsaid];
  return [
    "The file has no revenue column: this is the number of accounts times the average revenue that was set.",
    ...unsaid,
  ];
}

function unknownCells({ unknown, currency }: Revenue): string[] {
  if (unknown === null) return [];
  const { missing, unreadable, negative } = unknown;
  const rows = negative.first.map(whole);
  const where = negative.rows > rows.length ? `${rows.join(", ")} and others` : listed(rows);
  const parts = [
    ...(missing > 0 ? [`${counted(missing, "row")} without an amount`] : []),
    ...(unreadable > 0 ? [`${counted(unreadable, "row")} with one that cannot be read`] : []),
    ...(negative.rows > 0
      ? [
          `${counted(negative.rows, "row")} with one below zero (${money(negative.total, currency)} in all; row ${where})`,
        ]
      : []),
  ];
  return parts.length === 0 ? [] : [`In no sum and no weight: ${listed(parts)}.`];
}

function weighted({ weightedNps, weightedInterval, effectiveBase }: Revenue): string[] {
  if (weightedNps === null) return [];
  const interval =
    weightedInterval === null ? "" : `, 95% interval ${between(weightedInterval, (value) => signed(value, 0))}`;
  const base = effectiveBase === null ? "" : `, effective base ${whole(Math.round(effectiveBase))}`;
  return [`Weighted by revenue the NPS is ${signed(weightedNps, 0)}${interval}${base}.`];
}

function population({ population: all, currency, per }: Revenue): string[] {
  if (all === null || (all.shortTermRisk === null && all.longTermRisk === null)) return [];
  const risk = (all.shortTermRisk ?? 0) + (all.longTermRisk ?? 0);
  const range = all.riskInterval === null ? "" : ` (95% interval ${moneyRange(all.riskInterval, currency)})`;
  return [
    `If those who answered stand for all ${whole(all.customers)} customers, as the study says, ${moneyPer(money(risk, currency), per)}${range} is at risk among them.`,
  ];
}
