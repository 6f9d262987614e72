import { html, nothing, type TemplateResult } from "lit";
import type { ReportDocument, ThemeReport } from "../../engine/report/document.ts";
import { isLowBase } from "../../engine/report/order.ts";
import { whatIfAssumption, whatIfSentences } from "../../engine/report/sections/whatIf.ts";
import type { View } from "../view.ts";

/** What it would come to if the selected theme's detractors were passives, its passives promoters. */
export function whatIfLine(
  theme: ThemeReport | undefined,
  report: ReportDocument,
  { locale }: View,
): TemplateResult | typeof nothing {
  if (theme === undefined || isLowBase(theme)) return nothing;
  const sentences = whatIfSentences(theme, report, locale);
  if (sentences.length === 0) return nothing;
  return html`
    <details class="what-if">
      <summary>${sentences[0]}</summary>
      ${sentences.slice(1).map((sentence) => html`<p>${sentence}</p>`)}
      <p class="muted">${whatIfAssumption(locale)}</p>
    </details>
  `;
}
