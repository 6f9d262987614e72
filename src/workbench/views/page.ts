import { html, nothing, type TemplateResult } from "lit";
import type { PageModel, ShownReport } from "../model.ts";
import type { View } from "../view.ts";
import { comments } from "./comments.ts";
import { head } from "./head.ts";
import { picture } from "./picture.ts";
import { score } from "./score.ts";
import { stripes } from "./splitBar.ts";
import { failed, progress, progressStrip, stopped } from "./states.ts";
import { themes } from "./themes.ts";

/** The whole page, top to bottom in the order of a reader's questions. */
export function page(model: PageModel, view: View): TemplateResult | typeof nothing {
  const { showing, drawn } = model;
  if (showing === null) return nothing;
  if (drawn !== null && (showing.at === "report" || showing.at === "working")) return workbench(drawn, model, view);
  switch (showing.at) {
    case "working":
      return progress(showing.file, showing.work, view);
    case "failed":
      return failed(showing.problem, view);
    case "stopped":
      return stopped(showing.file, view);
    case "report":
      return nothing;
  }
}

function workbench({ report, tookMs }: ShownReport, model: PageModel, view: View): TemplateResult {
  const { showing } = model;
  return html`
    ${stripes} ${showing?.at === "working" ? progressStrip(showing.work, view) : nothing}
    <main class="workbench" aria-busy=${showing?.at === "working" ? "true" : "false"}>
      ${head(report, tookMs, view)} ${score(report, view)}
      <div class="middle">${themes(report, model, view)} ${picture(report, model, view)}</div>
      ${comments(report, model, view)}
    </main>
  `;
}
