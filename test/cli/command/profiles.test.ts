import { describe, expect, it } from "vitest";
import { reportSchema } from "../../../src/engine/report/document.ts";
import { contentsOf, folderOf, surveyOf, verbatim } from "./verbatim.ts";

const survey = surveyOf(60);
const HEAD = "name,measure,preset,value,n,source,date";

describe("verbatim analyze --profile", () => {
  it("writes the reports of the departments asked for, and nothing else", async () => {
    const cwd = folderOf({ "q.csv": survey });
    const args = ["analyze", "q.csv", "--out", "o", "--profile", "support", "--profile", "data,executive", "--quiet"];
    expect(await verbatim(args, { cwd })).toMatchObject({ status: 0, stderr: "" });
    expect(Object.keys(contentsOf(`${cwd}/o`)).sort()).toEqual([
      "q.dictionary.md",
      "q.executive.html",
      "q.executive.md",
      "q.long.csv",
      "q.long.parquet",
      "q.support.html",
      "q.support.md",
    ]);
  });

  it.each([
    [["--profile", "support"], "there is no --out"],
    [["--out", "o", "--profile", "boss"], "Expected: a list of product,"],
  ])("refuses %s", async (args, message) => {
    const { status, stderr } = await verbatim(["analyze", "q.csv", ...args], { cwd: folderOf({ "q.csv": survey }) });
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });
});

describe("verbatim analyze --benchmarks", () => {
  it("compares what is of one kind, and refuses the rest with the reason", async () => {
    const market = `${HEAD}\nMarket,nps,standard,5,900,Panel,2026\nOld way,nps,groove,5,,Panel,2026\n`;
    const cwd = folderOf({ "q.csv": survey, "market.csv": market });
    const { stdout } = await verbatim(["analyze", "q.csv", "--benchmarks", "market.csv", "--json"], { cwd });
    const { benchmarks, diagnostics } = reportSchema.parse(JSON.parse(stdout));
    expect(benchmarks.map(({ name }) => name)).toEqual(["Market"]);
    expect(diagnostics.find(({ code }) => code === "benchmark-refused")?.message).toContain("“Old way”");
  });

  it("takes the file that a study file names beside itself", async () => {
    const cwd = folderOf({
      "a/q.csv": survey,
      "a/q.feedback.json": JSON.stringify({ version: 1, benchmarks: "market.csv" }),
      "a/market.csv": `${HEAD}\nMarket,nps,standard,5,900,Panel,2026\n`,
    });
    const { stdout } = await verbatim(["analyze", "a/q.csv", "--json"], { cwd });
    expect(reportSchema.parse(JSON.parse(stdout)).benchmarks).toHaveLength(1);
  });

  it("names file, row and column of a benchmark without a source", async () => {
    const cwd = folderOf({ "q.csv": survey, "bad.csv": `${HEAD}\nMarket,nps,standard,5,900,,2026\n` });
    const { status, stderr } = await verbatim(["analyze", "q.csv", "--benchmarks", "bad.csv"], { cwd });
    expect(status).toBe(3);
    expect(stderr).toContain("bad.csv:1:source: the file of benchmarks cannot be used: the cell is blank");
  });
});
