import { expect, test } from "vitest";
import type { ThemeReport } from "../../../src/engine/report/document.ts";
import { atRisk, themesInOrder } from "../../../src/engine/report/order.ts";
import { report, withoutScores } from "../../fixtures/report.ts";
import { tally } from "../../fixtures/reportThemes.ts";
import { present } from "../../fixtures/present.ts";

function theme(id: string, change: Partial<ThemeReport>): ThemeReport {
  return { ...present(report.themes[0]), id, scores: tally(20, 20, 20), base: 60, ...change };
}

test("the worst effect stands first, ties go to the larger base, then to the id", () => {
  const themes = [
    theme("t-00000004", { impact: 2 }),
    theme("t-00000003", { impact: -1, base: 50 }),
    theme("t-00000002", { impact: -1 }),
    theme("t-00000001", { impact: -1 }),
    theme("t-00000005", { impact: -3 }),
  ];
  expect(themesInOrder(themes).map(({ id }) => id.at(-1))).toEqual(["5", "1", "2", "3", "4"]);
});

test("a theme of a low base is never ranked with the others, whatever its impact", () => {
  const few = theme("t-00000001", { impact: -50, scores: tally(2, 3, 20) });
  const handful = theme("t-00000002", { impact: -90, scores: tally(0, 0, 9) });
  const ranked = theme("t-00000003", { impact: 5 });
  expect(themesInOrder([handful, few, ranked]).map(({ id }) => id.at(-1))).toEqual(["3", "1", "2"]);
});

test("without scores the largest theme stands first", () => {
  const bases = themesInOrder(withoutScores.themes).map(({ base }) => base);
  expect(bases).toEqual(bases.toSorted((a, b) => b - a));
});

test("revenue at risk is the short and the long term together, and null where neither is known", () => {
  const worth = {
    total: 10,
    accounts: 1,
    lost: null,
    shortTermRisk: 2,
    longTermRisk: null,
    potential: null,
    riskInterval: null,
  };
  expect(atRisk(worth)).toBe(2);
  expect(atRisk({ ...worth, longTermRisk: 3 })).toBe(5);
  expect(atRisk({ ...worth, shortTermRisk: null })).toBeNull();
  expect(atRisk(null)).toBeNull();
});
