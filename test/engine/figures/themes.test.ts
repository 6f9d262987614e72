import { basisOf } from "../../../src/engine/figures/group.ts";
import { expect, test } from "vitest";
import { quiet } from "../../../src/engine/effects.ts";
import { countComments } from "../../../src/engine/figures/comments.ts";
import { themeFigures } from "../../../src/engine/figures/themes.ts";
import { DEFAULT_SETTINGS } from "../../../src/engine/settings.ts";
import { codedAs, foundTheme } from "../../fixtures/coding.ts";
import { read, settingsWith, tableOf } from "../survey/tableOf.ts";

const survey = {
  NPS: ["10", "0", "9", "7", "10", "3"],
  Why: ["good", "bad", "nice", "fair", "", "poor"],
  Revenue: ["100", "200", "300", "400", "500", "600"],
};
const settings = settingsWith({ columns: { comment: "Why", revenue: "Revenue" } });
const { responses } = read(tableOf(survey), settings);
const basis = basisOf(responses, DEFAULT_SETTINGS);

const found = [
  foundTheme("t-0000000a", { stability: 0.9, coherence: 0.2, silhouette: 0.1 }),
  foundTheme("t-0000000b", { stability: 0.5 }),
];
const also = {
  0: [{ theme: 1, evidence: "good" }],
  1: [{ theme: 0, evidence: "bad" }],
  2: [{ theme: 1, evidence: "nice" }],
};
const coded = codedAs(found, [0, 1, 0, 1, -1, 1], also);
const comments = countComments(responses, coded.coding.theme);
const [first, second] = themeFigures(basis, { coded, periods: null, comments }, quiet);

test("base, score and revenue are those of comments whose main theme it is, so that they add up", () => {
  expect(first).toMatchObject({ base: 2, share: 0.4, scores: { promoters: 2, nps: 100 }, revenue: { total: 400 } });
  expect(second).toMatchObject({
    base: 3,
    share: 0.6,
    scores: { detractors: 2, passives: 1 },
    revenue: { total: 1200 },
  });
});

test("mentions add those that speak of it beside their main theme, each once", () => {
  expect(first?.mentions).toMatchObject({ base: 3, share: 0.6, scores: { promoters: 2, detractors: 1 } });
  expect(second?.mentions).toMatchObject({ base: 5, share: 1, scores: { valid: 5, promoters: 2, passives: 1 } });
  const twice = { ...coded, coding: { ...coded.coding, alsoRows: [Int32Array.of(0, 1), Int32Array.of(0, 2)] } };
  const [again] = themeFigures(basis, { coded: twice, periods: null, comments }, quiet);
  expect(again?.mentions).toEqual(first?.mentions);
});

test("what was measured of a theme comes with its word", () => {
  expect(first).toMatchObject({ stability: 0.9, coherence: 0.2, silhouette: 0.1, trust: "firm" });
  expect(second).toMatchObject({ stability: 0.5, coherence: null, trust: "loose" });
});

test("without scores mentions are counted alone", () => {
  const { responses: plain } = read(tableOf({ Why: survey.Why }), settingsWith({ columns: { comment: "Why" } }));
  const [theme] = themeFigures({ ...basis, responses: plain }, { coded, periods: null, comments }, quiet);
  expect(theme?.mentions).toEqual({ base: 3, share: 0.6, scores: null });
});
