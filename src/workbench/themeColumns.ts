import type { ReportDocument, ThemeReport } from "../engine/report/document.ts";
import { atRisk, COUNTS_ONLY_BELOW, isLowBase, shareChange, shownImpact } from "../engine/report/order.ts";

export const THEME_COLUMNS = ["name", "base", "trend", "split", "value", "impact", "risk"] as const;
export type ThemeColumn = (typeof THEME_COLUMNS)[number];
export type SortColumn = Exclude<ThemeColumn, "split">;

export interface Sort {
  readonly column: SortColumn;
  readonly descending: boolean;
}

/** Worst effect first. */
export const DEFAULT_SORT: Sort = { column: "impact", descending: false };

/** The columns that a report can fill. */
export function columnsOf(report: ReportDocument): readonly ThemeColumn[] {
  const { scores, revenue } = report;
  return THEME_COLUMNS.filter((column) => {
    if (column === "split") return scores !== null && scores.promoters !== null;
    if (column === "trend") return report.trend.length > 1;
    if (column === "value" || column === "impact") return scores !== null;
    return column !== "risk" || revenue !== null;
  });
}

/** What a click on a column's head makes of the sort: the way round that answers first, then the other. */
export function sortAfter(sort: Sort, column: SortColumn): Sort {
  if (sort.column === column) return { column, descending: !sort.descending };
  return { column, descending: column === "base" || column === "risk" || column === "trend" };
}

/**
 * The themes in the order of one column. What is not known comes last, and so do themes of a low base in the columns of
 * the score, either way round: they are never ranked with the others. Ties keep the report's order.
 */
export function sortedThemes(report: ReportDocument, { column, descending }: Sort): ThemeReport[] {
  const { themes } = report;
  const sign = descending ? -1 : 1;
  if (column === "name") {
    const names = new Intl.Collator(undefined, { numeric: true });
    return themes.toSorted((a, b) => sign * names.compare(a.name, b.name));
  }
  const ranked = column === "value" || column === "impact";
  const changes = column === "trend" ? shareChange(report) : null;
  const figure = (theme: ThemeReport): number | null =>
    column === "trend" ? (changes?.get(theme.id) ?? null) : figureOf(theme, column);
  const rank = (theme: ThemeReport): number => {
    if (figure(theme) === null) return 2;
    return ranked && isLowBase(theme) ? 1 : 0;
  };
  return themes.toSorted((a, b) => {
    const difference = (figure(a) ?? 0) - (figure(b) ?? 0);
    return rank(a) - rank(b) || sign * difference;
  });
}

/** The figure of a column as it may be shown; null where it is not known or rests on too few scores. */
export function figureOf(theme: ThemeReport, column: Exclude<SortColumn, "name" | "trend">): number | null {
  if (column === "base") return theme.base;
  if (column === "risk") return atRisk(theme.revenue);
  if (column === "impact") return shownImpact(theme);
  return theme.scores !== null && theme.scores.valid >= COUNTS_ONLY_BELOW ? theme.scores.value : null;
}
