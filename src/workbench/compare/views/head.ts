import { html, nothing, type TemplateResult } from "lit";
import type { Comparison } from "../../../engine/compare/document.ts";
import type { ShownComparison } from "../model.ts";
import type { ComparisonView } from "../view.ts";

/** The first line: which two, and what can be done with the whole. */
export function head({ comparison, tookMs }: ShownComparison, view: ComparisonView): TemplateResult {
  const { locale, intents } = view;
  const { t } = locale;
  const { before, after, engine } = comparison;
  const took = t("Compared in {time} by Verbatim {version}", {
    time: locale.seconds(tookMs),
    version: engine.version,
  });
  return html`
    <header class="head">
      <h1 title=${took}>
        <button type="button" class="link" title=${t("Open in Workbench")} @click=${() => intents.act("open-before")}>
          ${before.label}
        </button>
        <span class="muted">→</span>
        <button type="button" class="link" title=${t("Open in Workbench")} @click=${() => intents.act("open-after")}>
          ${after.label}
        </button>
      </h1>
      <span class="actions">
        <vscode-button secondary @click=${() => intents.act("swap")}>${t("Swap Sides")}</vscode-button>
        <vscode-button secondary @click=${() => intents.act("copy-command")}>${t("Copy as Command")}</vscode-button>
        <vscode-button secondary @click=${() => intents.act("compare")}>${t("Compare Again")}</vscode-button>
        <vscode-button @click=${() => intents.act("export")}>${t("Export…")}</vscode-button>
      </span>
    </header>
    ${backwards(comparison) ? wrongWayRound(view) : nothing}
  `;
}

/** Whether the side that is called earlier begins and ends later. */
function backwards({ before, after }: Comparison): boolean {
  if (before.periods === null || after.periods === null) return false;
  const [first, second] = [before.periods.join(), after.periods.join()];
  return before.periods[0] >= after.periods[0] && before.periods[1] >= after.periods[1] && first !== second;
}

function wrongWayRound({ locale: { t }, intents }: ComparisonView): TemplateResult {
  return html`<p class="warning hint">
    ${t("The first side has the later answers.")}
    <button type="button" class="link" @click=${() => intents.act("swap")}>${t("Swap Sides")}</button>
  </p>`;
}
