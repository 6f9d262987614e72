import { expect, test } from "vitest";
import type { ReportDocument } from "../../../src/engine/report/document.ts";
import { toJson } from "../../../src/engine/report/json.ts";
import { hostile, NASTY } from "../../fixtures/hostileReport.ts";
import { fivePoint, report, withoutComments, withoutRevenue, withoutScores } from "../../fixtures/report.ts";

/** The same document, its keys in the opposite order. */
function reversed<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(reversed) as Value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, entry]) => [key, reversed(entry)]),
  ) as Value;
}

test("keys stand in the schema's order whatever order they were built in", () => {
  const text = toJson(report);
  expect(toJson(reversed(report))).toBe(text);
  expect(Object.keys(JSON.parse(text) as object).slice(0, 4)).toEqual(["schemaVersion", "source", "where", "columns"]);
  expect(text).toMatch(/^\{\n {2}"schemaVersion": 1,\n/u);
  expect(text.endsWith("}\n")).toBe(true);
});

test("nothing is lost, whatever the texts hold", () => {
  for (const document of [
    report,
    withoutScores,
    withoutRevenue,
    withoutComments,
    fivePoint,
    hostile(report, NASTY.join("\n")),
  ]) {
    expect(JSON.parse(toJson(document))).toEqual(document);
  }
});

test("a document that breaks its schema is not written", () => {
  const broken = { ...report, themes: [{ ...report.themes[0], share: Number.NaN }] } as ReportDocument;
  expect(() => toJson(broken)).toThrow(/share/u);
  expect(() => toJson({ ...report, extra: 1 } as ReportDocument)).toThrow(/extra/u);
});
