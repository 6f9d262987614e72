import { describe, expect, it } from "vitest";
import { diffLines, diffMarkdown, diffTable } from "../../../src/engine/codebook/diffDocument.ts";
import { decisionsBetween, figuresBetween, movesBetween } from "../../../src/engine/codebook/diffReports.ts";
import { readReport } from "../../../src/engine/codebook/keptReport.ts";
import { toJson } from "../../../src/engine/report/json.ts";
import type { ReportDocument, ThemeReport } from "../../../src/engine/report/document.ts";
import { report } from "../../fixtures/report.ts";

const [first, second, third] = report.themes as [ThemeReport, ThemeReport, ThemeReport];
const of = (themes: readonly ThemeReport[], rows?: Readonly<Record<number, string | null>>): ReportDocument => ({
  ...report,
  themes: [...themes],
  ...(rows && {
    assignments: Object.entries(rows).map(([row, theme]) => ({
      row: Number(row),
      theme,
      confidence: null,
      words: [],
      by: "words" as const,
      rule: null,
      also: [],
    })),
  }),
});
const told = (before: ReportDocument, after: ReportDocument) => {
  const [was, is] = [before, after].map((one) => readReport(JSON.parse(toJson(one)), "q.report.json"));
  if (!was || !is) throw new Error("two reports");
  const figures = figuresBetween(was, is, movesBetween(was, is));
  return { schemaVersion: 1, before: "a", after: "b", decisions: decisionsBetween(was, is), figures } as const;
};

describe("the difference of two reports", () => {
  it("is nothing of a report and itself", () => {
    const document = told(report, report);
    expect(document.decisions).toEqual([]);
    expect(diffLines(document)).toEqual(["nothing differs"]);
    expect(diffTable(document)).toBeNull();
  });

  it("tells who is called otherwise and what became of the comments of a theme that is gone", () => {
    const decided = { status: "pinned", description: null, owner: null, issue: null } as const;
    const larger = { ...second, name: "Delivery", base: second.base + 2, impact: -1.6, decided };
    const before = of([first, second, third], { 1: first.id, 2: first.id, 3: second.id, 4: null });
    const after = of([larger, third], { 1: second.id, 2: second.id, 3: second.id, 4: third.id });
    const document = told(before, after);
    expect(diffLines(document)).toEqual([
      `renamed ‹${second.name}› to ‹Delivery›`,
      `3 comments in another theme: 2 from ‹${first.name}› to ‹Delivery› and 1 from no theme to ‹${third.name}›`,
    ]);
    expect(diffTable(document)?.rows.map(({ cells }) => cells[0])).toEqual([
      `${first.name} (gone)`,
      `${second.name} → Delivery`,
    ]);
    expect(diffMarkdown(document)).toContain(`| ${second.base} → ${second.base + 2} |`);
  });

  it("does not tell of moves without assignments, nor between two files", () => {
    const rows = { 1: first.id };
    expect(told(of([first]), of([first], rows)).figures.moves).toBeNull();
    const other = of([first], rows);
    expect(told(of([first], rows), { ...other, source: { ...other.source, sha256: "0" } }).figures.moves).toBeNull();
    expect(told(of([first], rows), of([first], rows)).figures.moves).toEqual([]);
  });

  it("reads reports that have fields it does not know, and says of anything else that it is none", () => {
    const later = { ...report, another: 1, themes: [{ ...first, another: 1 }] };
    expect(readReport(later, "q.report.json").themes).toHaveLength(1);
    expect(() => readReport({ schemaVersion: 2 }, "q.report.json")).toThrow("file-not-readable");
  });
});
