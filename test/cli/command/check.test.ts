import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { GateDocument } from "../../../src/engine/gate/runGate.ts";
import { contentsOf, folderOf, surveyOf, verbatim } from "./verbatim.ts";

function survey(gate?: object, rows = 120) {
  const cwd = folderOf({
    "q.csv": surveyOf(rows),
    ...(gate && { "q.feedback.json": JSON.stringify({ version: 1, gate }) }),
  });
  const run = (...args: readonly string[]) => verbatim(args, { cwd });
  return {
    cwd,
    run,
    check: async (...args: readonly string[]) => {
      const { stdout, status } = await run("check", "q.csv", "--json", ...args);
      return { status, document: JSON.parse(stdout) as GateDocument };
    },
  };
}

describe("verbatim check", () => {
  it("ends with 0 where the gate holds and with 1 where it is broken beyond noise", async () => {
    // Of six answers four are detractors and two promoters: an NPS of −33, its interval some 17 points to either side.
    const holds = await survey({ npsNotBelow: -40 }).check();
    expect(holds).toMatchObject({ status: 0, document: { result: "pass", figures: "analysis" } });
    expect(holds.document.checks).toMatchObject([{ check: "npsNotBelow", result: "pass", base: 120 }]);
    const noise = await survey({ npsNotBelow: -25 }).check();
    expect(noise).toMatchObject({ status: 0, document: { checks: [{ result: "cannot-tell" }] } });
    const broken = await survey({ npsNotBelow: 0 }).check();
    expect(broken).toMatchObject({ status: 1, document: { result: "fail", checks: [{ result: "fail" }] } });
  });

  it("breaks nothing by few answers, and says so", async () => {
    const { run } = survey({ npsNotBelow: 50 }, 24);
    const { status, stdout } = await run("check", "q.csv");
    expect(status).toBe(0);
    expect(stdout).toContain("low n");
  });

  it("takes options in place of what the study file says, and besides", async () => {
    const { check } = survey({ npsNotBelow: 0 });
    const { status, document } = await check("--min-nps", "-90", "--forbid", "personal-data,new-detractor-theme");
    expect(status).toBe(0);
    expect(document.checks.map(({ check: name, result }) => [name, result])).toEqual([
      ["npsNotBelow", "pass"],
      ["newDetractorTheme", "cannot-tell"],
      ["piiPresent", "pass"],
    ]);
  });

  it("tells that a kept report is stale, and why, and computes nothing where its lock holds", async () => {
    const { cwd, run, check } = survey({ staleReport: true, npsNotBelow: -90 });
    expect((await check()).document.checks).toContainEqual(
      expect.objectContaining({ check: "staleReport", result: "cannot-tell" }),
    );
    await run("analyze", "q.csv", "--out", ".", "--format", "json", "--quiet");
    expect(await check()).toMatchObject({ status: 0, document: { figures: "kept-report" } });

    writeFileSync(join(cwd, "q.csv"), surveyOf(132));
    const stale = await check();
    expect(stale).toMatchObject({ status: 1, document: { figures: "analysis" } });
    const words = stale.document.checks.find(({ check: name }) => name === "staleReport")?.words;
    expect(words).toContain("q.report.json is stale: the survey has changed.");
    expect(words).toContain("(120 → 132 scores)");
    await run("analyze", "q.csv", "--out", ".", "--format", "json", "--quiet");
    expect(await check()).toMatchObject({ status: 0 });

    // A threshold changes no figure; a setting and a decision do.
    const withStudy = async (more: object) => {
      const study = { version: 1, gate: { staleReport: true }, ...more };
      writeFileSync(join(cwd, "q.feedback.json"), JSON.stringify(study));
      return (await check()).document.checks[0]?.words;
    };
    expect(await withStudy({})).toBe("q.report.json is what the data gives.");
    expect(await withStudy({ preset: "groove" })).toContain("the settings have changed");
    await withStudy({});
    const [first] = (
      JSON.parse(readFileSync(join(cwd, "q.report.json"), "utf8")) as { themes: { id: string; name: string }[] }
    ).themes;
    await run("theme", "rename", "q.csv", first?.id ?? "", "Slow support", "--quiet");
    const renamed = (await check()).document.checks[0]?.words;
    expect(renamed).toContain("the decisions about themes have changed");
    expect(renamed).toContain(`renamed ‹${first?.name}› to ‹Slow support›`);
  });

  it("tells a report that was edited by hand", async () => {
    const { cwd, run, check } = survey({ staleReport: true });
    await run("analyze", "q.csv", "--out", ".", "--format", "json", "--quiet");
    const path = join(cwd, "q.report.json");
    writeFileSync(path, readFileSync(path, "utf8").replace('"rows": 120', '"rows": 121'));
    const { status, document } = await check();
    expect(status).toBe(1);
    expect(document.checks[0]?.words).toContain("it was changed after it was made");
  });

  it("tells personal data by their rows and not by what they are", async () => {
    const { cwd, check } = survey({ piiPresent: true });
    writeFileSync(join(cwd, "q.csv"), `${surveyOf(60)}R-61,2026-07-01,Pro,9,Write to ann@example.com,5\n`);
    const { status, document } = await check();
    expect(status).toBe(1);
    expect(document).toMatchObject({ figures: null, checks: [{ check: "piiPresent", result: "fail", rows: [61] }] });
    expect(JSON.stringify(document)).not.toContain("example");
  });

  it("writes SARIF, JUnit, Markdown and JSON, the same bytes each time", async () => {
    const { cwd, run } = survey({ npsNotBelow: 0, themeShareNotAbove: { Weather: 0.1 } });
    const { status, stderr } = await run("check", "q.csv", "--out", "out", "--quiet");
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    const files = contentsOf(join(cwd, "out"));
    expect(Object.keys(files)).toEqual(["q.check.json", "q.check.junit.xml", "q.check.md", "q.check.sarif"]);
    const sarif = JSON.parse(files["q.check.sarif"] ?? "") as {
      version: string;
      runs: { tool: { driver: { rules: { id: string }[] } }; results: { ruleIndex: number; ruleId: string }[] }[];
    };
    expect(sarif.version).toBe("2.1.0");
    const [log] = sarif.runs;
    expect(log?.results).toMatchObject([
      { ruleId: "npsNotBelow", kind: "fail", level: "error" },
      { ruleId: "themeShareNotAbove", kind: "open", level: "none" },
    ]);
    for (const { ruleId, ruleIndex } of log?.results ?? []) expect(log?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    expect(files["q.check.junit.xml"]).toContain('tests="2" failures="1" errors="0" skipped="1"');
    expect(JSON.stringify(files)).not.toContain(cwd);
    await run("check", "q.csv", "--out", "again", "--quiet");
    expect(contentsOf(join(cwd, "again"))).toEqual(files);
  });

  it.each([
    [[], "nothing is to be checked"],
    [["--min-nps", "200"], "points from -100 to 100"],
    [["--max-theme-share", "Price"], "THEME=SHARE"],
    [["--forbid", "weather"], "a list of"],
    [["--min-nps", "0", "--format", "md"], "there is no --out"],
  ])("tells wrong usage: %j", async (args, message) => {
    const { status, stderr } = await survey().run("check", "q.csv", ...args);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });
});
