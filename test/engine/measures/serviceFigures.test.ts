import fc from "fast-check";
import { expect, it } from "vitest";
import { quantile } from "../../../src/engine/measures/quantile.ts";
import { spreadOfCases } from "../../../src/engine/measures/serviceFigures.ts";

const near = (value: number) => expect.closeTo(value, 9) as number;

it("quantiles are those of NumPy and of R's type 7", () => {
  // numpy.percentile(…, [10, 50, 90]).
  const ten = Float64Array.of(1, 2, 3, 4, 10, 20, 30, 40, 50, 100);
  expect([0.1, 0.5, 0.9].map((p) => quantile(ten, p))).toEqual([1.9, 15, 55].map((value) => near(value)));
  const four = Float64Array.of(0.5, 2, 2.5, 7);
  expect([0.1, 0.5, 0.9].map((p) => quantile(four, p))).toEqual([0.95, 2.25, 5.65].map((value) => near(value)));
  expect(quantile(new Float64Array(), 0.5)).toBeNull();
  expect(quantile(Float64Array.of(3), 0.9)).toBe(3);
});

it("the rows at both ends are the most extreme ones, ties in the order of the file", () => {
  const values = Float64Array.of(5, 9, 1, NaN, 9, 2, 3, 4, 6, 7, 9, 8);
  const { lowest, highest, min, max, mean } = spreadOfCases(values);
  expect(highest).toEqual([
    { row: 2, value: 9 },
    { row: 5, value: 9 },
    { row: 11, value: 9 },
    { row: 12, value: 8 },
    { row: 10, value: 7 },
  ]);
  expect(lowest.map(({ row }) => row)).toEqual([3, 6, 7, 8, 1]);
  expect({ min, max, mean }).toEqual({ min: 1, max: 9, mean: near(63 / 11) });
});

it("of no case there is nothing", () => {
  expect(spreadOfCases(Float64Array.of(NaN))).toEqual({
    ...{ p10: null, median: null, p90: null, min: null, max: null, mean: null },
    ...{ lowest: [], highest: [] },
  });
});

it("the order of the rows changes nothing but their numbers", () => {
  const times = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 60 });
  const shuffled = times.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
  );
  fc.assert(
    fc.property(shuffled, (lists) => {
      const [one, other] = lists.map((list) => {
        const { lowest, highest, ...rest } = spreadOfCases(Float64Array.from(list));
        return { ...rest, ends: [lowest, highest].map((rows) => rows.map(({ value }) => value)) };
      });
      expect(other).toEqual(one);
    }),
  );
});
