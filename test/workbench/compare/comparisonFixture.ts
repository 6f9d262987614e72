import type { Comparison } from "../../../src/engine/compare/document.ts";
import type { ComparisonShowing, Pair } from "../../../src/protocol/comparison.ts";
import { startComparison, withComparison, type ComparisonModel } from "../../../src/workbench/compare/model.ts";
import type { ComparisonView } from "../../../src/workbench/compare/view.ts";
import { comparisonPage } from "../../../src/workbench/compare/views/page.ts";
import { localeOf } from "../../../src/protocol/locale.ts";
import { markup, reading } from "../flatten.ts";

const nobody = (): void => {};
export const view: ComparisonView = {
  locale: localeOf("en-US", {}),
  intents: {
    selectTheme: nobody,
    sortThemes: nobody,
    sortSegments: nobody,
    showClearOnly: nobody,
    reveal: nobody,
    copy: nobody,
    act: nobody,
  },
};

export const pair: Pair = {
  before: { uri: "file:///surveys/q2-nps.csv", where: [], label: null },
  after: { uri: "file:///surveys/q3-nps.csv", where: [], label: null },
};
const labels = { before: "q2-nps.csv", after: "q3-nps.csv" };

export function showingOf(comparison: Comparison): ComparisonShowing {
  return { at: "comparison", labels, comparison, tookMs: 2400 };
}

export function modelOf(comparison: Comparison, over: Partial<ComparisonModel> = {}): ComparisonModel {
  return { ...withComparison(startComparison(undefined), showingOf(comparison), pair), ...over };
}

export const textOf = (comparison: Comparison, over: Partial<ComparisonModel> = {}): string =>
  reading(comparisonPage(modelOf(comparison, over), view));
export const markupOf = (comparison: Comparison, over: Partial<ComparisonModel> = {}): string =>
  markup(comparisonPage(modelOf(comparison, over), view));
