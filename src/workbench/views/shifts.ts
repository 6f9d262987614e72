import { html, nothing, type TemplateResult } from "lit";
import type { ReportDocument } from "../../engine/report/document.ts";
import { scoreShiftSentence, shiftLines, shiftRateSentence } from "../../engine/report/sections/shifts.ts";
import type { PageModel } from "../model.ts";
import type { View } from "../view.ts";

/** What is changing: the score in a sentence, and the themes that emerge or fade, each one click from its comments. */
export function shifts(report: ReportDocument, model: PageModel, view: View): TemplateResult | typeof nothing {
  const { locale, intents } = view;
  const [score, rate] = [scoreShiftSentence(report, locale), shiftRateSentence(report, locale)];
  if (score === null && rate === null) return nothing;
  const lines = shiftLines(report, locale);
  return html`
    <div class="shifts">
      ${score === null ? nothing : html`<p>${score}</p>`}
      ${
        lines.length === 0
          ? nothing
          : html`<ul>
              ${lines.map(
                ({ id, theme, text }) => html`
                  <li>
                    <button
                      type="button"
                      class="link"
                      aria-pressed=${model.choice === id ? "true" : "false"}
                      @click=${() => intents.select(id)}
                    >
                      ${theme}
                    </button>
                    ${text}
                  </li>
                `,
              )}
            </ul>`
      }
      ${rate === null ? nothing : html`<p class="muted">${rate}</p>`}
    </div>
  `;
}
