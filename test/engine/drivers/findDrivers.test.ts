import { expect, test } from "vitest";
import { findDrivers } from "../../../src/engine/drivers/findDrivers.ts";
import { quiet } from "../../../src/engine/effects.ts";
import { countComments } from "../../../src/engine/figures/comments.ts";
import { basisOf } from "../../../src/engine/figures/group.ts";
import { themeFigures } from "../../../src/engine/figures/themes.ts";
import { createRandom } from "../../../src/engine/random.ts";
import { DEFAULT_SETTINGS } from "../../../src/engine/settings.ts";
import type { AlsoTheme } from "../../../src/engine/themes/codeComments.ts";
import { codedAs, foundTheme } from "../../fixtures/coding.ts";
import { present } from "../../fixtures/present.ts";
import { read, settingsWith, tableOf } from "../survey/tableOf.ts";

const found = ["t-0000000a", "t-0000000b", "t-0000000c", "t-0000000d"].map((id) => foundTheme(id));

interface Survey {
  readonly answers: number;
  readonly seed: number;
  /** How likely an answer with these themes is a 10 and not a 0. */
  readonly pleased: (themes: readonly number[]) => number;
  /** Themes beside the main one. */
  readonly also?: (main: number, random: () => number) => readonly number[];
}

/** Answers of 10 or 0 whose comments speak of four themes. */
function driversOf({ answers, seed, pleased, also = () => [] }: Survey) {
  const random = createRandom(seed);
  const main = Array.from({ length: answers }, () => Math.floor(random() * 5) - 1);
  const beside: Record<number, AlsoTheme[]> = {};
  const scores = main.map((theme, row) => {
    const others = theme < 0 ? [] : also(theme, random);
    beside[row] = others.map((other) => ({ theme: other, evidence: "" }));
    return random() < pleased([theme, ...others]) ? "10" : "0";
  });
  const settings = settingsWith({ columns: { comment: "Why" } });
  const { responses } = read(tableOf({ NPS: scores, Why: main.map((_, row) => `words ${row}`) }), settings);
  const basis = basisOf(responses, DEFAULT_SETTINGS);
  const coded = codedAs(found, main, beside);
  const comments = countComments(responses, coded.coding.theme);
  const themes = themeFigures(basis, { coded, periods: null, comments }, quiet);
  return { drivers: findDrivers(basis, { coding: coded.coding, themes }, quiet), themes };
}

test("a theme that lifts and one that drags come first, with their effects in points", () => {
  const effects = [0.3, -0.25, 0, 0];
  const pleased = (themes: readonly number[]): number =>
    themes.reduce((sum, theme) => sum + (effects[theme] ?? 0), 0.55);
  const { drivers } = driversOf({ answers: 2000, seed: 5, pleased });
  const { themes, method, base } = present(drivers);
  expect({ method, base }).toEqual({ method: "ols", base: 2000 });
  expect(
    themes
      .map(({ id }) => id)
      .slice(0, 2)
      .sort(),
  ).toEqual(["t-0000000a", "t-0000000b"]);
  const [lift, drag] = ["t-0000000a", "t-0000000b"].map((id) => present(themes.find((one) => one.id === id)));
  // The share of 10s times 200 points.
  expect(Math.abs((lift?.effect ?? 0) - 60)).toBeLessThan(15);
  expect(Math.abs((drag?.effect ?? 0) + 50)).toBeLessThan(15);
  for (const { effect, pull, interval, base: own } of themes) {
    expect(pull).toBeCloseTo((effect * own) / 2000, 9);
    expect(interval[0]).toBeLessThan(effect);
  }
});

test("a theme that only keeps bad company drags by impact, not by regression, and both are named", () => {
  // Theme a is harmless, but three of four of its comments speak of d too, which is not.
  const pleased = (themes: readonly number[]): number => (themes.includes(3) ? 0.2 : 0.75);
  const also = (main: number, random: () => number): readonly number[] => (main === 0 && random() < 0.75 ? [3] : []);
  const { drivers, themes } = driversOf({ answers: 3000, seed: 8, pleased, also });
  const innocent = present(drivers?.themes.find(({ id }) => id === "t-0000000a"));
  const impact = present(themes.find(({ id }) => id === "t-0000000a")).impactInterval;
  expect(impact?.[1]).toBeLessThan(0);
  expect(innocent.interval[0]).toBeLessThan(0);
  expect(innocent.interval[1]).toBeGreaterThan(0);
  expect(["clear", "sign"]).toContain(innocent.disagreement?.kind);
  expect(innocent.disagreement?.beside?.id).toBe("t-0000000d");
});

test("too few answers, no scores or no themes give no drivers", () => {
  expect(driversOf({ answers: 40, seed: 1, pleased: () => 0.5 }).drivers).toBeNull();
  const { responses } = read(tableOf({ Why: ["a", "b"] }), settingsWith({ columns: { comment: "Why" } }));
  const coded = codedAs(found, [0, 1]);
  const basis = basisOf(responses, DEFAULT_SETTINGS);
  expect(findDrivers(basis, { coding: coded.coding, themes: [] }, quiet)).toBeNull();
});

test("scores that know nothing of the themes give a driver in about one file of twenty", () => {
  let files = 0;
  for (let seed = 0; seed < 60; seed++) {
    const { drivers } = driversOf({ answers: 300, seed, pleased: () => 0.6 });
    if (drivers?.themes.some(({ adjustedP }) => adjustedP <= 0.05) === true) files++;
  }
  // The binomial distribution with 60 and 0.05 has 99.9 % of its mass up to 9.
  expect(files).toBeLessThanOrEqual(9);
  expect(files).toBeGreaterThan(0);
});
