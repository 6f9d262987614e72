import { html, nothing, type TemplateResult } from "lit";
import type { ReportDocument, ThemeReport } from "../../engine/report/document.ts";
import { countLine } from "../../engine/report/pictures/countLine.ts";
import { trendLine } from "../../engine/report/pictures/trendLine.ts";
import { measureOf } from "../../engine/report/wording.ts";
import type { PageModel } from "../model.ts";
import type { View } from "../view.ts";
import { shifts } from "./shifts.ts";

/** Where the page scrolls and any height will do. */
const HEIGHT = 300;
/** Of what is said above the pictures, in CSS pixels. */
const LINE = 20;
const LEAST_ROOM = 220;
/** How much of it is the score's, where a theme has a picture below. */
const SHARE = 0.6;

/** Is it changing: the score by period, and how often the selected theme is spoken of. */
export function trend(report: ReportDocument, model: PageModel, view: View): TemplateResult {
  const measure = measureOf(report);
  const { width, height } = model.picture;
  const theme = report.themes.find(({ id }) => id === model.choice);
  const room = Math.max(LEAST_ROOM, (height ?? HEIGHT) - 8 - LINE * linesOf(report));
  const own = theme === undefined ? room : Math.floor(SHARE * room);
  return html`
    <div class="frame" tabindex="0" role="group" aria-label=${view.locale.t("Trend")}>
      ${shifts(report, model, view)}
      ${
        measure === null
          ? nothing
          : view.draw(
              trendLine({ trend: report.trend, measure }, { palette: "page", speech: view.locale, width, height: own }),
            )
      }
      ${theme === undefined ? nothing : ofTheme(theme, { width, height: measure === null ? room : room - own }, view)}
    </div>
  `;
}

/** About as many lines as the sentences above the pictures take; where they take more the frame scrolls. */
function linesOf({ shifts: found, shiftSearch }: ReportDocument): number {
  return shiftSearch === null ? 0 : found.length + 3;
}

function ofTheme(
  { name, trend: periods }: ThemeReport,
  size: { readonly width: number; readonly height: number },
  view: View,
): unknown {
  const counts = periods.map(({ period, base }) => ({ name: period, count: base }));
  const title = view.locale.t("Comments by period: {name}", { name });
  return view.draw(countLine({ counts, title }, { palette: "page", speech: view.locale, ...size }));
}
