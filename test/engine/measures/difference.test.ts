import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { differenceOf, neededFor, NO_PAIRS } from "../../../src/engine/measures/difference.ts";
import type { Histogram } from "../../../src/engine/measures/histogram.ts";
import { meanSample, scoreSample, shareSample } from "../../../src/engine/measures/samples.ts";
import { halfWidthT, twoSidedT } from "../../../src/engine/measures/studentTail.ts";
import { pairsOf } from "../../../src/engine/compare/pairs.ts";
import { phrase } from "../../../src/engine/phrase.ts";
import type { Scale } from "../../../src/engine/survey/scale.ts";

const scale = (id: Scale["id"], low: number, high: number): Scale => ({
  id,
  low,
  high,
  reversed: false,
  reason: "",
  why: phrase(""),
});

function given<Value>(value: Value | null): Value {
  if (value === null) throw new Error("nothing to test");
  return value;
}

/** A sample of whole scores 0–10, by how many are detractors, passives and promoters. */
const bands = (detractors: number, passives: number, promoters: number) => {
  const histogram: Histogram = [
    [3, detractors],
    [7, passives],
    [10, promoters],
  ];
  return given(scoreSample(histogram, scale("0-10", 0, 10), "standard"));
};

const means = (values: readonly number[]) =>
  given(
    meanSample(
      values.length,
      values.reduce((sum, value) => sum + value, 0),
      (mean) => values.reduce((sum, value) => sum + (value - mean) ** 2, 0),
    ),
  );

// scipy.stats.t.sf and .ppf (1.16).
describe("Student's distribution", () => {
  it.each([
    [2.1, 7.3, 0.0722467134248534],
    [0.5, 1, 0.7048327646991335],
    [4.2, 28.7, 0.00023571886898366372],
    [12, 3, 0.0012450158007893362],
    [-2.5, 60.5, 0.015147219034225123],
  ])("beyond %d with %d degrees of freedom is %d", (t, freedom, p) => {
    expect(twoSidedT(t, freedom)).toBeCloseTo(p, 12);
  });

  it.each([
    [1, 12.706204736174694],
    [2.5, 3.5746548420036817],
    [7.3, 2.345066736547703],
    [28.7, 2.046158667763643],
    [1000.5, 1.962337892459348],
  ])("has the middle 95 %% of %d degrees of freedom within %d", (freedom, width) => {
    expect(halfWidthT(freedom)).toBeCloseTo(width, 9);
  });
});

test("NPS (20, 30, 50) against (30, 30, 40): z = 1.732324, p = 0.083216", () => {
  const { difference, p, interval } = differenceOf(bands(30, 30, 40), bands(20, 30, 50));
  expect(difference).toBe(20);
  expect(p).toBeCloseTo(0.083216, 6);
  expect(interval[0]).toBeLessThan(0);
  const error = (interval[1] - interval[0]) / (2 * 1.959963985);
  expect((interval[0] + interval[1]) / 2 / error).toBeCloseTo(1.732324, 6);
});

// statsmodels 0.14: test_proportions_2indep and confint_proportions_2indep, method "agresti-caffo", for the interval.
test("56 of 70 against 48 of 80", () => {
  const { difference, interval } = differenceOf(shareSample(48, 80), shareSample(56, 70));
  expect(difference).toBeCloseTo(0.2, 12);
  expect(interval[0]).toBeCloseTo(0.052452926638053676, 9);
  expect(interval[1]).toBeCloseTo(0.33575845547576744, 9);
});

// scipy.stats.ttest_ind(equal_var=False).
test("two means by Welch's test", () => {
  const before = means([3, 4, 5, 2, 5, 4, 4, 1, 5, 3, 2, 4]);
  const after = means([4, 5, 5, 5, 3, 5, 4, 5, 4, 5]);
  const { p, interval } = differenceOf(before, after);
  expect(p).toBeCloseTo(0.03612742765727875, 10);
  expect(interval[0]).toBeCloseTo(0.07250353352366201, 9);
  expect(interval[1]).toBeCloseTo(1.927496466476338, 9);
});

describe("respondents on both sides", () => {
  const [x, y] = [
    [3, 4, 5, 2, 5, 4, 4, 1],
    [4, 5, 5, 3, 5, 5, 4, 2],
  ];
  const keys = x.map((_, index) => index);

  // scipy.stats.ttest_rel.
  it("all of them: the paired t test", () => {
    const pairs = pairsOf({ keys, values: x }, { keys, values: y });
    const { p, interval } = differenceOf(means(x), means(y), pairs);
    expect(p).toBeCloseTo(0.01120143255409014, 10);
    expect(interval[0]).toBeCloseTo(0.1923180663202621, 9);
    expect(interval[1]).toBeCloseTo(1.0576819336797378, 9);
  });

  // Derrick et al. 2017, T_new2, r and the error by its formula, p and quantile by scipy.stats.t.
  it("some of them: the test of partly overlapping samples", () => {
    const before = { keys: [...keys, -1, -1, -1, -1], values: [...x, 5, 3, 2, 4] };
    const after = { keys: [...keys, 90, 91], values: [...y, 5, 4] };
    const pairs = pairsOf(before, after);
    expect(pairs.count).toBe(8);
    expect(pairs.correlation).toBeCloseTo(0.9419787384341388, 12);
    const { p, interval } = differenceOf(means(before.values), means(after.values), pairs);
    expect(p).toBeCloseTo(0.03183455554398853, 10);
    expect((interval[1] - interval[0]) / 2).toBeCloseTo(0.6264123728726833, 9);
  });
});

// statsmodels: NormalIndPower().solve_power(effect_size=0.2, alpha=0.05, power=0.8) = 392.44.
test("393 a side tell a fifth of a standard deviation in four of five cases", () => {
  const of = (value: number) => ({ n: 50, value, centre: value, variance: 1, base: 50, student: false });
  const samples = { before: of(0), after: of(0.2), pairs: NO_PAIRS };
  expect(neededFor(samples, 0.05)).toBe(393);
  expect(neededFor(samples, 0.01) ?? 0).toBeGreaterThan(393);
  expect(neededFor({ ...samples, after: of(0) }, 0.05)).toBeNull();
});

test("swapped samples differ by as much the other way, and an interval holds 0 exactly when p is at least 0.05", () => {
  const counts = fc.nat({ max: 80 });
  const sample = fc
    .tuple(counts, counts, counts)
    .filter(([a, b, c]) => a + b + c > 0)
    .map(([a, b, c]) => bands(a, b, c));
  fc.assert(
    fc.property(sample, sample, (one, other) => {
      const [there, back] = [differenceOf(one, other), differenceOf(other, one)];
      expect(there.difference).toBeCloseTo(-back.difference, 12);
      expect(there.p).toBeCloseTo(back.p, 12);
      expect(there.interval[0]).toBeCloseTo(-back.interval[1], 9);
      const holdsZero = there.interval[0] <= 0 && there.interval[1] >= 0;
      expect(holdsZero).toBe(there.p >= 0.05);
      expect(differenceOf(one, one)).toMatchObject({ difference: 0, p: 1 });
    }),
  );
});

test("CSAT is a share in percent", () => {
  const histogram: Histogram = [
    [2, 24],
    [5, 56],
  ];
  const sample = given(scoreSample(histogram, scale("1-5", 1, 5), "standard"));
  expect(sample).toMatchObject({ n: 80, value: 70, base: 82 });
  expect(sample.centre).toBeCloseTo((100 * 57) / 82, 12);
});
