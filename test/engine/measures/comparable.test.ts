import { describe, expect, it } from "vitest";
import { failureOf } from "../../../src/engine/errors.ts";
import { explain } from "../../../src/engine/explain.ts";
import {
  checkComparable,
  incomparable,
  resultKindOf,
  type ResultKind,
} from "../../../src/engine/measures/comparable.ts";
import { fivePoint, report, withoutScores } from "../../fixtures/report.ts";

const NPS: ResultKind = {
  measure: "nps",
  preset: "standard",
  variant: null,
  scale: { low: 0, high: 10, reversed: false },
};
const CES1: ResultKind = {
  measure: "ces1",
  preset: null,
  variant: null,
  scale: { low: 1, high: 5, reversed: true },
};
const INS: ResultKind = { ...NPS, measure: "ins", preset: null, variant: "satisfied" };

describe("which results may be compared", () => {
  it.each([
    ["the same measure", NPS, NPS, null],
    ["NPS under two presets", NPS, { ...NPS, preset: "groove" }, "preset"],
    ["NPS and CSAT", NPS, { ...NPS, measure: "csat", preset: null }, "measure"],
    ["customers and employees", NPS, { ...NPS, measure: "enps" }, "respondents"],
    [
      "the two versions of CES",
      CES1,
      { ...CES1, measure: "ces2", scale: { low: 1, high: 7, reversed: false } },
      "ces-version",
    ],
    ["two variants of INS", INS, { ...INS, variant: "very-satisfied" }, "variant"],
    ["two scales", INS, { ...INS, scale: { low: 1, high: 5, reversed: false } }, "scale"],
    ["a scale and its reverse", CES1, { ...CES1, scale: { low: 1, high: 5, reversed: false } }, "scale"],
  ] as const)("%s", (_, before, after, differ) => {
    expect(incomparable(before, after)?.differ ?? null).toBe(differ);
    expect(incomparable(after, before)?.differ ?? null).toBe(differ);
  });

  it("is an error in words that names both sides", () => {
    const groove = { ...NPS, preset: "groove" } as const;
    const failure = thrownBy(() => checkComparable(NPS, groove));
    expect(failure).toMatchObject({ code: "incomparable", details: { differ: "preset" } });
    expect(failure && explain(failure).what).toBe(
      "the results have different score bands: preset standard and preset groove",
    );
    expect(() => checkComparable(NPS, NPS)).not.toThrow();
  });

  it("takes a report by its headline", () => {
    expect(resultKindOf(report)).toMatchObject({ measure: "nps", preset: "standard", scale: { low: 0, high: 10 } });
    expect(resultKindOf(fivePoint)).toMatchObject({ measure: "csat", preset: null });
    expect(resultKindOf(withoutScores)).toBeNull();
  });
});

function thrownBy(work: () => void) {
  try {
    work();
    return null;
  } catch (error) {
    return failureOf(error);
  }
}
