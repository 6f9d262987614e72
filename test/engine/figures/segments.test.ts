import { basisOf } from "../../../src/engine/figures/group.ts";
import { expect, test } from "vitest";
import { segmentFigures } from "../../../src/engine/figures/segments.ts";
import { DEFAULT_SETTINGS } from "../../../src/engine/settings.ts";
import { read, settingsWith, tableOf } from "../survey/tableOf.ts";

const survey = {
  NPS: ["10", "0", "9", "7", "10", "3"],
  Why: ["good", "bad", "nice", "fair", "", "poor"],
  Plan: ["Pro", "team", "Pro", "Team", "PRO", ""],
  Revenue: ["100", "200", "300", "400", "500", "600"],
};
const settings = settingsWith({ columns: { comment: "Why", segments: ["Plan"], revenue: "Revenue" } });
const { responses } = read(tableOf(survey), settings);
const basis = basisOf(responses, DEFAULT_SETTINGS);
const figures = segmentFigures(basis, { of: Int16Array.of(0, 1, 0, 1, -1, 1), ids: ["t-0", "t-1"] });

test("a segment is every spelling of its value; a blank cell is none; the largest comes first", () => {
  expect(figures.map(({ column, rows }) => [column, rows])).toEqual([
    ["Plan", 3],
    ["Plan", 2],
  ]);
  expect(figures.map(({ value }) => value.toLowerCase())).toEqual(["pro", "team"]);
});

test("a segment has its own scores, revenue and shares of themes", () => {
  const [pro, team] = figures;
  expect(pro?.scores).toMatchObject({ promoters: 3, nps: 100, lowBase: true });
  expect(team?.scores).toMatchObject({ detractors: 1, passives: 1, nps: -50 });
  expect(pro?.revenue?.total).toBe(900);
  expect(team?.revenue).toMatchObject({ total: 600, shortTermRisk: 100, longTermRisk: 120 });
  expect(pro?.themes).toEqual([
    { id: "t-0", base: 2, share: 1 },
    { id: "t-1", base: 0, share: 0 },
  ]);
  expect(team?.themes[1]).toEqual({ id: "t-1", base: 2, share: 1 });
});
