import { html, nothing, type TemplateResult } from "lit";
import type { ReportDocument } from "../../engine/report/document.ts";
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
  const { currency, rates, coverage, shortTermRisk, longTermRisk, weightedNps, weightedInterval } = revenue;
  const parts = [
    ...(shortTermRisk === null ? [] : [t("{money} short term", { money: locale.money(shortTermRisk, currency) })]),
    ...(longTermRisk === null ? [] : [t("{money} long term", { money: locale.money(longTermRisk, currency) })]),
  ];
  const source =
    revenue.from === "column"
      ? t("revenue known for {share} of accounts", { share: locale.percent(coverage) })
      : t("from the average revenue that was given");
  const formula = t(
    "Short term: {short} of detractors' revenue; long term: {long} of passives' revenue; each account once. An estimate, not a forecast.",
    { short: locale.percent(rates.shortTerm), long: locale.percent(rates.longTerm) },
  );
  const nps = (value: number): string => locale.measured(value, "nps");
  return html`
    <div>
      <dt>${t("At risk")}</dt>
      <dd title=${formula}>
        <b>${parts.length === 0 ? "–" : parts.join(" · ")}</b>
        <span class="muted"> ${t("of {total}", { total: locale.money(revenue.total, currency) })}; ${source} </span>
      </dd>
    </div>
    ${
      weightedNps === null
        ? nothing
        : html`
            <div>
              <dt>${t("By revenue")}</dt>
              <dd title=${t("NPS in which each answer counts with its account's revenue.")}>
                ${t("NPS {value}", { value: nps(weightedNps) })}
                ${weightedInterval === null ? nothing : html`<span class="muted">${locale.range(weightedInterval, nps)}</span>`}
              </dd>
            </div>
          `
    }
  `;
}
