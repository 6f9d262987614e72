import { describe, expect, test } from "vitest";
import { compareBenchmarks } from "../../../src/engine/benchmarks/compareBenchmarks.ts";
import { readBenchmarks } from "../../../src/engine/benchmarks/readBenchmarks.ts";
import { failureOf } from "../../../src/engine/errors.ts";
import { benchmarkSentences } from "../../../src/engine/report/sections/benchmarks.ts";
import { resolveSettings } from "../../../src/engine/study/resolve.ts";
import { readStudies } from "../../../src/engine/study/chain.ts";
import { tableOf } from "../../fixtures/analysis.ts";
import { fivePoint, report, withoutScores } from "../../fixtures/report.ts";

const MARKET = {
  name: "Parcel services",
  measure: "nps",
  preset: "standard",
  value: 18.5,
  n: 1200,
  source: "Parcel Panel",
  date: "2026-Q1",
} as const;

/** A file of one benchmark, some of its cells changed; undefined leaves a column out. */
function fileWith(changed: Readonly<Record<string, string | undefined>>) {
  const cells: Record<string, string | undefined> = { ...MARKET, value: "18.5", n: "1200", scale: "", ...changed };
  const columns = Object.entries(cells).flatMap(([name, cell]) =>
    cell === undefined ? [] : [[name, [cell]] as const],
  );
  return tableOf(Object.fromEntries(columns));
}

function failureWith(changed: Readonly<Record<string, string | undefined>>) {
  try {
    readBenchmarks(fileWith(changed));
    return null;
  } catch (error) {
    return failureOf(error);
  }
}

describe("a file of benchmarks", () => {
  test("is read whatever the case of its headings, its percent signs and its minus signs", () => {
    expect(readBenchmarks(fileWith({}))).toEqual([MARKET]);
    const table = tableOf({ Name: ["x"], MEASURE: ["CSAT"], Value: ["78%"], Source: ["s"], Date: ["2026"] });
    expect(readBenchmarks(table)).toEqual([{ name: "x", measure: "csat", value: 78, source: "s", date: "2026" }]);
    expect(readBenchmarks(fileWith({ value: "−12" }))[0]?.value).toBe(-12);
  });

  test.each([
    ["source", { source: "" }],
    ["date", { date: "last spring" }],
    ["date", { date: "" }],
    ["value", { value: "about 20" }],
    ["value", { value: "120" }],
    ["preset", { preset: "" }],
    ["measure", { measure: "loyalty" }],
    ["scale", { measure: "mean", value: "4.1" }],
    ["n", { n: "0" }],
  ])("names file, row and column of what is wrong: %s", (column, changed) => {
    expect(failureWith(changed)).toMatchObject({
      code: "bad-benchmarks",
      details: { file: "q3-nps.csv", row: 1, column },
    });
  });

  test("names a column that is missing", () => {
    expect(failureWith({ source: undefined })).toMatchObject({ details: { row: null, column: "source" } });
  });
});

describe("beside the headline", () => {
  test("a benchmark of the same measure and preset is compared, and its sentence gives source and date", () => {
    const { benchmarks, diagnostics } = compareBenchmarks(report, [MARKET]);
    expect(diagnostics).toEqual([]);
    // 191 promoters, 107 passives, 100 detractors of 398.
    expect(benchmarks[0]?.difference).toBeCloseTo((100 * (191 - 100)) / 398 - 18.5, 10);
    expect(benchmarks[0]?.withinInterval).toBe(true);
    expect(benchmarkSentences({ benchmarks })).toEqual([
      "4.4 points above Parcel services at +18.5 (n 1,200; Parcel Panel, 2026-Q1), which lies within the 95% interval: not clearly different.",
    ]);
  });

  test.each([
    ["another preset", report, { ...MARKET, preset: "groove" as const }],
    ["another measure", report, { ...MARKET, measure: "csat" as const }],
    ["another scale", fivePoint, { ...MARKET, measure: "csat" as const, scale: "1-7" as const }],
    ["no score", withoutScores, MARKET],
  ])("%s is refused with the reason, and the rest stands", (_, document, one) => {
    const fitting = { ...MARKET, name: "fits", measure: document.scores?.measure ?? "nps" };
    const { benchmarks, diagnostics } = compareBenchmarks(document, [one, fitting]);
    expect(diagnostics[0]).toMatchObject({ severity: "warning", code: "benchmark-refused" });
    expect(diagnostics[0]?.message).toContain("“Parcel services” is not compared");
    expect(benchmarks.map(({ name }) => name)).toEqual(document.scores === null ? [] : ["fits"]);
  });

  test("under ten scores nothing is compared in figures", () => {
    const { scores } = report;
    const few = { ...report, scores: scores && { ...scores, valid: 9 } };
    expect(compareBenchmarks(few, [MARKET]).benchmarks[0]).toMatchObject({ difference: null, withinInterval: null });
  });
});

describe("set", () => {
  test("by a study file as a list, or as a file beside it; the command line's file takes the place of both", async () => {
    const study = (benchmarks: unknown) => JSON.stringify({ version: 1, benchmarks });
    const files = { resolve: (from: string, to: string) => `${from.replace(/[^/]*$/u, "")}${to}` };
    const read = async (text: string) =>
      resolveSettings(await readStudies("a/q3.feedback.json", { ...files, read: () => Promise.resolve(text) }));
    expect((await read(study([MARKET]))).benchmarks).toEqual([MARKET]);
    expect((await read(study("market.csv"))).benchmarksFile).toBe("a/market.csv");
    const asked = resolveSettings([{ version: 1, benchmarks: [MARKET] }], { benchmarks: "other.csv" });
    expect(asked).toMatchObject({ benchmarks: [], benchmarksFile: "other.csv" });
    await expect(read(study([{ ...MARKET, source: "" }]))).rejects.toThrow();
  });
});
