import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { npsInterval, tallyNps } from "../../../src/engine/measures/nps.ts";
import { weightedNps } from "../../../src/engine/measures/weightedNps.ts";

describe("the weighted NPS", () => {
  it("counts each score by its weight, on an effective base", () => {
    const { nps, effectiveBase, weighed } = weightedNps([10, 0, 8], [300, 100, 100], "standard");
    expect(nps).toBeCloseTo(40, 12);
    expect(effectiveBase).toBeCloseTo(250000 / 110000, 12);
    expect(weighed).toBe(3);
  });

  it("leaves out scores without a weight, and is null without any", () => {
    expect(weightedNps([10, 0], [5, Number.NaN], "standard")).toMatchObject({ nps: 100, weighed: 1 });
    expect(weightedNps([10, 0], [0, 0], "standard")).toMatchObject({ nps: null, interval: null, effectiveBase: null });
  });

  it("refuses a negative weight", () => {
    expect(() => weightedNps([10, 0], [5, -1], "standard")).toThrow(RangeError);
  });

  it("with equal weights is the NPS with its interval", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1 }),
        fc.integer({ min: 1, max: 900 }),
        (scores, weight) => {
          const weighted = weightedNps(
            scores,
            scores.map(() => weight),
            "standard",
          );
          const tally = tallyNps(scores, "standard");
          expect(weighted.nps).toBeCloseTo(tally.nps ?? Number.NaN, 9);
          expect(weighted.effectiveBase).toBeCloseTo(scores.length, 9);
          expect(weighted.interval?.[0]).toBeCloseTo(npsInterval(tally)?.[0] ?? Number.NaN, 9);
        },
      ),
    );
  });

  it("does not change with the unit of the weights: cents weigh as euros do", () => {
    const answers = fc.array(fc.tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 1, max: 90_000 })), {
      minLength: 1,
    });
    fc.assert(
      fc.property(answers, fc.double({ min: 0.001, max: 1000, noNaN: true }), (some, factor) => {
        const scores = some.map(([score]) => score);
        const of = (unit: number) =>
          weightedNps(
            scores,
            some.map(([, weight]) => weight * unit),
            "standard",
          );
        const [one, other] = [of(1), of(factor)];
        expect(other.nps).toBeCloseTo(one.nps ?? Number.NaN, 7);
        expect(other.effectiveBase).toBeCloseTo(one.effectiveBase ?? Number.NaN, 6);
        expect(other.interval?.[0]).toBeCloseTo(one.interval?.[0] ?? Number.NaN, 6);
      }),
    );
  });
});
