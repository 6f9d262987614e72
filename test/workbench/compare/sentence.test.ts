import { describe, expect, it } from "vitest";
import type { Comparison } from "../../../src/engine/compare/document.ts";
import { changeSentence, neededSentence, testSentence } from "../../../src/workbench/compare/sentence.ts";
import { localeOf } from "../../../src/protocol/locale.ts";
import { change, comparison } from "../../fixtures/comparison.ts";

const locale = localeOf("en-US", {});
const withChange = (over: Partial<NonNullable<Comparison["change"]>>): Comparison => ({
  ...comparison,
  change: comparison.change && { ...comparison.change, ...over },
});

describe("the change in words", () => {
  it.each([
    [
      withChange({ difference: -4.2, interval: [-8, -0.4] }),
      /^NPS fell from \+13 to \+23: −4\.2 points .*more than noise\.$/u,
    ],
    [withChange({ verdict: "within-noise" }), /^NPS went from .*, within noise\.$/u],
    [withChange({ verdict: "too-few" }), /^NPS went from \+13 to \+23: \+10\.0 points\. Too few answers to tell/u],
    [withChange({ difference: 0, verdict: "within-noise" }), /^NPS stayed at \+23: nothing changed\.$/u],
  ])("%#", (of, expected) => {
    expect(changeSentence(of, locale)).toMatch(expected);
  });

  it("states no figure of fewer than ten scores", () => {
    const scores = comparison.after.scores && { ...comparison.after.scores, valid: 9 };
    expect(changeSentence({ ...comparison, after: { ...comparison.after, scores } }, locale)).toBe(
      "NPS: too few scores to state a figure (389 before, 9 after).",
    );
  });

  it("says how many answers would tell, where that is not told already", () => {
    expect(neededSentence(change(2, { needed: 1280 }), locale)).toContain("About 1,280 answers a side");
    expect(neededSentence(change(2), locale)).toBeNull();
    expect(neededSentence(change(0.01, { needed: 40_000_000 }), locale)).toContain("More than a million answers");
  });

  it("says who is on both sides, and what of it", () => {
    expect(testSentence(withChange({ p: 0.031 }), locale)).toBe(
      "p = 0.03. No respondent is known to be on both sides: the samples are independent.",
    );
    expect(testSentence({ ...withChange({ test: "paired", p: null }), repeating: 12 }, locale)).toMatch(
      /^Respondents on both sides: 12; .*\(paired\)\.$/u,
    );
    expect(testSentence({ ...comparison, change: null }, locale)).toBeNull();
  });
});
