import type { ComparedTheme, Comparison } from "../../engine/compare/document.ts";
import type { ComparisonShowing, Pair } from "../../protocol/comparison.ts";
import { DEFAULT_SORT, sortedGroups, type GroupSort } from "./groups.ts";
import { isClear } from "./verdict.ts";

/** In place of a theme's id: none is unfolded. */
export const NONE = "";

export type ShownComparison = Extract<ComparisonShowing, { at: "comparison" }>;

export interface ComparisonModel {
  /** Null until the editor has greeted. */
  readonly showing: ComparisonShowing | null;
  readonly pair: Pair | null;
  /** The newest comparison of these two sides; stays while a later one is under way. */
  readonly drawn: ShownComparison | null;
  /** Id of the theme that is unfolded, or {@link NONE}; one that is not listed gives way to the first. */
  readonly theme: string | null;
  readonly sort: GroupSort;
  readonly segmentSort: GroupSort;
  /** Whether only what chance does not explain is shown. */
  readonly clearOnly: boolean;
}

/** What outlives hiding the page and reloading the window; the panel is made again from `pair`. */
export type KeptComparison = Pick<ComparisonModel, "pair" | "theme" | "sort" | "segmentSort" | "clearOnly">;

export function startComparison(kept: Partial<KeptComparison> | undefined): ComparisonModel {
  return {
    showing: null,
    pair: kept?.pair ?? null,
    drawn: null,
    theme: kept?.theme ?? null,
    sort: kept?.sort ?? DEFAULT_SORT,
    segmentSort: kept?.segmentSort ?? DEFAULT_SORT,
    clearOnly: kept?.clearOnly ?? false,
  };
}

export function keptComparison({ pair, theme, sort, segmentSort, clearOnly }: ComparisonModel): KeptComparison {
  return { pair, theme, sort, segmentSort, clearOnly };
}

/** A comparison under way leaves the last one where it is, unless other sides are compared. */
export function withComparison(model: ComparisonModel, showing: ComparisonShowing, pair: Pair): ComparisonModel {
  const same = JSON.stringify(pair) === JSON.stringify(model.pair);
  const drawn = showing.at === "comparison" ? showing : showing.at === "working" && same ? model.drawn : null;
  return { ...model, showing, pair, drawn };
}

/** The themes that are listed, in their order. */
export function listedThemes({ themes }: Comparison, { sort, clearOnly }: ComparisonModel): ComparedTheme[] {
  const wanted = clearOnly ? themes.filter(isClear) : themes;
  return sortedGroups(wanted, sort, ({ name }) => name);
}

export function listedSegments(
  { segments }: Comparison,
  { segmentSort, clearOnly }: ComparisonModel,
): Comparison["segments"] {
  const wanted = clearOnly ? segments.filter(isClear) : segments;
  return sortedGroups(wanted, segmentSort, ({ column, value }) => `${column} ${value}`);
}

/** The one of the themes that are listed which is unfolded. */
export function chosenTheme(comparison: Comparison, model: ComparisonModel): ComparedTheme | null {
  if (model.theme === NONE) return null;
  const themes = listedThemes(comparison, model);
  return themes.find(({ id }) => id === model.theme) ?? themes[0] ?? null;
}
