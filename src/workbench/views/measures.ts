import { html, nothing, type TemplateResult } from "lit";
import type { MeasureReport, ReportDocument } from "../../engine/report/document.ts";
import { inUnit, isService, measureWords, saysMore } from "../../engine/report/measureWords.ts";
import { hiddenSentence } from "../../engine/report/sections/hidden.ts";
import { said } from "../../engine/phrase.ts";
import type { View } from "../view.ts";

/** What else the file measures: a card each, beside the figure that heads the page. */
export function measures(
  report: Pick<ReportDocument, "measures" | "hidden">,
  view: View,
): TemplateResult | typeof nothing {
  const hidden = hiddenSentence(report, view.locale);
  if (!saysMore(report)) return hidden === null ? nothing : html`<p class="muted hidden-groups">${hidden}</p>`;
  const { t } = view.locale;
  const shown = report.measures.filter(({ headline, kind }) => !headline || kind === "rating3");
  return html`
    ${hidden === null ? nothing : html`<p class="muted hidden-groups">${hidden}</p>`}
    <section class="measures" role="region" aria-label=${t("Measures")} tabindex="0">
      <ul>
        ${shown.map((measure) => html`<li>${card(measure, view)}</li>`)}
      </ul>
    </section>
  `;
}

function card(measure: MeasureReport, view: View): TemplateResult {
  const { locale } = view;
  const { t, whole } = locale;
  const { name, value, interval, facts, caution } = measureWords(measure, locale);
  const isBad = measure.kind === "rating3" && measure.above;
  return html`
    <h3>
      <span>${name}</span>
      <span class="muted" title=${`${measure.column}: ${said(measure.why, locale)}`}>${measure.column}</span>
    </h3>
    <p class="figures">
      ${value === null ? nothing : html`<b class="value">${value}</b>`}
      ${interval === null ? nothing : html`<span title=${t("95% interval")}>${interval}</span>`}
      ${measure.base === null ? nothing : html`<span class="muted">${t("base {n}", { n: whole(measure.base) })}</span>`}
      ${caution === null ? nothing : html`<span class=${isBad || value === null ? "warning" : "muted"}>${caution}</span>`}
    </p>
    ${facts.length === 0 ? nothing : html`<p class="facts muted">${facts.join("; ")}</p>`}
    ${isService(measure) && measure.base !== null ? extremes(measure, view) : nothing}
  `;
}

/** The rows at both ends, each one click away. */
function extremes(
  { highest, lowest, unit }: Extract<MeasureReport, { targets: unknown }>,
  { locale, intents }: View,
): TemplateResult | typeof nothing {
  if (highest.length === 0) return nothing;
  const { t } = locale;
  const rows = (list: typeof highest): TemplateResult[] =>
    list.map(
      ({ row, value }) =>
        html`<button
          type="button"
          class="link"
          title=${t("Show row {row} in the File", { row: String(row) })}
          @click=${() => intents.reveal(row)}
        >
          ${inUnit(value, unit, locale)}
        </button>`,
    );
  return html`<p class="extremes">
    <span class="muted">${t("most:")}</span> ${rows(highest)} <span class="muted">${t("least:")}</span> ${rows(lowest)}
  </p>`;
}
