import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { civilDate, dayOf, isoDate, periodOf } from "../../../src/engine/survey/calendar.ts";

const day = fc.integer({ min: -30000, max: 90000 });

describe("the calendar", () => {
  it("agrees with the platform's, which no other part of the engine asks", () => {
    fc.assert(fc.property(day, (n) => isoDate(n) === new Date(n * 86400000).toISOString().slice(0, 10)));
    fc.assert(fc.property(day, (n) => dayOf(civilDate(n)) === n));
  });

  it.each([
    ["2026-09-12", "2026-W37", "2026-09", "2026-Q3"],
    ["2027-01-03", "2026-W53", "2027-01", "2027-Q1"],
    ["2024-12-30", "2025-W01", "2024-12", "2024-Q4"],
  ])("%s lies in %s, %s and %s", (...periods) => {
    const [iso] = periods;
    const [year = 0, monthOfYear = 0, dayOfMonth = 0] = iso.split("-").map(Number);
    const n = dayOf({ year, month: monthOfYear, day: dayOfMonth });
    expect([periodOf(n, "day"), periodOf(n, "week"), periodOf(n, "month"), periodOf(n, "quarter")]).toEqual(periods);
  });

  it("orders periods as it orders days", () => {
    fc.assert(
      fc.property(day, day, fc.constantFrom("day", "week", "month", "quarter"), (a, b, period) => {
        const [early, late] = [Math.min(a, b), Math.max(a, b)];
        return periodOf(early, period) <= periodOf(late, period);
      }),
    );
  });
});
