import { html, nothing, type TemplateResult } from "lit";
import type { Scores } from "../../engine/report/document.ts";
import { isProblem, type Excluded } from "../model.ts";
import type { View } from "../view.ts";
import { exclusionWords } from "./exclusions.ts";
import { troubled } from "./states.ts";

/** The rows whose score is not counted for one reason, each with what stands in its place. */
export function excludedRows({ reason, answer }: Excluded, scores: Scores, view: View): TemplateResult {
  const { locale, intents } = view;
  const { t, whole } = locale;
  const name = exclusionWords(scores, view)[reason](whole(scores.excluded[reason]));
  return html`
    <section class="comments excluded" role="region" aria-label=${t("Rows not counted")}>
      <h2>
        <span class="selected-name">${t("Rows not counted")}</span> <span class="muted">${name}</span>
        <span class="tools">
          <button type="button" class="link" @click=${() => intents.exclude(null)}>${t("Back to the Comments")}</button>
        </span>
      </h2>
      ${answer === null ? html`<p class="muted waiting">${t("Fetching rows …")}</p>` : nothing}
      ${answer !== null && isProblem(answer) ? troubled(answer, view) : nothing}
      ${
        answer === null || isProblem(answer)
          ? nothing
          : html`<div class="scroll" tabindex="0" role="group" aria-label=${t("Rows not counted")}>
              <ul class="cells">
                ${answer.rows.map(
                  ({ row, cell }) =>
                    html`<li>
                      <button
                        type="button"
                        class="link"
                        title=${t("Show in the File")}
                        @click=${() => intents.reveal(row)}
                      >
                        ${t("row {row}", { row: String(row) })}
                      </button>
                      ${cell === "" ? html`<span class="muted">${t("(empty)")}</span>` : html`<span>${cell}</span>`}
                    </li>`,
                )}
              </ul>
              ${
                answer.total > answer.rows.length
                  ? html`<p class="muted">${t("and {n} more", { n: whole(answer.total - answer.rows.length) })}</p>`
                  : nothing
              }
            </div>`
      }
    </section>
  `;
}
