import { difference, labelled, signed, whole } from "../../format.ts";
import type { ReportDocument, ThemeReport } from "../document.ts";
import { isLowBase, shareChange, themesInOrder } from "../order.ts";
import { figures, LOW, named, NONE, withoutEmptyColumns, type ReportTable } from "../sections/table.ts";
import { impactIntervalShown, impactShown } from "../sections/themes.ts";
import { MEASURE_NAMES, measureOf } from "../wording.ts";

/** What each theme does to the score, where it is going, and what turning it around would come to. */
export function themeEffects(report: ReportDocument): ReportTable {
  const measure = measureOf(report);
  const name = measure === null ? "Score" : MEASURE_NAMES[measure];
  const changes = shareChange(report);
  const whatIf = new Map(report.whatIf.map((one) => [one.theme, one.detractorsToPassives]));
  const drivers = new Map(report.drivers?.themes.map((driver) => [driver.id, driver]));
  return withoutEmptyColumns({
    caption: measure === null ? "Themes, largest first" : `Themes, worst effect on ${name} first`,
    columns: [
      named("Theme"),
      figures("Comments", "Comments whose main theme it is."),
      figures(labelled(`Impact on ${name}`, measure === "nps" ? "points" : "")),
      figures("95% interval"),
      figures("By regression", "What the theme does to the score with the other themes held equal, in the same units."),
      figures(
        "Share, later half",
        "Share of the comments in the later half of the periods minus that in the earlier half.",
      ),
      figures("If detractors became passives", "Points of NPS; arithmetic, not a forecast."),
    ],
    rows: themesInOrder(report.themes).map((theme) => {
      const change = changes.get(theme.id);
      const step = whatIf.get(theme.id);
      const driver = drivers.get(theme.id);
      return {
        faint: isLowBase(theme),
        cells: [
          `${theme.name}${isLowBase(theme) ? ` (${LOW})` : ""}`,
          whole(theme.base),
          impactShown(theme, measure) ?? NONE,
          impactIntervalShown(theme, measure) ?? NONE,
          driver === undefined || driver.lowBase || measure === null ? NONE : difference(driver.pull, measure),
          change === undefined ? NONE : `${signed(100 * change, 0)} pp`,
          step === undefined ? NONE : `${signed(step.nps, 1)} (${whole(step.answers)} answers)`,
        ],
      };
    }),
  });
}

/** The themes that clearly pull the score down, the worst first, or clearly lift it, the best first. */
export function clearThemes(report: ReportDocument, direction: "down" | "up"): ThemeReport[] {
  const clear = themesInOrder(report.themes).filter((theme) => {
    const interval = theme.impactInterval;
    if (interval === null || isLowBase(theme) || impactShown(theme, measureOf(report)) === null) return false;
    return direction === "down" ? interval[1] < 0 : interval[0] > 0;
  });
  return direction === "down" ? clear : clear.reverse();
}

/** The themes that most detractors or promoters speak of, the largest first; off the 0–10 scale by the number of comments. */
export function themesOfBand(report: ReportDocument, band: "detractors" | "promoters"): ThemeReport[] {
  const counted = (theme: ThemeReport): number => theme.scores?.[band] ?? theme.base;
  return themesInOrder(report.themes)
    .filter((theme) => counted(theme) > 0)
    .sort((one, other) => counted(other) - counted(one));
}
