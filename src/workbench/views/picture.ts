import { html, type TemplateResult } from "lit";
import type { ReportDocument } from "../../engine/report/document.ts";
import { themesInOrder } from "../../engine/report/order.ts";
import { impactBars } from "../../engine/report/pictures/bars.ts";
import { drawable } from "../../engine/report/pictures/bubbleLayout.ts";
import { impactRevenueBubbles } from "../../engine/report/pictures/bubbles.ts";
import { measureOf } from "../../engine/report/wording.ts";
import type { Locale } from "../../protocol/locale.ts";
import type { PageModel, PictureSize } from "../model.ts";
import { FEWEST, withImpact } from "../shownPanel.ts";
import type { View } from "../view.ts";

const MOST_BARS = 12;

/** What is it worth: each theme's effect on the score against the revenue at risk in it; without revenue, the effect alone. */
export function picture(report: ReportDocument, { picture: size }: PageModel, view: View): TemplateResult {
  const priced = drawable(report.themes).length >= FEWEST;
  return html`
    <div class=${priced ? "frame bubbles" : "frame"} @click=${(event: MouseEvent) => selectAt(event.target, view)}>
      ${view.draw(priced ? bubbles(report, size, view) : bars(report, size, view))}
    </div>
  `;
}

interface Made {
  readonly size: PictureSize;
  readonly speech: Locale;
  readonly markup: string;
}

/** Placing labels costs more than a frame has: a picture is made once for a report, a size and a language. */
const made = new WeakMap<ReportDocument, Made>();

function bubbles(report: ReportDocument, size: PictureSize, { locale: speech }: View): string {
  const before = made.get(report);
  const same = before?.speech === speech && before.size.width === size.width && before.size.height === size.height;
  if (same) return before.markup;
  const markup = impactRevenueBubbles(
    { themes: report.themes, measure: measureOf(report) ?? "nps", currency: report.revenue?.currency ?? null },
    { palette: "page", speech, width: size.width, height: heightOf(size) },
  );
  made.set(report, { size, speech, markup });
  return markup;
}

function bars(report: ReportDocument, { width }: PictureSize, { locale: speech }: View): string {
  const themes = themesInOrder(withImpact(report)).slice(0, MOST_BARS);
  return impactBars({ themes, measure: measureOf(report) ?? "nps" }, { palette: "page", speech, width });
}

function heightOf({ width, height }: PictureSize): number {
  return height ?? Math.round(Math.min(340, Math.max(240, width * 0.62)));
}

function selectAt(target: EventTarget | null, { intents }: View): void {
  const id = target instanceof Element ? target.closest<SVGElement>("[data-theme]")?.dataset["theme"] : undefined;
  if (id !== undefined) intents.select(id);
}
