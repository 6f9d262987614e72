import type { ReportDocument } from "../document.ts";
import { between, difference, labelled, percent, whole } from "../../format.ts";
import { COUNTS_ONLY_BELOW } from "../order.ts";
import { MEASURE_NAMES, measureOf, valueShown } from "../wording.ts";
import { figures, LOW, named, NONE, withoutEmptyColumns, type ReportTable } from "./table.ts";

/** The themes that are read as one, each with its members; null where there is no broader level. */
export function broadThemesTable(report: ReportDocument): ReportTable | null {
  if (report.broadThemes.length === 0) return null;
  const measure = measureOf(report);
  const name = measure === null ? "Score" : MEASURE_NAMES[measure];
  const unit = measure === null ? "" : { nps: "points", csat: "pp", mean: "steps" }[measure];
  const names = new Map(report.themes.map((theme) => [theme.id, theme.name]));
  return withoutEmptyColumns({
    caption: "Broad themes, largest first",
    columns: [
      named("Broad theme", "Themes that are alike, called after their two largest."),
      named("Themes"),
      figures("Comments", "Comments whose main theme is one of these."),
      figures("Share", "These comments / all comments with content."),
      figures(name, `${name} of the scores given with these comments, each answer once.`),
      figures(labelled("Impact", unit), `${name} of all scores minus ${name} of all without these.`),
      figures("95% interval", "Of the impact, from 1,000 resamples of the responses."),
    ],
    rows: report.broadThemes.map((broad) => {
      const { scores, impact, impactInterval, themes } = broad;
      const shown = measure !== null && scores !== null && scores.valid >= COUNTS_ONLY_BELOW;
      const low = scores?.lowBase ?? false;
      const members = themes.map((id) => names.get(id) ?? id);
      return {
        faint: low,
        cells: [
          `${broad.name}${low ? ` (${LOW})` : ""}`,
          members.length < 2 ? NONE : members.join("; "),
          whole(broad.base),
          percent(broad.share),
          (shown && valueShown(scores, measure)) || NONE,
          shown && impact !== null ? difference(impact, measure) : NONE,
          shown && impactInterval !== null ? between(impactInterval, (value) => difference(value, measure)) : NONE,
        ],
      };
    }),
  });
}
