import { html, nothing, type TemplateResult } from "lit";
import type { Callback, ReportDocument } from "../../engine/report/document.ts";
import { callbackReason, callbackRule, knownFor } from "../../engine/report/sections/callbacks.ts";
import { moneyPer } from "../../engine/report/sections/amounts.ts";
import type { PageModel } from "../model.ts";
import { ticketText, whoOf } from "../ticket.ts";
import type { View } from "../view.ts";

/** Whom to call back, the most pressing first: who, why, and what they said, each one click from the file and from a ticket. */
export function callbacks(report: ReportDocument, model: PageModel, view: View): TemplateResult {
  const { locale, intents } = view;
  const { t } = locale;
  const all = (): void => {
    const texts = report.callbacks.map((one) => ticketText(one, report, locale));
    intents.copy(texts.join("\n\n"), t("Callback list copied."));
  };
  return html`
    <div class="frame callbacks" tabindex="0" role="group" aria-label=${t("Callbacks")}>
      <p class="muted">
        ${callbackRule(report, locale).join(" ")}
        <button type="button" class="link" @click=${all}>${t("Copy the Whole List")}</button>
      </p>
      <ol>
        ${report.callbacks.map((one) => call(one, { report, model, view }))}
      </ol>
    </div>
  `;
}

interface Shown {
  readonly report: ReportDocument;
  readonly model: PageModel;
  readonly view: View;
}

function call(one: Callback, { report, model, view }: Shown): TemplateResult {
  const { locale, intents } = view;
  const { t } = locale;
  const { names, currency, per } = knownFor(report);
  const [theme] = one.themes;
  const band = { promoter: t("promoter"), passive: t("passive"), detractor: t("detractor") }[one.band];
  const date = one.date === null ? nothing : html`<span class="muted">${locale.day(one.date)}</span>`;
  return html`
    <li title=${callbackReason(one, knownFor(report), locale)}>
      <span class="chip ${one.band}" title=${band}>${one.score}<span class="hidden"> ${band}</span></span>
      <div>
        <p class="who">
          <button type="button" class="link" title=${t("Show in the File")} @click=${() => intents.reveal(one.row)}>
            ${whoOf(one, locale)}
          </button>
          ${one.revenue === null ? nothing : html`<b>${moneyPer(locale.money(one.revenue, currency), per, locale)}</b>`}
          ${date}
        </p>
        <p class="said">${one.text === "" ? html`<span class="muted">${t("gave no reason")}</span>` : one.text}</p>
        <p class="deeds">
          ${
            theme === undefined
              ? nothing
              : html`<button
                  type="button"
                  class="link"
                  aria-pressed=${model.choice === theme ? "true" : "false"}
                  @click=${() => intents.select(theme)}
                >
                  ${names.get(theme) ?? theme}
                </button>`
          }
          <button
            type="button"
            class="link"
            @click=${() => intents.copy(ticketText(one, report, locale), t("Copied for a ticket."))}
          >
            ${t("Copy for a Ticket")}
          </button>
        </p>
      </div>
    </li>
  `;
}
