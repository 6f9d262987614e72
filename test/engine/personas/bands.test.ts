import { expect, test } from "vitest";
import { bandCondition, bandLabel, bandsOf, usualCuts } from "../../../src/engine/personas/bands.ts";

const column = (heading: string) => ({ name: heading, heading, question: null, values: [], codes: null });

test("numbers without usual bands are cut into quarters that never overlap", () => {
  const sorted = Float64Array.from({ length: 100 }, (_, index) => index + 1);
  expect(bandsOf(sorted, null)).toEqual([
    { low: 1, high: 25 },
    { low: 26, high: 50 },
    { low: 51, high: 75 },
    { low: 76, high: 100 },
  ]);
});

test("equal numbers stay together, however many they are", () => {
  expect(bandsOf(Float64Array.of(1, 1, 1, 1, 1, 1, 2, 3), null)).toEqual([
    { low: 1, high: 1 },
    { low: 2, high: 3 },
  ]);
});

test("ages and tenures are cut where they usually are", () => {
  expect(usualCuts(column("Customer age"), null)).toEqual([17, 24, 34, 44, 54, 64]);
  expect(usualCuts(column("Tenure"), "month")).toEqual([6, 12, 24, 48]);
  expect(usualCuts(column("Tenure, years"), "year")).toEqual([0.5, 1, 2, 4]);
  expect(usualCuts(column("Spend"), null)).toBeNull();
});

test.each([
  [{ low: 13, high: 24 }, false, "13–24"],
  [{ low: 65, high: 123 }, true, "65+"],
  [{ low: 31.40139, high: 37.2897 }, false, "31–37"],
  [{ low: 37.29, high: 37.38 }, false, "37.3–37.4"],
  [{ low: -25.2, high: 31 }, false, "−25 … 31"],
  [{ low: 7, high: 7 }, false, "7"],
])("%o is called by its ends", (band, isOpen, label) => {
  expect(bandLabel(band, { isOpen })).toBe(label);
});

test("the condition has the exact ends", () => {
  expect(bandCondition({ low: 31.40139, high: 37.2897 })).toBe("31.40139..37.2897");
});
