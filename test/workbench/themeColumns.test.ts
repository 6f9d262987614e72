import { describe, expect, it } from "vitest";
import type { ThemeReport } from "../../src/engine/report/document.ts";
import { columnsOf, figureOf, sortAfter, sortedThemes } from "../../src/workbench/themeColumns.ts";
import { report, withoutComments, withoutRevenue, withoutScores } from "../fixtures/report.ts";

const names = (themes: readonly ThemeReport[]): string[] => themes.map(({ name }) => name);
const low = report.themes.filter(({ scores }) => scores?.lowBase).map(({ name }) => name);

describe("the columns", () => {
  it("are those the report can fill", () => {
    expect(columnsOf(report)).toEqual(["name", "base", "trend", "split", "value", "impact", "risk"]);
    expect(columnsOf(withoutScores)).toEqual(["name", "base", "trend"]);
    expect(columnsOf(withoutRevenue)).not.toContain("risk");
    expect(columnsOf(withoutComments)).toContain("value");
  });
});

describe("sorting", () => {
  it("begins the way round that answers first, then turns", () => {
    const byBase = sortAfter({ column: "impact", descending: false }, "base");
    expect(byBase).toEqual({ column: "base", descending: true });
    expect(sortAfter(byBase, "base")).toEqual({ column: "base", descending: false });
    expect(sortAfter(byBase, "value")).toEqual({ column: "value", descending: false });
  });

  it("never ranks a low base with the others, either way round", () => {
    expect(low.length).toBeGreaterThan(0);
    for (const column of ["impact", "value"] as const) {
      for (const descending of [false, true]) {
        const sorted = sortedThemes(report, { column, descending });
        expect(names(sorted.slice(-low.length)).toSorted()).toEqual(low.toSorted());
        const figures = sorted.slice(0, -low.length).map((theme) => figureOf(theme, column) ?? NaN);
        expect(figures).toEqual(figures.toSorted((a, b) => (descending ? b - a : a - b)));
      }
    }
  });

  it("by base, by revenue at risk and by name takes every theme as it is", () => {
    const figures = sortedThemes(report, { column: "risk", descending: true }).map((theme) => figureOf(theme, "risk"));
    expect(figures).toEqual(figures.toSorted((a, b) => (b ?? -1) - (a ?? -1)));
    const named = names(sortedThemes(report, { column: "name", descending: false }));
    expect(named).toEqual(named.toSorted());
    expect(named).toHaveLength(report.themes.length);
  });

  it("leaves the report's own order alone", () => {
    const before = names(report.themes);
    sortedThemes(report, { column: "base", descending: true });
    expect(names(report.themes)).toEqual(before);
  });
});

it("a score of fewer than ten is not stated", () => {
  const few = report.themes.find(({ scores }) => scores !== null && scores.valid < 10);
  expect(few).toBeDefined();
  if (few) expect([figureOf(few, "value"), figureOf(few, "impact")]).toEqual([null, null]);
});
