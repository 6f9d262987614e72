import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { npsInterval, npsTally, tallyNps } from "../../../src/engine/measures/nps.ts";
import { sampleSizeFor } from "../../../src/engine/measures/sampleSize.ts";

const bands = (detractors: number, passives: number, promoters: number) => ({ detractors, passives, promoters });

describe("the Net Promoter Score", () => {
  it.each([
    { counts: bands(20, 30, 50), nps: 30, low: 14.05113, high: 44.201297 },
    { counts: bands(8, 10, 12), nps: 13.333333, low: -15.105827, high: 39.348251 },
    { counts: bands(0, 0, 5), nps: 100, low: 17.491453, high: 100 },
  ])("of $counts is $nps, between $low and $high", ({ counts, nps, low, high }) => {
    expect(npsTally(counts).nps).toBeCloseTo(nps, 6);
    expect(npsInterval(counts)?.[0]).toBeCloseTo(low, 6);
    expect(npsInterval(counts)?.[1]).toBeCloseTo(high, 6);
  });

  it("of nobody is null, never 0", () => {
    expect(tallyNps([], "standard").nps).toBeNull();
    expect(npsInterval(bands(0, 0, 0))).toBeNull();
  });

  it("draws its bands by the preset", () => {
    const scores = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    expect(tallyNps(scores, "standard")).toMatchObject({ detractors: 7, passives: 2, promoters: 2 });
    expect(tallyNps(scores, "groove")).toMatchObject({ detractors: 6, passives: 3, promoters: 2 });
  });

  it("of a union lies between those of its parts, inside ±100", () => {
    const scores = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(scores, scores, (a, b) => {
        const nps = (some: number[]) => tallyNps(some, "standard").nps ?? Number.NaN;
        const [low, high] = [Math.min(nps(a), nps(b)), Math.max(nps(a), nps(b))];
        const union = nps([...a, ...b]);
        expect(union).toBeGreaterThanOrEqual(low - 1e-9);
        expect(union).toBeLessThanOrEqual(high + 1e-9);
        const [from, to] = npsInterval(tallyNps(a, "standard")) ?? [Number.NaN, Number.NaN];
        expect(-100 <= from && from < to && to <= 100).toBe(true);
      }),
    );
  });
});

it("sample sizes for a margin", () => {
  expect(sampleSizeFor(10)).toBe(382);
  expect(sampleSizeFor(5)).toBe(1534);
  expect(sampleSizeFor(10, 0.5)).toBe(190);
  expect(() => sampleSizeFor(0)).toThrow(RangeError);
});
