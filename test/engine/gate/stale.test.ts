import { describe, expect, it } from "vitest";
import { analyze } from "../../../src/engine/analyze.ts";
import { checkStale, keptReport } from "../../../src/engine/gate/staleCheck.ts";
import { toJson } from "../../../src/engine/report/json.ts";
import { ingredientsOf } from "../../../src/engine/report/lock.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/engine/settings.ts";
import { tableOf } from "../survey/tableOf.ts";

const scores = Array.from({ length: 60 }, (_, row) => String((row * 7) % 11));
const table = tableOf({ NPS: scores });
const { report } = analyze(table, DEFAULT_SETTINGS);
const text = toJson(report);
const file = "q.report.json";
const now = (sha256 = "", settings: Settings = DEFAULT_SETTINGS) => ingredientsOf(sha256, settings);

describe("a kept report", () => {
  it("is what the data gives where its lock holds, and its figures are as good as computed ones", () => {
    const kept = keptReport(text, { file, now: now() });
    expect(kept.reasons).toEqual([]);
    expect(kept.report).toEqual(report);
    expect(checkStale(kept, null)).toMatchObject({ result: "pass", words: "q.report.json is what the data gives." });
  });

  it.each([
    ["survey", text, now("00")],
    ["settings", text, now("", { ...DEFAULT_SETTINGS, preset: "groove" })],
    [
      "decisions",
      text,
      now("", { ...DEFAULT_SETTINGS, codebook: { themes: [{ id: "t-000a", name: "x" }], overrides: [] } }),
    ],
    ["engine", text, { ...now(), engine: "0.0.1" }],
    ["edited", text.replace('"rows": 60', '"rows": 61'), now()],
    ["unlocked", text.replace('"lock"', '"look"'), now()],
    ["unreadable", "no report", now()],
  ])("tells why it may be stale: %s", (reason, kept, ingredients) => {
    expect(keptReport(kept, { file, now: ingredients })).toMatchObject({ reasons: [reason], report: null });
  });

  it("is stale where computing it again gives something else, and says what", () => {
    const later = analyze(tableOf({ NPS: [...scores, "0", "0", "0", "0"] }), DEFAULT_SETTINGS).report;
    const found = checkStale(keptReport(text, { file, now: now("00") }), later);
    expect(found.result).toBe("fail");
    expect(found.words).toMatch(
      /^q\.report\.json is stale: the survey has changed\. NPS \S+ → \S+ \(60 → 64 scores\)\.$/u,
    );
  });

  it("is not stale where it comes out the same in spite of that", () => {
    const found = checkStale(keptReport(text, { file, now: { ...now(), engine: "0.0.1" } }), report);
    expect(found).toMatchObject({ result: "pass" });
    expect(found.words).toContain("still, although it was made by another version");
  });

  it("is stale where it was edited, although nothing else has changed", () => {
    const edited = text.replace('"rows": 60', '"rows": 61');
    expect(checkStale(keptReport(edited, { file, now: now() }), report)).toMatchObject({ result: "fail" });
  });

  it("that is not there breaks nothing, and that is no report does", () => {
    expect(checkStale(null, report).result).toBe("cannot-tell");
    expect(checkStale(keptReport("{}", { file, now: now() }), report).result).toBe("fail");
    expect(checkStale(keptReport("<html>", { file, now: now() }), report).result).toBe("fail");
  });
});
