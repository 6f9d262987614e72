import { html, nothing, type TemplateResult } from "lit";
import type { ReportDocument, Revenue } from "../../engine/report/document.ts";
import { atRisk } from "../../engine/report/order.ts";
import { moneyPer, moneyRange } from "../../engine/report/sections/amounts.ts";
import { coverageSentence } from "../../engine/report/sections/revenue.ts";
import type { Locale } from "../../protocol/locale.ts";
import type { View } from "../view.ts";

/** What is at stake, and how much of it is known. */
export function revenueFacts(
  { revenue, scores }: Pick<ReportDocument, "revenue" | "scores">,
  { locale }: View,
): TemplateResult | typeof nothing {
  const { t } = locale;
  if (revenue === null) {
    if (scores === null) return nothing;
    return html`<div>
      <dt>${t("At risk")}</dt>
      <dd class="muted">${t("not known: no revenue column")}</dd>
    </div>`;
  }
  const { currency, per, weightedNps, weightedInterval, effectiveBase } = revenue;
  const all = atRisk(revenue);
  const total = t("of {total}", { total: moneyPer(locale.shortMoney(revenue.total, currency), per, locale) });
  const nps = (value: number): string => locale.measured(value, "nps");
  return html`
    <div>
      <dt>${t("At risk")}</dt>
      <dd title=${atRiskTitle(revenue, locale)}>
        <b>${all === null ? "–" : moneyPer(locale.shortMoney(all, currency), per, locale)}</b>
        <span class="muted">
          ${revenue.riskInterval === null ? nothing : html`${moneyRange(revenue.riskInterval, currency, locale)};`}
          ${parts(revenue, locale)} ${total}; ${covered(revenue, locale)}
        </span>
      </dd>
    </div>
    ${
      weightedNps === null
        ? nothing
        : html`
            <div>
              <dt>${t("By revenue")}</dt>
              <dd title=${weightedTitle(effectiveBase, locale)}>
                ${t("NPS {value}", { value: nps(weightedNps) })}
                ${weightedInterval === null ? nothing : html`<span class="muted">${locale.range(weightedInterval, nps)}</span>`}
              </dd>
            </div>
          `
    }
  `;
}

function parts({ shortTermRisk, longTermRisk, currency }: Revenue, { t, shortMoney }: Locale): string {
  const both = [
    ...(shortTermRisk === null ? [] : [t("{money} short term", { money: shortMoney(shortTermRisk, currency) })]),
    ...(longTermRisk === null ? [] : [t("{money} long term", { money: shortMoney(longTermRisk, currency) })]),
  ];
  return both.length === 0 ? "" : `${both.join(" · ")},`;
}

function covered({ from, coverage }: Revenue, { t, percent }: Locale): string {
  return from === "column"
    ? t("revenue known for {share} of accounts", { share: percent(coverage) })
    : t("from the average revenue that was given");
}

function weightedTitle(effectiveBase: number | null, { t, whole }: Locale): string {
  const what = t("NPS in which each answer counts with its account's revenue.");
  if (effectiveBase === null) return what;
  return [what, t("As telling as {base} answers of equal weight.", { base: whole(effectiveBase) })].join("\n");
}

/** How the amount is made, what it rests on and what is left out of it. */
function atRiskTitle(revenue: Revenue, locale: Locale): string {
  const { t, whole, percent, shortMoney } = locale;
  const { rates, riskInterval, lost, unknown, currency, population, per } = revenue;
  const negative = unknown?.negative ?? null;
  const all = population === null ? null : (population.shortTermRisk ?? 0) + (population.longTermRisk ?? 0);
  return [
    t(
      "Short term: {short} of detractors' revenue; long term: {long} of passives' revenue; each account once. An estimate, not a forecast.",
      { short: percent(rates.shortTerm), long: percent(rates.longTerm) },
    ),
    riskInterval === null ? null : t("Range: 95%, by resampling the accounts; it does not say whether the rates hold."),
    coverageSentence(revenue, locale),
    lost === null || lost.accounts === 0
      ? null
      : t("Accounts that have left: {n}, worth {money}; that is lost and not counted as at risk.", {
          n: whole(lost.accounts),
          money: shortMoney(lost.total, currency),
        }),
    negative === null || negative.rows === 0
      ? null
      : t("Rows with revenue below zero, in no sum: {n}, {money} in all, first in row {row}.", {
          n: whole(negative.rows),
          money: shortMoney(negative.total, currency),
          row: whole(negative.first[0] ?? 0),
        }),
    per === null ? t("Nobody says whether an amount is a month's, a year's or one payment.") : null,
    population === null || all === null
      ? null
      : t("If those who answered stand for all {customers} customers, as the study says: {money} at risk.", {
          customers: whole(population.customers),
          money: shortMoney(all, currency),
        }),
  ]
    .filter((line) => line !== null)
    .join("\n");
}
