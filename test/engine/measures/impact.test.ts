import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { impactOf } from "../../../src/engine/measures/impact.ts";
import { tallyRows } from "../../../src/engine/measures/tally.ts";
import type { ScaleId } from "../../../src/engine/survey/scale.ts";
import { linesOf, read, settingsWith, tableOf } from "../survey/tableOf.ts";

const options = { preset: "standard", seed: 42 } as const;

function surveyOf(scores: readonly number[], scale: ScaleId = "0-10") {
  return read(tableOf({ Score: scores.map(String) }), settingsWith({ columns: { score: "Score" }, scale })).responses;
}

const upTo = (count: number) => Int32Array.from({ length: count }, (_, row) => row);

describe("the impact of a theme", () => {
  it("is the measure of all minus that of all without it", () => {
    // 4 detractors inside; outside 3 promoters, 2 passives, 1 detractor: (3 − 5)/10 − (3 − 1)/6.
    const responses = surveyOf([0, 1, 2, 3, 9, 9, 10, 7, 8, 5]);
    const { impact, impactInterval } = impactOf(responses, upTo(4), options);
    expect(impact).toBeCloseTo(-20 - 100 / 3, 9);
    expect(impactInterval?.[0]).toBeLessThan(impact ?? Number.NaN);
    expect(impactInterval?.[1]).toBeGreaterThan(impact ?? Number.NaN);
  });

  it("equals n_T (NPS_T − NPS) / (N − n_T)", () => {
    const scores = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 3, maxLength: 50 });
    fc.assert(
      fc.property(scores, fc.nat(), (some, cut) => {
        const inside = 1 + (cut % (some.length - 1));
        const responses = surveyOf(some);
        const theme = tallyRows(responses, "standard", upTo(inside)).nps ?? Number.NaN;
        const all = tallyRows(responses, "standard", null).nps ?? Number.NaN;
        const { impact } = impactOf(responses, upTo(inside), { ...options, draws: 10 });
        expect(impact).toBeCloseTo((inside * (theme - all)) / (some.length - inside), 8);
      }),
    );
  });

  it("is null when the theme covers everything, or nobody in it has a score", () => {
    const responses = surveyOf([9, 0, 10]);
    expect(impactOf(responses, upTo(3), options)).toEqual({ impact: null, impactInterval: null });
    expect(impactOf(responses, upTo(0), options)).toEqual({ impact: null, impactInterval: null });
  });

  it("counts an answer that spreads over several rows once", () => {
    const { responses } = read(
      linesOf(`
        Respondent ID|NPS
        a|0
        a|0
        b|10
        c|10`),
    );
    expect(impactOf(responses, Int32Array.of(1), options).impact).toBeCloseTo(100 / 3 - 100, 9);
  });

  it("has an interval as wide as the theory of large samples says", () => {
    // 500 of 2,000 inside, all detractors but 100; outside half promoters, half passives.
    const scores = Array.from({ length: 2000 }, (_, row) => (row < 400 ? 0 : row < 500 ? 10 : row % 2 ? 9 : 8));
    const { impact, impactInterval } = impactOf(surveyOf(scores), upTo(500), { ...options, draws: 4000 });
    // impact = sum/N − sumOut/nOut; by the delta method each answer adds g − all, less (g − out)·N/nOut outside.
    const [all, out] = [100 * ((100 + 750 - 400) / 2000), 50];
    const parts = scores.map((score, row) => {
      const points = score >= 9 ? 100 : score >= 7 ? 0 : -100;
      return points - all - (row < 500 ? 0 : ((points - out) * 2000) / 1500);
    });
    const deviation = Math.sqrt(parts.reduce((sum, part) => sum + part * part, 0) / 2000 / 2000);
    expect(((impactInterval?.[1] ?? 0) - (impactInterval?.[0] ?? 0)) / (2 * 1.96 * deviation)).toBeCloseTo(1, 1);
    expect(((impactInterval?.[1] ?? 0) + (impactInterval?.[0] ?? 0)) / 2).toBeCloseTo(impact ?? Number.NaN, 0);
  });

  it.each<[ScaleId, number[], number]>([
    ["1-5", [1, 1, 5, 4], 50 - 100],
    ["fft", [5, 5, 1, 2], 50 - 100],
    ["fractional", [2.5, 3.5, 9, 9], 6 - 9],
  ])("on %s is that of its own measure", (scale, scores, impact) => {
    expect(impactOf(surveyOf(scores, scale), upTo(2), options).impact).toBeCloseTo(impact, 9);
  });

  it("is the same for the same seed, whatever the order of the rows", () => {
    const scores = Array.from({ length: 300 }, (_, row) => (row * 7) % 11);
    const theme = upTo(40);
    const moved = Int32Array.from(theme, (row) => 299 - row);
    const first = impactOf(surveyOf(scores), theme, options);
    expect(impactOf(surveyOf([...scores].reverse()), moved, options)).toEqual(first);
    expect(impactOf(surveyOf(scores), theme, { ...options, seed: 43 }).impactInterval).not.toEqual(
      first.impactInterval,
    );
  });

  it("copes with a finely graded scale", () => {
    const scores = Array.from({ length: 3000 }, (_, row) => ((row * 37) % 3000) / 300);
    const { impact, impactInterval } = impactOf(surveyOf(scores, "fractional"), upTo(300), options);
    expect(impactInterval?.[0]).toBeLessThan(impact ?? Number.NaN);
    expect(impactInterval?.[1]).toBeGreaterThan(impact ?? Number.NaN);
  });
});
