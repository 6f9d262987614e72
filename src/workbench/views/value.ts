import { html, nothing, type TemplateResult } from "lit";
import type { ReportDocument, Value } from "../../engine/report/document.ts";
import { COUNTS_ONLY_BELOW } from "../../engine/report/order.ts";
import { finePercent, shareRange } from "../../engine/report/sections/amounts.ts";
import {
  churnSentences,
  FORMULAS,
  lifetimeAssumptions,
  lifetimeName,
  lifetimeSentence,
  ratesCheck,
  variantName,
  type Churn,
  type Lifetime,
} from "../../engine/report/sections/value.ts";
import { LOW_BASE } from "../../engine/measures/tally.ts";
import { CLTV_NAMES } from "../../engine/value/names.ts";
import type { Locale } from "../../protocol/locale.ts";
import type { View } from "../view.ts";

/** Who stays and what that is worth: two figures, behind them what they rest on. */
export function valueFacts(report: ReportDocument, { locale }: View): TemplateResult | typeof nothing {
  const { value } = report;
  if (value === null) return nothing;
  const { t } = locale;
  const check = ratesCheck(report, locale);
  const assumptions = lifetimeAssumptions(report, locale);
  const money = lifetimeSentence(report, locale);
  return html`
    <div>
      <dt>${t("Customers")}</dt>
      <dd>
        <details class="value">
          <summary>${headline(value, report, locale)}</summary>
          <div class="card">
            ${churnSentences(value, locale).map((sentence) => html`<p>${sentence}</p>`)}
            ${value.churn === null ? nothing : bands(value.churn, locale)}
            ${check === null ? nothing : html`<p class="warning">${check}</p>`}
            ${money === null ? nothing : html`<p>${money}</p>`}
            ${value.lifetime === null ? nothing : variants(value.lifetime, report, locale)}
            <ul class="muted">
              ${assumptions.map((line) => html`<li>${line}</li>`)}
            </ul>
          </div>
        </details>
      </dd>
    </div>
  `;
}

function headline({ churn, lifetime }: Value, { revenue }: ReportDocument, locale: Locale): string {
  const { t } = locale;
  const own = lifetime === null ? null : lifetime.perCustomer[lifetime.firstPayment];
  return [
    ...(churn === null || churn.churn === null
      ? []
      : [t("{share} have left", { share: finePercent(churn.churn, locale) })]),
    ...(lifetime === null || own === null
      ? []
      : [`${lifetimeName(lifetime, locale)}: ${locale.shortMoney(own, revenue?.currency ?? null)}`]),
    ...(churn === null && lifetime === null ? [t("nothing to work with yet")] : []),
  ].join(" · ");
}

function bands({ bands: each }: Churn, locale: Locale): TemplateResult | typeof nothing {
  if (each.length === 0) return nothing;
  const { t, whole } = locale;
  const names = { promoter: t("Promoters"), passive: t("Passives"), detractor: t("Detractors") };
  return html`
    <table>
      <thead>
        <tr>
          <th scope="col">${t("Band")}</th>
          <th scope="col">${t("Accounts")}</th>
          <th scope="col">${t("Have left")}</th>
          <th scope="col">${t("Churn")}</th>
          <th scope="col">${t("95% interval")}</th>
        </tr>
      </thead>
      <tbody>
        ${each.map(({ band, accounts, left, churn, interval }) => {
          const shown = accounts >= COUNTS_ONLY_BELOW;
          return html`<tr class=${accounts < LOW_BASE ? "low" : ""}>
            <th scope="row">${names[band]}</th>
            <td>${whole(accounts)}</td>
            <td>${whole(left)}</td>
            <td>${shown && churn !== null ? finePercent(churn, locale) : "–"}</td>
            <td>${shown && interval !== null ? shareRange(interval, locale) : "–"}</td>
          </tr>`;
        })}
      </tbody>
    </table>
  `;
}

function variants(lifetime: Lifetime, { revenue }: ReportDocument, locale: Locale): TemplateResult {
  const { t } = locale;
  return html`
    <table>
      <thead>
        <tr>
          <th scope="col">${lifetimeName(lifetime, locale)}</th>
          <th scope="col" class="formula">${t("How")}</th>
          <th scope="col">${t("A customer")}</th>
        </tr>
      </thead>
      <tbody>
        ${CLTV_NAMES.map((name) => {
          const own = lifetime.perCustomer[name];
          return html`<tr class=${name === lifetime.firstPayment ? "chosen" : ""}>
            <th scope="row">${variantName(name, locale)}</th>
            <td class="formula">${FORMULAS[name]}</td>
            <td>${own === null ? "–" : locale.shortMoney(own, revenue?.currency ?? null)}</td>
          </tr>`;
        })}
      </tbody>
    </table>
  `;
}
