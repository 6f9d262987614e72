import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerFigures, type Measured } from "../../../src/engine/measures/answerFigures.ts";
import type { Histogram } from "../../../src/engine/measures/histogram.ts";
import { insRanges } from "../../../src/engine/measures/ins.ts";
import type { AnswerKind } from "../../../src/engine/measures/measureKinds.ts";
import { phrase } from "../../../src/engine/phrase.ts";
import type { ScaleId } from "../../../src/engine/survey/scale.ts";

function on(id: ScaleId, low: number, high: number, more: Partial<Measured> = {}): Measured {
  const scale = { id, low, high, reversed: false, why: phrase("empty"), reason: "" };
  return { scale, preset: "standard", variant: null, ...more };
}

const FIVE = on("1-5", 1, 5);
const SEVEN = on("1-7", 1, 7);
const TEN = on("0-10", 0, 10);
const THREE = on("three-words", 1, 3);

const near = (value: number) => expect.closeTo(value, 5) as number;

describe("every measure is what the formula sheet says", () => {
  it("CSAT: 4 and 5 of 5, Wilson's interval", () => {
    // proportion_confint(280, 380, method="wilson") of statsmodels.
    const histogram: Histogram = [[1, 20], [2, 25], [3, 55], [4, 150], [5, 130]]; // prettier-ignore
    expect(answerFigures("csat", histogram, FIVE)).toEqual({
      kind: "csat",
      value: near(73.684_211),
      interval: [near(69.035_589), near(77.858_773)],
      satisfied: 280,
    });
  });

  it("CES 1: the mean, with Student's interval", () => {
    // stats.t.interval of scipy for 1, 2, 2, 3, 3, 3, 4, 4, 5, 5.
    const histogram: Histogram = [[1, 1], [2, 2], [3, 3], [4, 2], [5, 2]]; // prettier-ignore
    expect(answerFigures("ces1", histogram, FIVE)).toEqual({
      kind: "ces1",
      value: near(3.2),
      interval: [near(2.258_189), near(4.141_811)],
      variant: "lower-is-better",
    });
  });

  it("CES 2: the mean, and the share of 5 and above", () => {
    // scipy's t interval, and Wilson's of statsmodels for 8 of 10.
    const histogram: Histogram = [[2, 1], [4, 1], [5, 2], [6, 2], [7, 4]]; // prettier-ignore
    expect(answerFigures("ces2", histogram, SEVEN)).toEqual({
      kind: "ces2",
      value: near(5.6),
      interval: [near(4.422_133), near(6.777_867)],
      variant: "higher-is-better",
      easy: { count: 8, share: 0.8, interval: [near(0.490_162), near(0.943_318)] },
    });
  });

  it("INS, satisfied: above the middle minus below it", () => {
    // The adjusted Wald interval of (60, 25, 15), with norm.ppf of scipy.
    const histogram: Histogram = [[1, 5], [2, 10], [3, 25], [4, 40], [5, 20]]; // prettier-ignore
    expect(answerFigures("ins", histogram, { ...FIVE, variant: "satisfied" })).toEqual({
      kind: "ins",
      value: near(45),
      interval: [near(29.343_111), near(58.035_53)],
      variant: "satisfied",
      satisfied: 60,
      dissatisfied: 15,
      ranges: { satisfied: [4, 5], dissatisfied: [1, 2] },
    });
  });

  it("INS, very satisfied: 9 and 10 minus below the middle", () => {
    const histogram: Histogram = [[0, 5], [4, 10], [5, 5], [8, 20], [9, 25], [10, 35]]; // prettier-ignore
    expect(answerFigures("ins", histogram, { ...TEN, variant: "very-satisfied" })).toMatchObject({
      value: near(45),
      satisfied: 60,
      dissatisfied: 15,
      ranges: { satisfied: [9, 10], dissatisfied: [0, 4] },
    });
    expect(answerFigures("ins", histogram, { ...TEN, variant: "satisfied" })).toMatchObject({ value: near(65) });
  });

  it.each([
    // Bad answers of 200; the interval by proportion_confint(n, 200, method="wilson") of statsmodels.
    [20, [6.567_045, 14.940_581], false, false],
    [28, [9.866_983, 19.489_881], true, false],
    [31, [11.139_637, 21.160_691], true, true],
  ] as const)("the bad share of %d in 200 against the line of 10 %%", (bad, [low, high], above, surelyAbove) => {
    const histogram: Histogram = [[1, bad], [2, 50], [3, 150 - bad]]; // prettier-ignore
    expect(answerFigures("rating3", histogram, THREE)).toEqual({
      ...{ kind: "rating3", value: near(bad / 2), interval: [near(low), near(high)] },
      ...{ bad, ok: 50, great: 150 - bad, line: 10, above, surelyAbove },
    });
  });

  it("eNPS: the same formula as the NPS", () => {
    const histogram: Histogram = [[3, 20], [7, 30], [9, 50]]; // prettier-ignore
    const [staff, customers] = (["enps", "nps"] as const).map((kind) => answerFigures(kind, histogram, TEN));
    expect(staff).toMatchObject({ kind: "enps", value: 30, interval: [near(14.051_13), near(44.201_297)] });
    expect({ ...staff, kind: "nps" }).toEqual(customers);
  });
});

describe("of nobody", () => {
  it.each<[AnswerKind, Measured]>([
    ["nps", TEN],
    ["enps", TEN],
    ["csat", FIVE],
    ["ces1", FIVE],
    ["ces2", SEVEN],
    ["ins", FIVE],
    ["rating3", THREE],
    ["mean", SEVEN],
  ])("%s is null, never 0", (kind, measured) => {
    expect(answerFigures(kind, [], measured)).toMatchObject({ value: null, interval: null });
  });
});

it("satisfied and dissatisfied answers mirror each other on every scale, and the middle is neither", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 2, max: 10 }), (low, high) => {
      const { satisfied, dissatisfied } = insRanges({ ...FIVE.scale, low, high }, "satisfied");
      expect(satisfied[1] - satisfied[0]).toBe(dissatisfied[1] - dissatisfied[0]);
      const between = satisfied[0] - dissatisfied[1] - 1;
      expect(between).toBe((low + high) % 2 === 0 ? 1 : 0);
      const reversed = insRanges({ ...FIVE.scale, low, high, reversed: true }, "satisfied");
      expect(reversed).toEqual({ satisfied: dissatisfied, dissatisfied: satisfied });
    }),
  );
});
