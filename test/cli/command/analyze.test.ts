import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { reportSchema, type ReportDocument } from "../../../src/engine/report/document.ts";
import { contentsOf, folderOf, start, surveyOf, verbatim } from "./verbatim.ts";

const survey = surveyOf(60);

function documentOf(stdout: string): ReportDocument {
  return reportSchema.parse(JSON.parse(stdout));
}

describe("verbatim analyze", () => {
  it("prints a summary in 80 columns, without colour where nobody looks", async () => {
    const { status, stdout, stderr } = await verbatim(["analyze", "q.csv"], { cwd: folderOf({ "q.csv": survey }) });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain("NPS");
    expect(stdout).not.toContain("\u001b");
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it.each([
    [[], { FORCE_COLOR: "1" }, true],
    [[], { FORCE_COLOR: "0" }, false],
    [[], { FORCE_COLOR: "1", NO_COLOR: "1" }, false],
    [["--no-color"], { FORCE_COLOR: "1" }, false],
  ])("colour: %s %s", async (args, env, colored) => {
    const { stdout } = await verbatim(["analyze", "q.csv", ...args], { cwd: folderOf({ "q.csv": survey }), env });
    expect(stdout.includes("\u001b[")).toBe(colored);
  });

  it("--json prints one valid document and nothing else, the same every time", async () => {
    const cwd = folderOf({ "q.csv": survey });
    const first = await verbatim(["analyze", "q.csv", "--json"], { cwd });
    expect(first).toMatchObject({ status: 0, stderr: "" });
    expect(documentOf(first.stdout).scores).toMatchObject({ valid: 60 });
    expect(documentOf(first.stdout).assignments).toBeUndefined();
    expect(await verbatim(["analyze", "q.csv", "--json"], { cwd })).toEqual(first);
  });

  it("--assignments adds every comment's theme, to the JSON file too", async () => {
    const cwd = folderOf({ "q.csv": survey });
    const args = ["analyze", "q.csv", "--json", "--assignments", "--out", "o", "--format", "json"];
    const { stdout } = await verbatim(args, { cwd });
    expect(contentsOf(join(cwd, "o"))["q.report.json"]).toBe(stdout);
    const { assignments, themes, comments } = documentOf(stdout);
    expect(assignments).toHaveLength(60);
    const coded = assignments?.filter(({ theme }) => theme !== null) ?? [];
    expect(coded).toHaveLength(comments?.coded ?? -1);
    const ids = themes.map(({ id }) => id);
    expect(coded.every(({ theme }) => ids.includes(theme ?? ""))).toBe(true);
  });

  it("standard input is read as the same survey", async () => {
    const cwd = folderOf({ "q.csv": survey });
    const file = documentOf((await verbatim(["analyze", "q.csv", "--json"], { cwd })).stdout);
    const stdin = documentOf((await verbatim(["analyze", "-", "--json"], { cwd, stdin: survey })).stdout);
    expect(stdin).toEqual({ ...file, source: { ...file.source, file: "stdin" }, lock: stdin.lock });
  });

  it("several files: an array in their order, null for the one that failed", async () => {
    const cwd = folderOf({ "a.csv": survey, "b.csv": "", "c.csv": surveyOf(30) });
    const { status, stdout, stderr } = await verbatim(["analyze", "a.csv", "b.csv", "c.csv", "--json"], { cwd });
    const documents = JSON.parse(stdout) as (ReportDocument | null)[];
    expect(documents.map((document) => document?.source.file ?? null)).toEqual(["a.csv", null, "c.csv"]);
    expect(status).toBe(3);
    expect(JSON.parse(stderr)).toMatchObject({ error: { code: "empty-file" } });
  });

  it("options win over the study file beside the survey, that over what it extends", async () => {
    const cwd = folderOf({
      "now/q.csv": survey,
      "now/q.feedback.json": JSON.stringify({ version: 1, extends: "../before/p.feedback.json", themes: { seed: 2 } }),
      "before/p.feedback.json": JSON.stringify({ version: 1, preset: "groove", themes: { seed: 1, count: 3 } }),
      "mine.feedback.json": JSON.stringify({ version: 1, themes: { seed: 9 } }),
    });
    const run = async (...args: string[]): Promise<[string, number, string]> => {
      const { stdout } = await verbatim(["analyze", "now/q.csv", "--json", ...args], { cwd });
      const { preset, engine } = documentOf(stdout);
      return [preset, engine.seed, engine.kChosenBy];
    };
    expect(await run()).toEqual(["groove", 2, "user"]);
    expect(await run("--seed", "3", "--preset", "standard", "--k", "auto")).toEqual(["standard", 3, "rule"]);
    expect(await run("--no-config")).toEqual(["standard", 42, "rule"]);
    expect(await run("--config", "mine.feedback.json")).toEqual(["standard", 9, "rule"]);
  });

  it("--method plain finds themes by k-means on the words, and the report says so", async () => {
    const cwd = folderOf({ "q.csv": survey });
    const { stdout } = await verbatim(["analyze", "q.csv", "--json", "--method", "plain", "--k", "2"], { cwd });
    const document = documentOf(stdout);
    expect(document.engine).toMatchObject({ method: "plain", k: 2, kChosenBy: "user" });
    expect(document.themes.length).toBeGreaterThan(0);
  });

  it("--where takes rows of the wanted kind only", async () => {
    const cwd = folderOf({ "q.csv": survey });
    const { stdout } = await verbatim(["analyze", "q.csv", "--json", "--where", "plan=Pro"], { cwd });
    expect(documentOf(stdout).scores).toMatchObject({ valid: 30, excluded: { filtered: 30 } });
  });

  it("--quiet prints nothing when nothing is wrong", async () => {
    const cwd = folderOf({ "q.csv": survey });
    const ended = await verbatim(["analyze", "q.csv", "--quiet", "--out", "o", "--format", "json"], { cwd });
    expect(ended).toEqual({ status: 0, stdout: "", stderr: "" });
    expect(existsSync(join(cwd, "o", "q.report.json"))).toBe(true);
  });
});

describe("verbatim analyze --out", () => {
  it("writes whole files into a new folder and says which; the same bytes every time", async () => {
    const cwd = folderOf({ "q.csv": survey });
    const { status, stderr } = await verbatim(["analyze", "q.csv", "--out", "deep/o"], { cwd });
    expect(status).toBe(0);
    const written = contentsOf(join(cwd, "deep", "o"));
    expect(Object.keys(written)).toEqual(
      expect.arrayContaining(["q.coded.csv", "q.report.html", "q.report.json", "q.report.md"]),
    );
    expect(stderr.trimEnd().split("\n").sort()).toEqual(Object.keys(written).map((file) => `wrote deep/o/${file}`));
    await verbatim(["analyze", "q.csv", "--out", "again"], { cwd });
    expect(contentsOf(join(cwd, "again"))).toEqual(written);
  });

  it("the report's JSON is what --json prints, the coded CSV the survey with its codes", async () => {
    const cwd = folderOf({ "q.csv": survey });
    const { stdout } = await verbatim(["analyze", "q.csv", "--out", "o", "--format", "csv,json", "--json"], { cwd });
    const written = contentsOf(join(cwd, "o"));
    expect(Object.keys(written)).toEqual(["q.coded.csv", "q.report.json"]);
    expect(written["q.report.json"]).toBe(stdout);
    const [head, first] = (written["q.coded.csv"] ?? "").split("\r\n");
    expect(head).toBe(
      "\ufeffid,date,plan,NPS,Why this score?,revenue,band,theme_id,theme_name,confidence,also_themes,words",
    );
    expect(first).toMatch(/^R-0,2026-07-01,Pro,2,Support took nine days to reply order 0,100,detractor,/);
  });

  it("never writes over a survey", async () => {
    const cwd = folderOf({ "q.csv": survey, "q.coded.csv": survey });
    const ended = await verbatim(["analyze", "q.csv", "q.coded.csv", "--out", ".", "--format", "csv"], { cwd });
    expect(ended.status).toBe(3);
    expect(ended.stderr).toContain("q.coded.csv: the report cannot be written (a survey file is never written over)");
    expect(readFileSync(join(cwd, "q.coded.csv"), "utf8")).toBe(survey);
  });

  it("nor through a link that leads to one", async () => {
    const cwd = folderOf({ "q.csv": survey, "o/keep": "" });
    symlinkSync(join(cwd, "q.csv"), join(cwd, "o", "q.report.json"));
    const { status } = await verbatim(["analyze", "q.csv", "--out", "o", "--format", "json"], { cwd });
    expect(status).toBe(3);
    expect(readFileSync(join(cwd, "q.csv"), "utf8")).toBe(survey);
  });
});

describe("an interruption", () => {
  it("while it waits for standard input ends it with 130", async () => {
    const { child, ended } = start(["analyze", "-", "--out", "o"], { cwd: folderOf() });
    // More than a pipe holds: once it is gone, the command is up and reading.
    child.stdin?.write("9,good\n".repeat(100_000), () => child.kill("SIGINT"));
    expect(await ended).toEqual({ status: 130, stdout: "", stderr: "" });
  });

  it("in the middle of the work ends it with 130 and leaves no file", async () => {
    const cwd = folderOf();
    const { child, ended } = start(["analyze", "-", "--out", "o"], { cwd });
    child.stdin?.end(surveyOf(300_000), () => setTimeout(() => child.kill("SIGINT"), 400));
    expect(await ended).toEqual({ status: 130, stdout: "", stderr: "" });
    expect(contentsOf(cwd)).toEqual({});
  });

  it("a reader that has seen enough is no failure", async () => {
    const { child, ended } = start(["analyze", "q.csv", "--json"], { cwd: folderOf({ "q.csv": survey }) });
    child.stdout?.destroy();
    expect(await ended).toMatchObject({ status: 0, stderr: "" });
  });
});
