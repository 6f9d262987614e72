import { describe, expect, it } from "vitest";
import { readScoreCell } from "../../../src/engine/survey/scoreCell.ts";

const number = (value: number, outOf: number | null = null) => ({ kind: "number", value, outOf });

describe("a score cell", () => {
  it.each([
    ["9", 9],
    ["0", 0],
    ["10 - Extremely likely", 10],
    ["0 - Not at all likely", 0],
    ["0 = совсем не готов", 0],
    ["7 (passive)", 7],
    ["10: Labai tikėtina", 10],
    ["Extremely likely (10)", 10],
    ["9 баллов", 9],
    ["9 balai", 9],
    ['"9"', 9],
    ["«9»", 9],
    ["9.0", 9],
    ["9,0", 9],
    ["７", 7],
    ["１０", 10],
    ["7.5", 7.5],
    ["8.333333333333334", 8.333333333333334],
    ["-3", -3],
    ["12", 12],
    ["★★★★☆", 4],
    ["⭐️⭐️⭐️", 3],
  ])("%j is %d", (cell, value) => expect(readScoreCell(cell)).toEqual(number(value)));

  it.each([
    ["10/10", 10, 10],
    ["9 / 10", 9, 10],
    ["10 из 10", 10, 10],
    ["9 iš 10", 9, 10],
    ["9 out of 10", 9, 10],
    ["4/5", 4, 5],
  ])("%j is %d of %d", (cell, value, outOf) => expect(readScoreCell(cell)).toEqual(number(value, outOf)));

  it.each([
    "",
    "NA",
    "N/A",
    "#N/A",
    "null",
    "None",
    "-",
    "—",
    "?",
    "no answer",
    "Did not answer",
    "(no answer)",
    "нет ответа",
    "neatsakė",
    "pas de réponse",
    "keine Angabe",
  ])("%j has no answer", (cell) => expect(readScoreCell(cell)).toEqual({ kind: "missing" }));

  it.each(["eleven", "пять", "12/03/2026", "5%", "€5", "9-10", "10 minutes late, 3 times", "👍"])(
    "%j is no number",
    (cell) => expect(readScoreCell(cell)).toEqual({ kind: "not-a-number" }),
  );
});
