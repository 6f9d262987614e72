import { describe, expect, it } from "vitest";
import { headline, headlineFacts } from "../../src/extension/headline.ts";
import { fivePoint, report, withoutScores } from "../fixtures/report.ts";
import { locale } from "./words.ts";

describe("the score in few words", () => {
  it("is the measure that fits the scale", () => {
    expect(headline(report, locale)).toBe("NPS +23");
    expect(headline(fivePoint, locale)).toMatch(/^CSAT \d+%$/u);
  });

  it("is none without scores, and no figure where they are too few", () => {
    expect(headline(withoutScores, locale)).toBeNull();
    expect(headlineFacts(withoutScores, locale)).toEqual([]);
    const few = report.scores && { ...report, scores: { ...report.scores, valid: 4 } };
    expect(few && headline(few, locale)).toBe("NPS –");
    expect(few && headlineFacts(few, locale)).toEqual(["4 scores"]);
  });

  it("has its interval and its base behind it", () => {
    const [interval, base] = headlineFacts(report, locale);
    expect(interval).toMatch(/^95% interval \+\d+ to \+\d+$/u);
    expect(base).toBe("398 scores");
  });
});
