import { describe, expect, it } from "vitest";
import { analyze, withAssignments } from "../../../src/engine/analyze.ts";
import type { ReportDocument } from "../../../src/engine/report/document.ts";
import { toJson } from "../../../src/engine/report/json.ts";
import { ingredientsOf, reportDigest } from "../../../src/engine/report/lock.ts";
import { DEFAULT_SETTINGS } from "../../../src/engine/settings.ts";
import { tableOf } from "../survey/tableOf.ts";

const table = tableOf({ NPS: ["9", "3", "8"], Why: ["quick replies", "slow replies", "fair price"] });
const analysis = analyze(table, DEFAULT_SETTINGS);

describe("the lock of a report", () => {
  it("digests the document that it stands in, with and without assignments, as it is written and read again", () => {
    const { lock } = analysis.report;
    const read = (report: ReportDocument) => JSON.parse(toJson(report)) as ReportDocument;
    expect(reportDigest(read(analysis.report))).toBe(lock.report);
    expect(reportDigest(read(withAssignments(analysis)))).toBe(lock.report);
    expect(reportDigest({ ...analysis.report, preset: "groove" })).not.toBe(lock.report);
  });

  it("is of the settings, whatever order their keys are in", () => {
    const { columns, ...others } = DEFAULT_SETTINGS;
    const digest = ingredientsOf("", DEFAULT_SETTINGS);
    expect(ingredientsOf("", { ...others, columns })).toEqual(digest);
    expect(ingredientsOf("", { ...DEFAULT_SETTINGS, preset: "groove" }).settings).not.toBe(digest.settings);
    expect(ingredientsOf("", { ...DEFAULT_SETTINGS, where: [{ column: "Plan", value: "Pro" }] }).settings).not.toBe(
      digest.settings,
    );
  });

  it("keeps decisions apart from settings, and the place of a file out of both", () => {
    const digest = ingredientsOf("", DEFAULT_SETTINGS);
    const codebook = { themes: [{ id: "t-000a", name: "Slow replies" }], overrides: [] };
    const decided = ingredientsOf("", { ...DEFAULT_SETTINGS, codebook });
    expect(decided.settings).toBe(digest.settings);
    expect(decided.decisions).not.toBe(digest.decisions);
    expect(ingredientsOf("", { ...DEFAULT_SETTINGS, benchmarksFile: "elsewhere/others.csv" })).toEqual(digest);
  });
});
