import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scoreReport } from "../../../src/engine/measures/scoreReport.ts";
import { tallyRows } from "../../../src/engine/measures/tally.ts";
import { reportSchema } from "../../../src/engine/report/document.ts";
import type { ScaleId } from "../../../src/engine/survey/scale.ts";
import { linesOf, read, settingsWith, tableOf } from "../survey/tableOf.ts";

function surveyOf(scores: readonly (string | number)[], scale: ScaleId | "auto" = "auto") {
  const columns = { score: "Score" };
  return read(tableOf({ Score: scores.map(String) }), settingsWith({ columns, scale })).responses;
}

const rows = (...some: number[]) => Int32Array.from(some);

describe("the scores of a report", () => {
  it("on 0–10 are the NPS, its bands and every exclusion", () => {
    const responses = surveyOf([9, 10, 8, 0, 6, "", "eleven", 7.5, 12]);
    const report = scoreReport(responses, "standard");
    expect(report).toMatchObject({
      measure: "nps",
      valid: 5,
      promoters: 2,
      passives: 1,
      detractors: 2,
      nps: 0,
      value: 0,
      mean: 6.6,
      lowBase: true,
      excluded: {
        ragged: 0,
        filtered: 0,
        missing: 1,
        "not-a-number": 1,
        "not-an-integer": 1,
        "out-of-range": 1,
        duplicate: 0,
      },
      distribution: [1, 0, 0, 0, 0, 0, 1, 0, 1, 1, 1],
    });
    expect(scoreReport(responses, "groove")).toMatchObject({ passives: 2, detractors: 1, nps: 20 });
    expect(reportSchema.shape.scores.parse(report)).toEqual(report);
  });

  it("on 1–5 are the share of 4 and 5, and no NPS", () => {
    const report = scoreReport(surveyOf([5, 4, 4, 3, 1], "1-5"), "standard");
    expect(report).toMatchObject({
      measure: "csat",
      value: 60,
      nps: null,
      promoters: null,
      mean: 3.4,
      distribution: [1, 0, 1, 2, 1],
    });
    expect(report?.interval?.[0]).toBeCloseTo(23.072, 2);
    expect(report?.interval?.[1]).toBeCloseTo(88.238, 2);
  });

  it("of the friends-and-family test are the share of 1 and 2", () => {
    expect(scoreReport(surveyOf([1, 1, 2, 5, 6], "fft"), "standard")).toMatchObject({
      measure: "csat",
      valid: 4,
      value: 75,
    });
  });

  it("in fractions are the mean, and fall to the nearest step, halves up", () => {
    const report = scoreReport(surveyOf([8.33, 9.5, 9.49, 2.5], "fractional"), "standard");
    expect(report).toMatchObject({ measure: "mean", nps: null, distribution: [0, 0, 0, 1, 0, 0, 0, 0, 1, 1, 1] });
    expect(report?.value).toBeCloseTo(7.455, 9);
  });

  it("of nobody are null, and of a file without a score there are none", () => {
    expect(scoreReport(surveyOf(["", "N/A"]), "standard")).toMatchObject({
      valid: 0,
      nps: null,
      value: null,
      interval: null,
      mean: null,
    });
    expect(scoreReport(read(tableOf({ Comment: ["so slow today"] })).responses, "standard")).toBeNull();
  });

  it("are low on base below 30", () => {
    expect(tallyRows(surveyOf(Array<number>(29).fill(9)), "standard", null).lowBase).toBe(true);
    expect(tallyRows(surveyOf(Array<number>(30).fill(9)), "standard", null).lowBase).toBe(false);
  });
});

describe("the tally of some rows", () => {
  const { responses } = read(
    linesOf(`
      Respondent ID|NPS|Comment
      a|9|kind staff
      a|9|short wait
      b|0|long wait
      c|3|no answer from support
      c|10|sorted out now`),
  );

  it("counts an answer once, whichever of its rows are among them", () => {
    expect(tallyRows(responses, "standard", null)).toMatchObject({ valid: 3, promoters: 2, detractors: 1 });
    for (const some of [rows(0), rows(1), rows(0, 1), rows(1, 0)]) {
      expect(tallyRows(responses, "standard", some)).toMatchObject({ valid: 1, promoters: 1 });
    }
  });

  it("counts no answer that a later one replaced", () => {
    expect(tallyRows(responses, "standard", rows(3))).toMatchObject({ valid: 0, nps: null });
    expect(tallyRows(responses, "standard", rows(3, 4))).toMatchObject({ valid: 1, promoters: 1 });
  });

  it("does not depend on the order of the file", () => {
    const record = fc.record({
      id: fc.constantFrom("a", "b", "c", "d", "e", ""),
      score: fc.constantFrom("0", "3", "7", "9", "10", "12", ""),
      day: fc.integer({ min: 10, max: 28 }),
    });
    const files = fc.uniqueArray(record, { selector: ({ id, day }) => `${id} ${day}`, minLength: 2, maxLength: 30 });
    const reportOf = (records: readonly { id: string; score: string; day: number }[]) => {
      const table = tableOf({
        ID: records.map(({ id }) => id),
        NPS: records.map(({ score }) => score),
        Date: records.map(({ day }) => `2026-01-${day}`),
      });
      const columns = { id: "ID", score: "NPS", date: "Date", segments: [] };
      return scoreReport(read(table, settingsWith({ columns, scale: "0-10" })).responses, "standard");
    };
    fc.assert(
      fc.property(
        files.chain((records) =>
          fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length })),
        ),
        ([records, shuffled]) => {
          const report = reportOf(records);
          expect(reportOf(shuffled)).toEqual(report);
          const excluded = Object.values(report?.excluded ?? {}).reduce((sum, count) => sum + count, 0);
          expect((report?.valid ?? 0) + excluded).toBe(records.length);
        },
      ),
    );
  });
});
