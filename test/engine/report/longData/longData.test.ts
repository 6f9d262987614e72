import { parquetReadObjects } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { analyze } from "../../../../src/engine/analyze.ts";
import { quiet } from "../../../../src/engine/effects.ts";
import { dataDictionary } from "../../../../src/engine/report/longData/dictionary.ts";
import { toLongCsv } from "../../../../src/engine/report/longData/longCsv.ts";
import { longTable } from "../../../../src/engine/report/longData/longTable.ts";
import { writeParquet } from "../../../../src/formats/writeParquet.ts";
import { topicComments } from "../../cluster/fixture.ts";
import { settingsWith, tableOf } from "../../survey/tableOf.ts";

const ROWS = 240;
const { texts, topics } = topicComments(ROWS, 7);
const survey = {
  Customer: texts.map((_, row) => (row === 1 ? "=HYPERLINK(1)" : `C${row % 200}`)),
  NPS: topics.map((topic, row) => (row === 5 ? "" : String(topic === 0 ? 2 : 9))),
  Why: texts.map((text, row) => (row === 7 ? "" : row === 9 ? `${text}, and ${texts[10]}` : text)),
  Answered: texts.map((_, row) => `2026-0${1 + (row % 3)}-15`),
  Plan: texts.map((_, row) => (row % 2 === 0 ? "Pro" : "+Team")),
  MRR: texts.map((_, row) => (row === 3 ? "" : String(100 + (row % 200)))),
};
const columns = { id: "Customer", score: "NPS", comment: "Why", date: "Answered", segments: ["Plan"], revenue: "MRR" };
const analysis = analyze(tableOf(survey), settingsWith({ columns }));
const { report } = analysis;
const table = longTable(analysis, quiet);
const csv = [...toLongCsv(table)].join("");
const { data: rows } = Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true });

test("every response stands in it, once for each theme that it speaks of", () => {
  expect(new Set(rows.map(({ row }) => row)).size).toBe(ROWS);
  const keys = rows.map(({ row, theme_id: theme }) => `${row} ${theme}`);
  expect(new Set(keys).size).toBe(keys.length);
  expect(rows.find(({ row }) => row === "8")).toMatchObject({ theme_id: "", mention: "", evidence: "" });
});

test("over it the figures of the report come out again", () => {
  const counted = rows.filter(({ counted: one, mention }) => one === "true" && mention !== "also");
  const inBand = (wanted: string): number => counted.filter(({ band }) => band === wanted).length;
  expect(counted).toHaveLength(report.scores?.valid ?? 0);
  expect((100 * (inBand("promoter") - inBand("detractor"))) / counted.length).toBeCloseTo(report.scores?.nps ?? 0, 9);
  for (const { id, base, mentions } of report.themes) {
    const own = rows.filter(({ theme_id: theme }) => theme === id);
    expect(own.filter(({ mention }) => mention === "main")).toHaveLength(base);
    expect(own).toHaveLength(mentions.base);
  }
});

test("no cell is a formula for a spreadsheet", () => {
  expect(csv).toContain("'=HYPERLINK(1)");
  expect(csv).toContain("'+Team");
  expect(csv).not.toMatch(/(^|,)"?[=+@]/mu);
});

test("the Parquet file says the same in types of its own", async () => {
  const bytes = writeParquet(table);
  const file = bytes.slice().buffer;
  const records = await parquetReadObjects({ file, compressors });
  expect(records).toHaveLength(rows.length);
  records.forEach((record, at) => {
    const expected = rows[at] ?? {};
    expect(record["row"]).toBe(Number(expected["row"]));
    expect(record["theme_id"] ?? "").toBe(expected["theme_id"]);
    expect(record["score"] ?? "").toBe(expected["score"] === "" ? "" : Number(expected["score"]));
    expect(record["revenue"] ?? "").toBe(expected["revenue"] === "" ? "" : Number(expected["revenue"]));
    expect(record["counted"]).toBe(expected["counted"] === "true");
    expect((record["date"] as Date).toISOString().slice(0, 10)).toBe(expected["date"]);
  });
  // What a spreadsheet would run is nothing to a warehouse.
  expect(records.some((record) => record["respondent"] === "=HYPERLINK(1)")).toBe(true);
});

test("the same analysis gives the same bytes", () => {
  expect(writeParquet(longTable(analysis, quiet))).toEqual(writeParquet(table));
});

describe("the dictionary", () => {
  const text = dataDictionary({ report, columns: table.columns, files: ["x.long.csv", "x.long.parquet"] });

  test("explains every column and every theme, and how to join", () => {
    for (const { name } of table.columns) expect(text).toContain(`| ${name.replaceAll("_", "\\_")} |`);
    for (const { id } of report.themes) expect(text).toContain(id);
    expect(text).toContain("How to join and count");
    expect(text).not.toMatch(/undefined|NaN/u);
  });
});

test("a column of the file that has a name of ours gets a number", () => {
  const named = analyze(
    tableOf({ ...survey, score: survey.Plan }),
    settingsWith({ columns: { ...columns, segments: ["score"] } }),
  );
  expect(longTable(named, quiet).columns.map(({ name }) => name)).toContain("score (2)");
});

test("in a survey of staff nobody is named", () => {
  const ofStaff = analyze(tableOf(survey), { ...settingsWith({ columns }), respondents: "employees" });
  const [first] = [...toLongCsv(longTable(ofStaff, quiet))].slice(1);
  expect(first).toMatch(/^1,,,/u);
  expect(ofStaff.report.callbacks).toEqual([]);
});
