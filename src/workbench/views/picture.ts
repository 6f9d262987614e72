import { html, nothing, type TemplateResult } from "lit";
import type { ReportDocument } from "../../engine/report/document.ts";
import { shownImpact, themesInOrder } from "../../engine/report/order.ts";
import { impactBars } from "../../engine/report/pictures/bars.ts";
import { drawable } from "../../engine/report/pictures/bubbleLayout.ts";
import { impactRevenueBubbles } from "../../engine/report/pictures/bubbles.ts";
import { measureOf } from "../../engine/report/wording.ts";
import type { PageModel, PictureSize } from "../model.ts";
import type { View } from "../view.ts";

/** Fewer bubbles than this say nothing that the table does not. */
const FEWEST = 2;
const MOST_BARS = 12;

/** What is it worth: each theme's effect on the score against the revenue at risk in it; without revenue, the effect alone. */
export function picture(report: ReportDocument, model: PageModel, view: View): TemplateResult | typeof nothing {
  const { t } = view.locale;
  const measure = measureOf(report);
  const shown = report.themes.filter((theme) => shownImpact(theme) !== null);
  if (measure === null || shown.length < FEWEST) return nothing;
  const priced = drawable(report.themes).length >= FEWEST;
  const { width } = model.picture;
  const markup = priced
    ? impactRevenueBubbles(
        { themes: report.themes, measure, currency: report.revenue?.currency ?? null },
        { palette: "page", width, height: heightOf(model.picture) },
      )
    : impactBars({ themes: themesInOrder(shown).slice(0, MOST_BARS), measure }, { palette: "page", width });
  return html`
    <section class="picture" role="region" aria-label=${priced ? t("Impact and revenue") : t("Impact")}>
      <h2>${priced ? t("Impact × revenue at risk") : t("Impact")}</h2>
      <div class=${priced ? "frame bubbles" : "frame"} @click=${(event: MouseEvent) => selectAt(event.target, view)}>
        ${view.draw(markup)}
      </div>
    </section>
  `;
}

function heightOf({ width, height }: PictureSize): number {
  return height ?? Math.round(Math.min(340, Math.max(240, width * 0.62)));
}

function selectAt(target: EventTarget | null, { intents }: View): void {
  const id = target instanceof Element ? target.closest<SVGElement>("[data-theme]")?.dataset["theme"] : undefined;
  if (id !== undefined) intents.select(id);
}
