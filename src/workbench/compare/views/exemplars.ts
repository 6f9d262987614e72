import { html, nothing, type TemplateResult } from "lit";
import type { ComparedTheme } from "../../../engine/compare/document.ts";
import type { SideName } from "../../../protocol/comparison.ts";
import type { ComparisonView } from "../view.ts";

/** Says who: comments of a theme, of the later side unless it has none of it any more. */
export function exemplars(theme: ComparedTheme, view: ComparisonView): TemplateResult {
  const { t } = view.locale;
  const side: SideName = theme.status === "gone" ? "before" : "after";
  const title = side === "after" ? t("Typical comments of the later side") : t("Typical comments of the first side");
  return html`
    ${theme.keywords.length === 0 ? nothing : html`<p class="keywords">${theme.keywords.join(", ")}</p>`}
    ${
      theme.exemplars.length === 0
        ? html`<p class="empty">${t("No comment can be shown.")}</p>`
        : html`<ul class="quotes" aria-label=${title}>
            ${theme.exemplars.map((exemplar) => quote(exemplar, side, view))}
          </ul>`
    }
  `;
}

function quote(
  { row, score, text }: ComparedTheme["exemplars"][number],
  side: SideName,
  { locale: { t }, intents }: ComparisonView,
): TemplateResult {
  return html`
    <li>
      ${score === null ? html`<span class="chip none">–</span>` : html`<span class="chip">${score}</span>`}
      <blockquote>${text}</blockquote>
      <span class="deeds">
        <button type="button" class="link" title=${t("Show in the File")} @click=${() => intents.reveal(side, row)}>
          ${t("row {row}", { row: String(row) })}
        </button>
        <button type="button" class="link" @click=${() => intents.copy(text, t("Comment copied."))}>
          ${t("Copy Comment")}
        </button>
      </span>
    </li>
  `;
}
