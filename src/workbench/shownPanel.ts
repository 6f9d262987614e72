import type { ReportDocument, ThemeReport } from "../engine/report/document.ts";
import { shownImpact } from "../engine/report/order.ts";
import { measureOf } from "../engine/report/wording.ts";
import { PANELS, type Panel } from "./model.ts";

/** Fewer bubbles than this say nothing that the table does not. */
export const FEWEST = 2;

/** The panels that a report has something for, in their order. */
export function panelsOf(report: ReportDocument): Panel[] {
  const isThere: Readonly<Record<Panel, boolean>> = {
    picture: measureOf(report) !== null && withImpact(report).length >= FEWEST,
    map: report.comments !== null && report.themes.length >= FEWEST,
    trend: report.trend.length > 1,
    segments: report.segments.length > 0,
    drivers: report.drivers !== null,
    personas: report.personas.length > 0,
    callbacks: report.callbacks.length > 0,
  };
  return PANELS.filter((panel) => isThere[panel]);
}

/** The panel that is looked at: the one that was chosen where the report has it, else its first; null where it has none. */
export function shownPanel(report: ReportDocument, chosen: Panel): Panel | null {
  const there = panelsOf(report);
  return there.find((panel) => panel === chosen) ?? there[0] ?? null;
}

export function withImpact({ themes }: ReportDocument): ThemeReport[] {
  return themes.filter((theme) => shownImpact(theme) !== null);
}
