import { describe, expect, it } from "vitest";
import { headline, headlineFacts } from "../../src/extension/headline.ts";
import { fivePoint, report, withoutScores } from "../fixtures/report.ts";
import { l10n } from "./words.ts";

describe("the score in few words", () => {
  it("is the measure that fits the scale", () => {
    expect(headline(report)).toBe("NPS +23");
    expect(headline(fivePoint)).toMatch(/^CSAT \d+%$/u);
  });

  it("is none without scores, and no figure where they are too few", () => {
    expect(headline(withoutScores)).toBeNull();
    expect(headlineFacts(withoutScores, l10n)).toEqual([]);
    const few = report.scores && { ...report, scores: { ...report.scores, valid: 4 } };
    expect(few && headline(few)).toBe("NPS –");
    expect(few && headlineFacts(few, l10n)).toEqual(["4 scores"]);
  });

  it("has its interval and its base behind it", () => {
    const [interval, base] = headlineFacts(report, l10n);
    expect(interval).toMatch(/^95% interval \+\d+ to \+\d+$/u);
    expect(base).toBe("398 scores");
  });
});
