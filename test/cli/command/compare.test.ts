import { describe, expect, it } from "vitest";
import { comparisonSchema, type Comparison } from "../../../src/engine/compare/document.ts";
import { contentsOf, folderOf, surveyOf, verbatim } from "./verbatim.ts";

const survey = surveyOf(60);

function documentOf(stdout: string): Comparison {
  return comparisonSchema.parse(JSON.parse(stdout));
}

describe("verbatim compare", () => {
  it("says of a file against itself that nothing has changed", async () => {
    const { status, stdout, stderr } = await verbatim(["compare", "q.csv", "q.csv"], {
      cwd: folderOf({ "q.csv": survey }),
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain("Nothing has changed");
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it("compares two files, and tells files of one name apart by their folders", async () => {
    const cwd = folderOf({ "q2/nps.csv": survey, "q3/nps.csv": surveyOf(80) });
    const { stdout } = await verbatim(["compare", "q2/nps.csv", "q3/nps.csv", "--json"], { cwd });
    const { before, after, matching } = documentOf(stdout);
    expect([before.label, after.label]).toEqual(["q2/nps.csv", "q3/nps.csv"]);
    expect([before.rows, after.rows]).toEqual([60, 80]);
    expect(matching).toBe("earlier-themes");
  });

  it("writes the files it is asked for", async () => {
    const cwd = folderOf({ "q.csv": survey });
    const args = ["compare", "q.csv", "q.csv", "--out", "out", "--format", "md,json", "--quiet"];
    const { status, stdout } = await verbatim(args, { cwd });
    expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
    expect(Object.keys(contentsOf(`${cwd}/out`)).sort()).toEqual(["q.compare.json", "q.compare.md"]);
  });

  it.each([
    [["q.csv"], 2, "--before COLUMN=VALUE"],
    [["q.csv", "--before", "a=b", "--after", "a=c"], 3, "there is no column “a”"],
    [["q.csv", "q.csv", "--periods"], 2, "--periods compares within one FILE"],
    [["q.csv", "q.csv", "--format", "md"], 2, "there is no --out"],
    [["q.csv", "absent.csv"], 3, "absent.csv"],
    [["q.csv", "stars.csv"], 3, "different measures"],
  ])("%j ends with %d", async (args, expected, told) => {
    const stars = ["Rating", ...Array.from({ length: 40 }, (_, row) => String(1 + (row % 5)))].join("\n");
    const { status, stderr } = await verbatim(["compare", ...args], {
      cwd: folderOf({ "q.csv": survey, "stars.csv": stars }),
    });
    expect(status).toBe(expected);
    expect(stderr).toContain(told);
  });
});
