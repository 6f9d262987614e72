import { describe, expect, it } from "vitest";
import { decide } from "../../../src/engine/codebook/decisions.ts";
import { readingOf } from "../../../src/engine/codebook/rule.ts";
import type { CodebookTheme } from "../../../src/engine/codebook/schema.ts";
import { stemmerFor } from "../../../src/engine/text/stem.ts";

const TEXTS = ["no reply for days", "the price is high", "a refund, please", "no reply on the price"];
const theme = (id: string, given: Partial<CodebookTheme> = {}): CodebookTheme => ({ id, name: id, ...given });

function decided(themes: readonly CodebookTheme[], byHand: readonly (readonly [number, string | null])[] = []) {
  const stem = stemmerFor("en");
  const readings = () => TEXTS.map((text) => readingOf(text, { stem, score: null, band: null }));
  const { target, reason, ruleOf } = decide(Int32Array.of(0, 0, 1, 1), { themes, readings, byHand: new Map(byHand) });
  return { target: [...target], reason: [...reason], rules: [...ruleOf] };
}

describe("decide", () => {
  it("lets rules overrule words, the first theme of the codebook first", () => {
    const themes = [theme("t-a", { include: ["refund", "no reply"] }), theme("t-b", { include: ["price"] })];
    expect(decided(themes)).toEqual({
      target: [0, 1, 0, 0],
      reason: [1, 1, 1, 1],
      rules: [
        [0, "no reply"],
        [1, "price"],
        [2, "refund"],
        [3, "no reply"],
      ],
    });
  });

  it("keeps out what a rule keeps out, whether words or a rule put it there", () => {
    const themes = [theme("t-a", { exclude: ["price"] }), theme("t-b", { include: ["no reply"], exclude: ["days"] })];
    expect(decided(themes)).toEqual({
      target: [0, -1, 1, 1],
      reason: [0, 1, 0, 1],
      rules: [
        [1, "price"],
        [3, "no reply"],
      ],
    });
  });

  it("lets people overrule rules, and says so", () => {
    const themes = [theme("t-a", { include: ["refund"] }), theme("t-b")];
    const byHand = [
      [2, "t-b"],
      [0, null],
      [1, "t-unknown"],
    ] as const;
    expect(decided(themes, byHand)).toEqual({ target: [-1, 0, 1, 1], reason: [2, 0, 2, 0], rules: [] });
  });

  it("asks no rule of a theme that was merged into another", () => {
    const themes = [theme("t-a", { into: ["t-b"], include: ["refund"] }), theme("t-b")];
    expect(decided(themes).reason).toEqual([0, 0, 0, 0]);
  });
});
