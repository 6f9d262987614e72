import { expect, test } from "vitest";
import type { ReportDocument, ThemeReport } from "../../../../src/engine/report/document.ts";
import { findingsOf } from "../../../../src/engine/report/sections/findings.ts";
import { quotesOf, themeSentences, themesTable } from "../../../../src/engine/report/sections/themes.ts";
import { fivePoint, report, withoutScores } from "../../../fixtures/report.ts";
import { tally, worth } from "../../../fixtures/reportThemes.ts";
import { present } from "../../../fixtures/present.ts";

const first = present(report.themes[0]);
const withThemes = (...themes: Partial<ThemeReport>[]): ReportDocument => ({
  ...report,
  themes: themes.map((theme) => ({ ...first, ...theme })),
});

test("the findings name the worst drag, the best lift and the dearest theme, each with its base", () => {
  expect(findingsOf(report)).toEqual([
    {
      lead: "Pulls NPS down most",
      theme: "Slow replies from support",
      text: "−10.0 points (−12.3 to −7.7), 58 comments",
    },
    { lead: "Lifts NPS most", theme: "Friendly drivers", text: "+8.9 points (+6.8 to +11.0), 63 comments" },
    { lead: "Most revenue at risk", theme: "Slow replies from support", text: "€101k of €255k, 52 accounts" },
  ]);
  expect(findingsOf(withoutScores)).toEqual([
    { lead: "Said most often", theme: "Friendly drivers", text: "63 comments" },
  ]);
});

test("what may be chance, or rests on few scores, is no finding", () => {
  const chance = withThemes({ impact: -3, impactInterval: [-6, 0.1], revenue: null });
  expect(findingsOf(chance)).toMatchObject([{ theme: null, text: /^none moves NPS by more than chance/u }].map(like));
  const few = withThemes({ impact: -30, impactInterval: [-40, -20], scores: tally(1, 1, 20) });
  expect(findingsOf(few)).toMatchObject([{ theme: null, text: /^each has fewer than 30 scores/u }].map(like));
  expect(themeSentences(present(chance.themes[0]), chance).join(" ")).toContain("Effect on NPS not clear: −3.0 points");
  expect(themeSentences(present(few.themes[0]), few).join(" ")).toContain("resting on few scores");
});

test("the first quote shows the effect: of a theme that drags, from someone below the mean", () => {
  const exemplars = [9, 10, 4, 2].map((score, row) => ({ row: row + 1, score, text: "…" }));
  const rows = (impact: number | null, reversed = false) => {
    const scores = present(report.scores);
    const changed = { ...report, scores: { ...scores, scale: { ...scores.scale, reversed } } };
    return quotesOf({ ...first, impact, exemplars }, changed).map(({ row }) => row);
  };
  expect(rows(-1)).toEqual([3, 1, 2, 4]);
  expect(rows(1)).toEqual([1, 2, 3, 4]);
  expect(rows(-1, true)).toEqual([1, 2, 3, 4]);
  expect(rows(1, true)).toEqual([3, 1, 2, 4]);
  expect(rows(null)).toEqual([1, 2, 3, 4]);
});

test("off the 0–10 scale nothing is at risk, so the whole revenue stands in its place", () => {
  const plain = { ...worth(1000, 5, [0, 0]), shortTermRisk: null, longTermRisk: null, potential: null };
  const priced = { ...fivePoint, themes: fivePoint.themes.map((theme) => ({ ...theme, revenue: plain })) };
  const labels = (of: ReportDocument) => themesTable(of).columns.map(({ label }) => label);
  expect(labels(priced).at(-2)).toBe("Revenue");
  expect(themesTable(priced).rows[0]?.cells.at(-2)).toBe("1k");
  expect(labels(report).at(-2)).toBe("Revenue at risk, €");
  expect(labels(fivePoint).at(-2)).toBe("95% interval");
});

function like({ theme, text }: { theme: null; text: RegExp }) {
  return { theme, text: expect.stringMatching(text) as string };
}
