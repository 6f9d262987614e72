import { describe, expect, it } from "vitest";
import { quiet } from "../../../src/engine/effects.ts";
import { readScores } from "../../../src/engine/survey/readScores.ts";
import type { ScaleId } from "../../../src/engine/survey/scale.ts";
import { columnOf } from "./tableOf.ts";

/** `{5: 10, 4: 2}` → ten fives and two fours. */
function cellsOf(counts: Readonly<Record<string, number>>): string[] {
  return Object.entries(counts).flatMap(([cell, count]) => Array<string>(count).fill(cell));
}

function scoresOf(heading: string, counts: Readonly<Record<string, number>>, scale: ScaleId | "auto" = "auto") {
  const cells = cellsOf(counts);
  const {
    scale: found,
    score,
    diagnostics,
  } = readScores(columnOf(heading, cells), { rows: cells.length, scale }, quiet);
  return { scale: found, score: [...score], codes: diagnostics.map(({ code }) => code) };
}

describe("the scale of a score column", () => {
  it.each<[string, string, Record<string, number>, string, number, number]>([
    ["whole numbers with a 0", "Score", { 0: 1, 3: 2, 9: 5, 10: 4 }, "0-10", 0, 10],
    ["a name that asks to recommend, few answers", "Would you recommend us?", { 4: 1, 5: 2 }, "0-10", 0, 10],
    ["detractors alone under the name NPS", "NPS", { 0: 10, 3: 20, 6: 20 }, "0-10", 0, 10],
    ["slips beyond the end", "Score", { 0: 3, 5: 20, 9: 30, 10: 20, 12: 1, 99: 1 }, "0-10", 0, 10],
    ["no 0, but hardly a low answer either", "Оценка", { 2: 1, 7: 5, 9: 20, 10: 10 }, "0-10", 0, 10],
    ["many low answers and never a 0", "Score", { 1: 20, 2: 9, 5: 20, 9: 30, 10: 30 }, "1-10", 1, 10],
    ["1 to 7", "Effort", { 1: 9, 4: 20, 6: 20, 7: 20 }, "1-7", 1, 7],
    ["1 to 5", "Rating", { 1: 4, 3: 10, 4: 20, 5: 30 }, "1-5", 1, 5],
    ["1 to 5 under the name NPS, many answers", "NPS", { 1: 10, 3: 10, 4: 20, 5: 30 }, "1-5", 1, 5],
    ["the odd 0 for no answer on 1 to 5", "Rating", { 0: 1, 1: 30, 3: 50, 5: 60 }, "1-5", 1, 5],
    ["0 to 5", "Rating", { 0: 20, 3: 50, 5: 60 }, "other", 0, 5],
    ["0 to 100", "Satisfaction", { 0: 3, 40: 10, 85: 20, 100: 20 }, "other", 0, 100],
    ["fractions up to 10", "score", { 8.33: 20, 9.66: 20, 10: 20, 1.5: 3 }, "fractional", 0, 10],
    ["fractions up to 5", "rating", { 4.5: 20, 3.5: 20, 1: 2 }, "fractional", 1, 5],
    ["stars", "Rating", { "★★★★★": 20, "★★★☆☆": 20 }, "1-5", 1, 5],
    ["words", "How was it?", { bad: 3, ok: 4, great: 9 }, "three-words", 1, 3],
    ["words of a help desk", "Satisfaction", { Good: 9, "Bad with comment": 4, Unoffered: 3 }, "three-words", 1, 3],
    ["words of five steps", "CSAT", { "Very satisfied": 9, Satisfied: 4, Dissatisfied: 2 }, "1-5", 1, 5],
    ["nothing that is an answer", "NPS category", { promoter: 3, detractor: 4 }, "other", 0, 10],
  ])("%s", (...[, heading, counts, id, low, high]) => {
    expect(scoresOf(heading, counts).scale).toMatchObject({ id, low, high, reversed: false });
  });

  it("reads the friends-and-family test from its good end, and 6 and 7 as no answers", () => {
    const { scale, score, codes } = scoresOf("FFT categorical answer", { 1: 50, 2: 20, 5: 5, 6: 1, 7: 4 });
    expect(scale).toMatchObject({ id: "fft", low: 1, high: 5, reversed: true });
    expect(scale.reason).toContain("1 is very good");
    expect(score.filter(Number.isNaN)).toHaveLength(5);
    expect(codes).toContain("scale-not-nps");
  });

  it("flags a 0–10 scale that never holds 0", () => {
    const { scale, codes } = scoresOf("nps", { 1: 80, 2: 50, 7: 90, 10: 300 });
    expect(scale.id).toBe("0-10");
    expect(codes).toEqual(["no-zero"]);
    expect(scoresOf("nps", { 0: 1, 1: 80, 10: 300 }).codes).toEqual([]);
  });

  it("does as it is told", () => {
    expect(scoresOf("NPS", { 1: 3, 5: 3, 10: 3 }, "1-10").scale).toMatchObject({ id: "1-10", low: 1, high: 10 });
    expect(scoresOf("Rating", { 1: 3, 5: 3 }, "0-10").codes).toEqual([]);
  });

  it.each([
    [
      ["bad", "ok", "great"],
      [1, 2, 3],
    ],
    [
      ["Bad", "good", "GREAT!"],
      [1, 2, 3],
    ],
    [
      ["плохо", "нормально", "отлично"],
      [1, 2, 3],
    ],
    [
      ["blogai", "gerai", "puikiai"],
      [1, 2, 3],
    ],
    [
      ["blogai", "vidutiniškai", "gerai"],
      [1, 2, 3],
    ],
    [
      ["🙁", "😐", "😀"],
      [1, 2, 3],
    ],
    [
      ["👎", "👍"],
      [1, 3],
    ],
    [
      ["Very dissatisfied", "dissatisfied", "Neither satisfied nor dissatisfied", "Satisfied", "Very Satisfied"],
      [1, 2, 3, 4, 5],
    ],
    [
      ["Poor", "Fair", "Good", "Excellent"],
      [2, 3, 4, 5],
    ],
    [
      ["😡", "🙁", "😐", "🙂", "😍"],
      [1, 2, 3, 4, 5],
    ],
    [
      ["😡", "😐", "🙂"],
      [1, 2, 3],
    ],
    [
      ["очень недоволен", "доволен", "очень доволен"],
      [1, 4, 5],
    ],
    [
      ["labai nepatenkintas", "patenkinta", "neutraliai"],
      [1, 4, 3],
    ],
  ])("codes %j as %j", (words, codes) => {
    const { score } = readScores(columnOf("Rating", words), { rows: words.length, scale: "auto" }, quiet);
    expect([...score]).toEqual(codes);
  });

  it("refuses a column that is no answer scale", () => {
    expect(() => scoresOf("Rating", { 12: 3, 50000: 9 })).toThrow("wrong-setting");
  });
});
