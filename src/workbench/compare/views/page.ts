import { html, nothing, type TemplateResult } from "lit";
import { notes } from "../../views/notes.ts";
import type { ComparisonModel, ShownComparison } from "../model.ts";
import type { ComparisonView } from "../view.ts";
import { head } from "./head.ts";
import { method } from "./method.ts";
import { segments } from "./segments.ts";
import { sides } from "./sides.ts";
import { failed, progress, progressStrip, stopped } from "./states.ts";
import { themes } from "./themes.ts";

/** The whole page: what became of the score, of each theme, of each segment, and how that was found. */
export function comparisonPage(model: ComparisonModel, view: ComparisonView): TemplateResult | typeof nothing {
  const { showing, drawn } = model;
  if (showing === null) return nothing;
  if (drawn !== null && (showing.at === "comparison" || showing.at === "working")) return compared(drawn, model, view);
  switch (showing.at) {
    case "working":
      return progress(showing.labels, showing.work, view);
    case "failed":
      return failed(showing, view);
    case "stopped":
      return stopped(showing.labels, view);
    case "comparison":
      return nothing;
  }
}

function compared(drawn: ShownComparison, model: ComparisonModel, view: ComparisonView): TemplateResult {
  const { comparison } = drawn;
  const { showing } = model;
  return html`
    ${showing?.at === "working" ? progressStrip(showing.work, view) : nothing}
    <main class="comparison" aria-busy=${showing?.at === "working" ? "true" : "false"}>
      ${head(drawn, view)} ${sides(comparison, view)} ${themes(comparison, model, view)}
      ${segments(comparison, model, view)} ${method(comparison, view)} ${notes(comparison.diagnostics, view.locale)}
    </main>
  `;
}
