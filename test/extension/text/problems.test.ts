import { describe, expect, it } from "vitest";
import { phrase } from "../../../src/engine/phrase.ts";
import type { ReportDocument } from "../../../src/engine/report/document.ts";
import { diagnosticOf } from "../../../src/engine/survey/diagnostic.ts";
import { localeOf } from "../../../src/protocol/locale.ts";
import { cellPlaces } from "../../../src/extension/text/cellPlaces.ts";
import type { Problem } from "../../../src/protocol/workbench.ts";
import { placedFailure, problemsOf, wrongScoresOf, type WrongScores } from "../../../src/extension/text/problems.ts";
import { report, withoutScores } from "../../fixtures/report.ts";
import { locale } from "../words.ts";

const text = 'id,nps,why\nA1,9,"good\nand fast"\nA2,eleven,bad\nA3,12,"so, so"\nA4,7.5,fine\n';
const places = cellPlaces(text, { delimiter: ",", columns: [] });
const survey: ReportDocument = { ...report, columns: { ...report.columns, score: "nps" }, diagnostics: [] };
const rowOf = (row: number, cell: string) => ({ total: 1, rows: [{ row, cell }] });
const wrong: WrongScores = {
  "not-a-number": rowOf(2, "eleven"),
  "not-an-integer": rowOf(4, "7.5"),
  "out-of-range": rowOf(3, "12"),
};

describe("a score that does not count", () => {
  it("is a warning at its cell that says why, in the order of the lines", () => {
    expect(problemsOf(survey, wrong, { places, locale })).toMatchObject(
      [
        {
          severity: "warning",
          place: { line: 3, character: 3, endCharacter: 9 },
          message: /“eleven” is not a number/u,
        },
        { code: "out-of-range", place: { line: 4, character: 3 }, message: /“12” is outside 0–10/u },
        { code: "not-an-integer", place: { line: 5, character: 3 }, message: /“7\.5” is not a whole number/u },
      ].map(({ message, ...rest }) => ({ ...rest, message: expect.stringMatching(message) as unknown })),
    );
  });

  it("is left alone where the text no longer has it", () => {
    const edited = cellPlaces(text.replace("eleven", "8"), { delimiter: ",", columns: [] });
    const codes = problemsOf(survey, wrong, { places: edited, locale }).map(({ code }) => code);
    expect(codes).toEqual(["out-of-range", "not-an-integer"]);
  });

  it("is asked for only where the report counts such", () => {
    const excluded = { missing: 4, "not-a-number": 2, "out-of-range": 0, "not-an-integer": 0, duplicate: 3 };
    const scores = report.scores && { ...report.scores, excluded: { ...report.scores.excluded, ...excluded } };
    expect(wrongScoresOf({ ...report, scores })).toEqual(["not-a-number"]);
    expect(wrongScoresOf(withoutScores)).toEqual([]);
  });
});

it("a problem is said in the reader's language", () => {
  const russian = localeOf("ru", {
    "Rows without any content, left out: {rows}.": "Строки без содержимого, не учтены: {rows}.",
    "“{0}” is outside {1}–{2}, so this score does not count.": "«{0}» вне диапазона {1}–{2}.",
  });
  const note = diagnosticOf(
    { severity: "warning", code: "blank-row" },
    phrase("Rows without any content, left out: {rows}.", { rows: 1204 }),
  );
  const given = { "out-of-range": rowOf(3, "12") };
  const found = problemsOf({ ...survey, diagnostics: [note] }, given, { places, locale: russian });
  expect(found.map(({ message }) => message)).toEqual([
    "Строки без содержимого, не учтены: 1\u00a0204.",
    "«12» вне диапазона 0–10.",
  ]);
});

describe("why a survey could not be analysed", () => {
  const broken = 'id,nps,why\nA1,9,good\nA2,3,"bad\nA3,8,fine\n';
  const problem = { what: "A quote opens here.", detail: null, where: "q3.csv, row 2", next: "Close it.", actions: [] };
  const lines = broken.split("\n");
  const failed = (at: Problem["at"]) =>
    placedFailure(
      { ...problem, ...(at && { at }) },
      { file: "q3.csv", places: cellPlaces(broken), lineLength: (line) => lines[line]?.length ?? 0 },
    );

  it("is an error at the record that is to blame, on one line", () => {
    expect(failed({ file: "q3.csv", row: 2, column: null })).toEqual({
      severity: "error",
      code: "not-analyzed",
      message: "A quote opens here. Close it.",
      place: { line: 2, character: 0, endLine: 2, endCharacter: 9 },
    });
  });

  it("is nowhere when no record is known, or it is another file's", () => {
    expect(failed(undefined)).toBeNull();
    expect(failed({ file: "benchmarks.csv", row: 2, column: null })).toBeNull();
    expect(failed({ file: "q3.csv", row: 99, column: null })).toBeNull();
  });
});

describe("what the engine noticed", () => {
  const noticed = (diagnostic: Partial<ReportDocument["diagnostics"][number]>) => {
    const one = {
      severity: "warning" as const,
      code: "x",
      row: null,
      column: null,
      message: "m",
      pattern: "m",
      values: {},
      ...diagnostic,
    };
    return problemsOf({ ...survey, diagnostics: [one] }, {}, { places, locale });
  };

  it("stands at its cell, its record, or its heading", () => {
    expect(noticed({ row: 1, column: "why" })[0]?.place).toEqual({
      line: 1,
      character: 5,
      endLine: 2,
      endCharacter: 9,
    });
    expect(noticed({ row: 2 })[0]?.place).toMatchObject({ line: 3, character: 0, endCharacter: 13 });
    expect(noticed({ column: "nps" })[0]?.place).toMatchObject({ line: 0, character: 3, endCharacter: 6 });
  });

  it("of the file as a whole stands at the headings when it is a warning, nowhere when it is a note", () => {
    expect(noticed({})[0]).toMatchObject({ severity: "warning", place: { line: 0 } });
    expect(noticed({ severity: "info" })).toEqual([]);
    expect(noticed({ severity: "info", row: 2 })).toMatchObject([{ severity: "info" }]);
  });

  it("is not said twice of scores that are named at their cells", () => {
    const diagnostic = {
      severity: "warning",
      code: "score-not-a-number",
      row: 2,
      column: "nps",
      message: "m",
      pattern: "m",
      values: {},
    } as const;
    const found = problemsOf({ ...survey, diagnostics: [diagnostic] }, wrong, { places, locale });
    expect(found.filter(({ place }) => place.line === 3)).toHaveLength(1);
  });
});
