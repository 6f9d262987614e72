import { html, nothing, type TemplateResult } from "lit";
import type { FirstFigures } from "../../engine/report/firstFigures.ts";
import { hasFigures, shownReport, type PageModel, type ShownReport } from "../model.ts";
import type { View } from "../view.ts";
import { benchmarkFacts } from "./benchmarks.ts";
import { comments } from "./comments.ts";
import { excludedRows } from "./excluded.ts";
import { chips, filterPanel } from "./filters.ts";
import { firstHead, head } from "./head.ts";
import { measures } from "./measures.ts";
import { panels } from "./panels.ts";
import { score } from "./score.ts";
import { stripes } from "./splitBar.ts";
import { failed, progress, progressStrip, stages, stopped } from "./states.ts";
import { themes } from "./themes.ts";
import { valueFacts } from "./value.ts";

/** The whole page, top to bottom in the order of a reader's questions. */
export function page(model: PageModel, view: View): TemplateResult | typeof nothing {
  const { showing, drawn } = model;
  if (showing === null) return nothing;
  if (drawn !== null && (showing.at === "report" || showing.at === "working")) return workbench(drawn, model, view);
  switch (showing.at) {
    case "working":
      return showing.work.first === null
        ? progress(showing.file, showing.work, view)
        : beginning(showing.work.first, model, view);
    case "failed":
      return failed(showing.problem, view);
    case "stopped":
      return stopped(showing.file, view);
    case "report":
      return nothing;
  }
}

/** The score as soon as it is known, the stages where the themes will be. */
function beginning(first: FirstFigures, { showing }: PageModel, view: View): TemplateResult {
  return html`
    ${stripes}
    <main class="workbench beginning" aria-busy="true">
      ${firstHead(first, view)} ${score(first, view)}
      ${showing?.at === "working" ? stages(showing.work, view) : nothing}
    </main>
  `;
}

function workbench({ report: whole, tookMs }: ShownReport, model: PageModel, view: View): TemplateResult {
  const { showing, excluded } = model;
  const report = shownReport(model) ?? whole;
  const busy = showing?.at === "working" || !hasFigures(model);
  return html`
    ${stripes} ${showing?.at === "working" ? progressStrip(showing.work, view) : nothing}
    <main class="workbench" aria-busy=${busy ? "true" : "false"}>
      ${head(report, { tookMs, model }, view)} ${filterPanel(whole, model, view)} ${chips(whole, model, view)}
      ${score(report, view, [benchmarkFacts(report, view), valueFacts(report, view)])} ${measures(report, view)}
      <div class="middle">${themes(report, model, view)} ${panels(report, model, view)}</div>
      ${
        excluded !== null && report.scores !== null
          ? excludedRows(excluded, report.scores, view)
          : comments(report, model, view)
      }
    </main>
  `;
}
