import { describe, expect, it } from "vitest";
import { drawBinomial } from "../../../src/engine/measures/binomial.ts";
import { meanInterval } from "../../../src/engine/measures/mean.ts";
import { normalCdf, normalQuantile, twoSidedP } from "../../../src/engine/measures/normal.ts";
import { wilsonInterval } from "../../../src/engine/measures/proportion.ts";
import { t95 } from "../../../src/engine/measures/student.ts";
import { createSum } from "../../../src/engine/measures/sum.ts";
import { createRandom } from "../../../src/engine/random.ts";

describe("the normal distribution", () => {
  it("has the values of the tables", () => {
    expect(normalCdf(0)).toBe(0.5);
    expect(normalCdf(1.96)).toBeCloseTo(0.9750021048517795, 13);
    expect(normalCdf(-3)).toBeCloseTo(0.0013498980316300946, 15);
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 12);
    expect(normalQuantile(0.001)).toBeCloseTo(-3.090232306167814, 11);
    expect(twoSidedP(-8) / 1.244192114854357e-15).toBeCloseTo(1, 10);
  });

  it("has no quantile outside of 0 … 1", () => {
    expect(() => normalQuantile(1)).toThrow(RangeError);
  });
});

it.each([
  [1, 12.706205],
  [2, 4.302653],
  [3, 3.182446],
  [10, 2.228139],
  [40, 2.021075],
  [41, 2.019541],
  [120, 1.97993],
])("Student's t for 95 %% and %d degrees of freedom is %d", (freedom, t) => expect(t95(freedom)).toBeCloseTo(t, 5));

it("Wilson's interval stays inside 0 … 1 and keeps its width at the ends", () => {
  expect(wilsonInterval(8, 10)?.[0]).toBeCloseTo(0.490162, 6);
  expect(wilsonInterval(8, 10)?.[1]).toBeCloseTo(0.943318, 6);
  expect(wilsonInterval(0, 10)).toEqual([0, expect.closeTo(0.277533, 6) as number]);
  expect(wilsonInterval(10, 10)).toEqual([expect.closeTo(0.722467, 6) as number, 1]);
  expect(wilsonInterval(0, 0)).toBeNull();
});

it("the interval of a mean is Student's, and cannot leave the scale", () => {
  // 2, 4, 4, 6: mean 4, standard error 0.816497, t 3.182446.
  const scale = { low: 0, high: 10 };
  const histogram = [
    [2, 1],
    [4, 2],
    [6, 1],
  ] as const;
  expect(meanInterval(histogram, scale)?.[0]).toBeCloseTo(1.401543, 5);
  expect(meanInterval(histogram, scale)?.[1]).toBeCloseTo(6.598457, 5);
  expect(meanInterval(histogram, { low: 2, high: 6 })).toEqual([2, 6]);
  expect(meanInterval([[4, 1]], scale)).toBeNull();
});

it("a sum of money is the same in any order", () => {
  const sum = createSum();
  for (const value of [1e16, 0.1, 0.2, -1e16, 0.3]) sum.add(value);
  expect(sum.total()).toBeCloseTo(0.6, 12);
});

it.each([
  [20, 0.3],
  [40, 0.5],
  [60, 0.9],
])("binomial draws of %d at %d follow the distribution", (n, p) => {
  const random = createRandom(7);
  const draws = 40000;
  const counts = Array<number>(n + 1).fill(0);
  for (let draw = 0; draw < draws; draw++) {
    const successes = drawBinomial(n, p, random);
    counts[successes] = (counts[successes] ?? 0) + 1;
  }
  let probability = (1 - p) ** n;
  let chiSquare = 0;
  let cells = 0;
  for (let k = 0; k <= n; k++) {
    const expected = draws * probability;
    if (expected >= 10) {
      chiSquare += ((counts[k] ?? 0) - expected) ** 2 / expected;
      cells++;
    }
    probability *= ((n - k) / (k + 1)) * (p / (1 - p));
  }
  // The seed is fixed; beyond four standard deviations of χ² the draws would be wrong, not unlucky.
  expect(chiSquare).toBeLessThan(cells + 4 * Math.sqrt(2 * cells));
  expect([drawBinomial(0, p, random), drawBinomial(n, 0, random), drawBinomial(n, 1, random)]).toEqual([0, 0, n]);
});
