import { basisOf } from "../../../src/engine/figures/group.ts";
import { expect, test } from "vitest";
import { findPeriods, trendOf } from "../../../src/engine/figures/periods.ts";
import { DEFAULT_SETTINGS } from "../../../src/engine/settings.ts";
import { isoDate, dayOf } from "../../../src/engine/survey/calendar.ts";
import { read, tableOf } from "../survey/tableOf.ts";

const AUTO = DEFAULT_SETTINGS.trend;
const start = dayOf({ year: 2026, month: 1, day: 1 });

/** `perDay` answers on each of `days` days in a row; every second answer is a 10, the others 0. */
function surveyOf(days: number, perDay: number) {
  const dates = Array.from({ length: days * perDay }, (_, row) => isoDate(start + Math.floor(row / perDay)));
  const scores = dates.map((_, row) => (row % 2 === 0 ? "10" : "0"));
  return read(tableOf({ NPS: scores, Answered: dates })).responses;
}

test.each([
  [10, 40, /^2026-\d\d-\d\d$/, 10],
  [60, 10, /^2026-W\d\d$/, 9],
  [180, 3, /^2026-\d\d$/, 6],
  [720, 1, /^202\d-\d\d$/, 24],
  [1400, 1, /^20\d\d-Q\d$/, 16],
])("%i days of %i answers are shown by a period a reader can take in", (days, perDay, name, count) => {
  const periods = findPeriods(surveyOf(days, perDay), AUTO);
  expect(periods?.names).toHaveLength(count);
  for (const period of periods?.names ?? []) expect(period).toMatch(name);
  expect(periods?.names).toEqual([...(periods?.names ?? [])].sort());
});

test("one day only, or no dates, is no trend", () => {
  expect(findPeriods(surveyOf(1, 50), AUTO)).toBeNull();
  expect(findPeriods(read(tableOf({ NPS: ["9", "3", "10"] })).responses, AUTO)).toBeNull();
});

test("every dated row is in one period, with the period's own scores", () => {
  const responses = surveyOf(60, 10);
  const basis = basisOf(responses, DEFAULT_SETTINGS);
  const trend = trendOf(findPeriods(responses, AUTO), basis);
  expect(trend.reduce((sum, { rows }) => sum + (rows ?? 0), 0)).toBe(600);
  expect(trend.map(({ scores }) => scores?.nps)).toEqual(trend.map(() => 0));
});

test("a period that is asked for is taken, however few answers it has", () => {
  const periods = findPeriods(surveyOf(60, 10), { by: "month" });
  expect(periods).toMatchObject({ by: "month", byChosen: "asked", names: ["2026-01", "2026-02", "2026-03"] });
  expect(findPeriods(surveyOf(60, 10), { by: "day" })?.names).toHaveLength(60);
  expect(findPeriods(surveyOf(60, 10), AUTO)).toMatchObject({ by: "week", byChosen: "rule" });
});

test("a period that is asked for and holds everything is no trend", () => {
  expect(findPeriods(surveyOf(20, 10), { by: "quarter" })).toBeNull();
});
