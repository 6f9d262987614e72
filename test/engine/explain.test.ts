import { describe, expect, it } from "vitest";
import type { Failure, FailureCode } from "../../src/engine/errors.ts";
import { explain } from "../../src/engine/explain.ts";

const FAILURES: { readonly [Code in FailureCode]: Extract<Failure, { code: Code }>["details"] } = {
  "file-not-found": { file: "q3.csv" },
  "file-not-readable": { file: "q3.csv", cause: "permission denied" },
  "empty-file": { file: "q3.csv" },
  "binary-file": { file: "q3.csv" },
  "unknown-format": { file: "q3.csv", known: ["csv", "xlsx"] },
  "malformed-file": { file: "q3.csv", format: "json", row: 3, column: "why", cause: "a comma is missing" },
  "unclosed-quote": { file: "q3.csv", row: 118 },
  "ragged-rows": { file: "q3.csv", row: 7, cells: 9, expected: 8, ragged: 300, rows: 412 },
  "too-large": { file: "q3.csv", what: "the unpacked sheet is", limit: "1 GB" },
  "nothing-to-analyze": {
    file: "q3.csv",
    lookedFor: ["scores from 0 to 10", "comments"],
    columns: [{ name: "SKU", found: "codes" }],
  },
  "nothing-to-learn": { file: "q3.csv" },
  "missing-column": { file: "q3.csv", role: "score", column: "NPS", columns: ["Score", "Why"] },
  "wrong-setting": { setting: "the number of themes", value: "1", expected: "2 to 200" },
  "bad-study-file": { file: "q3.feedback.json", problems: [{ path: "themes.seed", message: "expected a number" }] },
  "bad-benchmarks": {
    file: "market.csv",
    row: 2,
    column: "date",
    problem: "a day is expected",
    columns: ["name", "date"],
  },
  "study-file-cycle": { file: "a.feedback.json", chain: ["a.feedback.json", "b.feedback.json", "a.feedback.json"] },
  "study-not-writable": { file: "q3.feedback.json", cause: "permission denied" },
  "report-not-writable": { path: "out/q3.report.md", cause: "permission denied" },
  "group-too-small": { smallest: 5, where: ["Team=Legal"] },
  incomparable: { differ: "preset", before: "standard", after: "groove" },
  "model-failed": { fault: "rate-limit", host: "localhost:11434", detail: "" },
  "worker-failed": { cause: "out of memory" },
  "not-analyzed": { asked: "comments" },
};

const failures = Object.entries(FAILURES).map(([code, details]) => ({ code, details }) as Failure);

describe("every failure says what, where and what next", () => {
  it.each(failures)("$code", (failure) => {
    const { what, where, next } = explain(failure);
    expect(what).toMatch(/^\S.*[^.]$/u);
    expect(next).toMatch(/^[A-Z].*\.$/u);
    const { file, path, row, column } = failure.details as Record<string, unknown>;
    const place = failure.code === "missing-column" ? [file] : [file ?? path, row, column];
    expect([where.file, where.row, where.column].filter((part) => part !== undefined)).toEqual(
      place.filter((part) => part !== undefined),
    );
  });

  it.each(failures)("$code, in the language that is asked for", (failure) => {
    expect(explain(failure, () => "kitaip")).toMatchObject({ what: "kitaip", next: "kitaip" });
  });

  it("names what was looked for and what was found", () => {
    const { what } = explain({ code: "nothing-to-analyze", details: FAILURES["nothing-to-analyze"] });
    expect(what).toContain("scores from 0 to 10");
    expect(what).toContain("“SKU” (codes)");
  });

  it("names the columns that are there", () => {
    expect(explain({ code: "missing-column", details: FAILURES["missing-column"] }).next).toContain("“Why”");
  });
});
