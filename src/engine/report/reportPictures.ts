import type { ReportDocument } from "./document.ts";
import { stakeName, themesInOrder } from "./order.ts";
import { impactBars } from "./pictures/bars.ts";
import { drawable } from "./pictures/bubbleLayout.ts";
import { impactRevenueBubbles } from "./pictures/bubbles.ts";
import { histogram } from "./pictures/histogram.ts";
import { splitBar, splitWords } from "./pictures/splitBar.ts";
import type { PictureOptions } from "./pictures/svg.ts";
import { trendLine } from "./pictures/trendLine.ts";
import { bandsOf, MEASURE_NAMES } from "./wording.ts";

/** The pictures of a report by what they show; a report has only those it has figures for. */
export interface ReportPicture {
  readonly name: "split" | "scores" | "themes" | "trend";
  /** What stands for it where it cannot be seen; the picture's own title says it in figures. */
  readonly alt: string;
  readonly draw: (options: PictureOptions) => string;
}

export function picturesOf(report: ReportDocument): ReportPicture[] {
  const { scores, preset, themes, trend, revenue } = report;
  if (scores === null) return [];
  const { measure } = scores;
  const pictures: ReportPicture[] = [];
  const bands = bandsOf(scores);
  if (bands !== null && scores.valid > 0) {
    pictures.push({
      name: "split",
      alt: splitWords(bands),
      draw: (options) => splitBar(bands, options),
    });
  }
  if (scores.valid > 0) {
    const draw = (options: PictureOptions): string => histogram({ scores, preset }, options);
    pictures.push({ name: "scores", alt: "How often each score was given", draw });
  }
  const ordered = themesInOrder(themes);
  if (revenue !== null && drawable(themes).length > 0) {
    const data = { themes: ordered, measure, currency: revenue.currency };
    pictures.push({
      name: "themes",
      alt: `Themes by their impact on ${MEASURE_NAMES[measure]} and ${stakeName(themes).toLowerCase()}`,
      draw: (options) => impactRevenueBubbles(data, options),
    });
  } else if (themes.some((theme) => theme.impact !== null)) {
    pictures.push({
      name: "themes",
      alt: `Impact of the themes on ${MEASURE_NAMES[measure]}`,
      draw: (options) => impactBars({ themes: ordered, measure }, options),
    });
  }
  if (trend.filter((entry) => entry.scores !== null && entry.scores.value !== null).length >= 2) {
    const draw = (options: PictureOptions): string => trendLine({ trend, measure }, options);
    pictures.push({ name: "trend", alt: `${MEASURE_NAMES[measure]} over time`, draw });
  }
  return pictures;
}
