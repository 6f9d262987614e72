import { expect, test } from "vitest";
import { createRandom, randomBelow } from "../../../src/engine/random.ts";
import { changePoint } from "../../../src/engine/trend/changePoint.ts";

/** Counts of a theme's comments and of the others by period. */
function countsOf(sizes: readonly number[], own: readonly number[]) {
  const others = sizes.map((size, period) => size - (own[period] ?? 0));
  return { values: [1, 0], counts: [Float64Array.from(own), Float64Array.from(others)] };
}

test("the cut that parts the shares best is found, with the p of shuffled dates", () => {
  const found = changePoint(countsOf([40, 50, 45, 60, 55], [4, 6, 4, 11, 12]), { seed: 42 });
  expect(found?.since).toBe(3);
  expect(found?.from).toBeCloseTo(14 / 135, 12);
  expect(found?.to).toBeCloseTo(23 / 115, 12);
  // numpy: 40,000 permutations of the 250 dates, largest standardised difference over the four cuts: 0.1033
  expect(Math.abs((found?.p ?? 0) - 0.1033)).toBeLessThan(0.05);
});

test("a theme that is new has the smallest p there is", () => {
  const found = changePoint(countsOf([100, 100, 100, 100], [0, 0, 30, 28]), { seed: 42 });
  expect(found).toMatchObject({ since: 2, from: 0, p: 1 / 5000 });
});

test("the same share everywhere is no change, nor is a theme of all comments", () => {
  expect(changePoint(countsOf([100, 100], [10, 10]), { seed: 1 })).toBeNull();
  expect(changePoint(countsOf([100, 100], [100, 100]), { seed: 1 })).toBeNull();
});

test("no cut leaves fewer than 30 on a side", () => {
  expect(changePoint(countsOf([20, 20], [0, 19]), { seed: 1 })).toBeNull();
  expect(changePoint(countsOf([10, 25, 100], [9, 0, 0]), { seed: 1 })?.since).toBe(2);
});

test("values other than yes and no are parted by their mean", () => {
  const counts = {
    values: [-100, 0, 100],
    counts: [
      [10, 12, 40],
      [30, 28, 30],
      [60, 60, 30],
    ].map((own) => Float64Array.from(own)),
  };
  const found = changePoint(counts, { seed: 42 });
  expect(found?.since).toBe(2);
  expect(found?.from).toBeCloseTo(49, 12);
  expect(found?.to).toBeCloseTo(-10, 12);
  expect(found?.p).toBeLessThan(0.001);
});

test("shuffled dates give a p of at most 5% in about 5% of the cases", () => {
  const random = createRandom(3);
  let alarms = 0;
  const runs = 400;
  for (let run = 0; run < runs; run++) {
    const own = new Float64Array(8);
    const sizes = new Float64Array(8);
    for (let comment = 0; comment < 400; comment++) {
      const period = randomBelow(8, random);
      sizes[period] = (sizes[period] ?? 0) + 1;
      if (comment < 40) own[period] = (own[period] ?? 0) + 1;
    }
    const found = changePoint(countsOf([...sizes], [...own]), { seed: run });
    if (found && found.p <= 0.05) alarms++;
  }
  // The binomial distribution with 400 and 0.05 has 99.9 % of its mass below 36.
  expect(alarms).toBeLessThan(36);
  expect(alarms).toBeGreaterThan(5);
});
