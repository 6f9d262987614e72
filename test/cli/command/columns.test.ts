import { describe, expect, it } from "vitest";
import { folderOf, surveyOf, verbatim } from "./verbatim.ts";

describe("verbatim columns", () => {
  it("says how the file was read, and each column's role and why", async () => {
    const cwd = folderOf({ "q.csv": surveyOf(24) });
    const { status, stdout, stderr } = await verbatim(["columns", "q.csv"], { cwd });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/^q\.csv {2}CSV · utf-8 · comma between cells · 24 rows\n/);
    expect(stdout).toMatch(/^score +NPS +24 +6\n +named “NPS”/m);
    expect(stdout).toMatch(/^comment +Why this score\? /m);
    expect(stdout).toMatch(/^segment +plan /m);
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it("as one JSON document", async () => {
    const cwd = folderOf({ "q.csv": surveyOf(24) });
    const { status, stdout, stderr } = await verbatim(["columns", "q.csv", "--json"], { cwd });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(JSON.parse(stdout)).toMatchObject({
      schemaVersion: 1,
      source: { file: "q.csv", format: "csv", encoding: "utf-8", delimiter: ",", rows: 24 },
      columns: { score: "NPS", comment: "Why this score?", date: "date", revenue: "revenue", segments: ["plan"] },
    });
  });

  it("takes the roles that are set, and says by whom", async () => {
    const cwd = folderOf({
      "q.csv": surveyOf(24).replace("NPS", "Points"),
      "q.feedback.json": '{"version": 1, "columns": {"segments": [], "score": "revenue"}}',
    });
    const { stdout } = await verbatim(["columns", "q.csv", "--score", "Points", "--json"], { cwd });
    const { columns } = JSON.parse(stdout) as { columns: { readings: { column: string; chosenBy: string }[] } };
    expect(columns).toMatchObject({ score: "Points", segments: [] });
    expect(columns.readings.find(({ column }) => column === "Points")?.chosenBy).toBe("option");
  });

  it("reads standard input as it is told to", async () => {
    const heading = [0xce, 0xf6, 0xe5, 0xed, 0xea, 0xe0];
    const stdin = Uint8Array.of(...heading, ...new TextEncoder().encode("|Why\n9|good and quick\n3|slow and dear\n"));
    const args = [
      "columns",
      "-",
      "--encoding",
      "windows-1251",
      "--delimiter",
      "pipe",
      "--input-format",
      "csv",
      "--json",
    ];
    const { status, stdout } = await verbatim(args, { cwd: folderOf(), stdin });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      source: { file: "stdin", encoding: "windows-1251", delimiter: "|", rows: 2 },
      columns: { score: "Оценка" },
    });
  });

  it("--quiet says nothing when nothing is wrong", async () => {
    const cwd = folderOf({ "q.csv": surveyOf(24) });
    expect(await verbatim(["columns", "q.csv", "--quiet"], { cwd })).toEqual({ status: 0, stdout: "", stderr: "" });
  });
});
