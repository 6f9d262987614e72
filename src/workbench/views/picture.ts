import { html, type TemplateResult } from "lit";
import type { ReportDocument } from "../../engine/report/document.ts";
import { themesInOrder } from "../../engine/report/order.ts";
import { impactBars } from "../../engine/report/pictures/bars.ts";
import { drawable } from "../../engine/report/pictures/bubbleLayout.ts";
import { impactRevenueBubbles } from "../../engine/report/pictures/bubbles.ts";
import { measureOf } from "../../engine/report/wording.ts";
import type { PageModel, PictureSize } from "../model.ts";
import { FEWEST, withImpact } from "../shownPanel.ts";
import type { View } from "../view.ts";

const MOST_BARS = 12;

/** What is it worth: each theme's effect on the score against the revenue at risk in it; without revenue, the effect alone. */
export function picture(report: ReportDocument, { picture: size }: PageModel, view: View): TemplateResult {
  const priced = drawable(report.themes).length >= FEWEST;
  return html`
    <div class=${priced ? "frame bubbles" : "frame"} @click=${(event: MouseEvent) => selectAt(event.target, view)}>
      ${view.draw(priced ? bubbles(report, size) : bars(report, size))}
    </div>
  `;
}

/** Placing labels costs more than a frame has: a picture is made once for a report and a size. */
const made = new WeakMap<ReportDocument, { readonly size: PictureSize; readonly markup: string }>();

function bubbles(report: ReportDocument, size: PictureSize): string {
  const before = made.get(report);
  if (before !== undefined && before.size.width === size.width && before.size.height === size.height) {
    return before.markup;
  }
  const markup = impactRevenueBubbles(
    { themes: report.themes, measure: measureOf(report) ?? "nps", currency: report.revenue?.currency ?? null },
    { palette: "page", width: size.width, height: heightOf(size) },
  );
  made.set(report, { size, markup });
  return markup;
}

function bars(report: ReportDocument, { width }: PictureSize): string {
  const themes = themesInOrder(withImpact(report)).slice(0, MOST_BARS);
  return impactBars({ themes, measure: measureOf(report) ?? "nps" }, { palette: "page", width });
}

function heightOf({ width, height }: PictureSize): number {
  return height ?? Math.round(Math.min(340, Math.max(240, width * 0.62)));
}

function selectAt(target: EventTarget | null, { intents }: View): void {
  const id = target instanceof Element ? target.closest<SVGElement>("[data-theme]")?.dataset["theme"] : undefined;
  if (id !== undefined) intents.select(id);
}
