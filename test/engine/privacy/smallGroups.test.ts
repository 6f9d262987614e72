import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyze, figuresOf, type Analysis } from "../../../src/engine/analyze.ts";
import { failureOf } from "../../../src/engine/errors.ts";
import type { ReportDocument, Tally } from "../../../src/engine/report/document.ts";
import { toCodedCsv } from "../../../src/engine/report/codedCsv.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/engine/settings.ts";
import { tableOf } from "../survey/tableOf.ts";

interface Employee {
  readonly team: string;
  readonly site: string;
  readonly month: string;
  readonly score: string;
}

const STAFF: Settings = { ...DEFAULT_SETTINGS, respondents: "employees" };

const QUESTION = "How likely are you to recommend us as a place to work?";

function surveyOf(employees: readonly Employee[], settings: Settings = STAFF): Analysis {
  const table = tableOf({
    [QUESTION]: employees.map(({ score }) => score),
    Team: employees.map(({ team }) => team),
    Site: employees.map(({ site }) => site),
    Answered: employees.map(({ month }) => month),
  });
  return analyze(table, { ...settings, columns: { score: QUESTION, segments: ["Team", "Site"], date: "Answered" } });
}

const employee = fc.record({
  team: fc.constantFrom("A", "A", "A", "A", "A", "B", "B", "B", "C", "C", "D", "E", ""),
  site: fc.constantFrom("North", "North", "North", "South", "South", "West"),
  month: fc.constantFrom("2026-01-10", "2026-01-10", "2026-01-10", "2026-02-10", "2026-02-10", "2026-03-10", ""),
  score: fc.constantFrom("0", "3", "7", "8", "9", "10", ""),
});

interface Shown {
  readonly rows: number | null;
  readonly scores: Tally | null;
}

/** Counts that a reader works out: of what is shown, and of what is not, from the total. */
function worked(groups: readonly Shown[], { source, scores }: ReportDocument, filled: number): number[] {
  const shown = groups.filter(({ rows }) => rows !== null);
  const sum = (count: (group: Shown) => number): number => shown.reduce((total, group) => total + count(group), 0);
  const left = scores?.excluded.filtered ?? 0;
  const rows = source.rows - left - sum(({ rows: own }) => own ?? 0);
  const valid = (scores?.valid ?? 0) - sum(({ scores: own }) => own?.valid ?? 0);
  // A column that hardly anybody filled splits nothing unless somebody asks for it.
  const known = left > 0 || filled < 5 ? [] : [filled - sum(({ rows: own }) => own ?? 0)];
  return [
    ...shown.map(({ rows: own }) => own ?? 0),
    ...shown.map(({ scores: own }) => own?.valid ?? 0),
    rows,
    valid,
    ...known,
  ];
}

function groupsOf(report: ReportDocument): { readonly groups: readonly Shown[]; readonly column: string }[] {
  const columns = [...new Set(report.segments.map(({ column }) => column))];
  return [
    ...columns.map((column) => ({ column, groups: report.segments.filter((segment) => segment.column === column) })),
    ...(report.trend.length > 0 ? [{ column: "Answered", groups: report.trend }] : []),
  ];
}

const isTold = (count: number): boolean => count > 0 && count < 5;

describe("of employees, no group under five can be worked out", () => {
  it("from one report", () => {
    fc.assert(
      fc.property(fc.array(employee, { minLength: 5, maxLength: 70 }), (employees) => {
        const report = reportIfAny(employees);
        for (const { groups, column } of report === null ? [] : groupsOf(report)) {
          if (report === null) continue;
          const filled = report.columns.inferred.find((reading) => reading.column === column)?.filled ?? 0;
          expect(worked(groups, report, filled).filter(isTold)).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("from the report of a choice and that of all", () => {
    fc.assert(
      fc.property(fc.array(employee, { minLength: 20, maxLength: 90 }), (employees) => {
        if (reportIfAny(employees) === null) return;
        const all = surveyOf(employees);
        const chosen = reportOf(all, [{ column: "Site", value: "North" }]);
        if (chosen === null) return;
        expect(isTold(all.report.source.rows - rowsIn(chosen))).toBe(false);
        for (const segment of chosen.segments) {
          const whole = all.report.segments.find(
            ({ column, value }) => column === segment.column && value === segment.value,
          );
          if (segment.rows === null || !whole || whole.rows === null) continue;
          expect(isTold(whole.rows - segment.rows)).toBe(false);
          expect(isTold((whole.scores?.valid ?? 0) - (segment.scores?.valid ?? 0))).toBe(false);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("from the table with the codes: what rows share, at least five share", () => {
    fc.assert(
      fc.property(fc.array(employee, { minLength: 5, maxLength: 60 }), (employees) => {
        if (reportIfAny(employees) === null) return;
        const lines = [...toCodedCsv(surveyOf(employees))].join("").trim().split("\r\n");
        const [head = "", ...rows] = lines;
        expect(head).not.toContain("Answered");
        const counts = new Map<string, number>();
        for (const row of rows) {
          const [, team = "", site = ""] = row.split(",");
          counts.set(`${team}|${site}`, (counts.get(`${team}|${site}`) ?? 0) + 1);
        }
        expect([...counts.values()].filter(isTold)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

function rowsIn({ source, scores }: ReportDocument): number {
  return source.rows - (scores?.excluded.filtered ?? 0);
}

/** Null for a survey of which nothing is shown: fewer than five have a score. */
function reportIfAny(employees: readonly Employee[]): ReportDocument | null {
  try {
    return surveyOf(employees).report;
  } catch (error) {
    expect(failureOf(error)?.code).toBe("group-too-small");
    return null;
  }
}

function reportOf({ survey }: Analysis, where: Parameters<typeof figuresOf>[1]): ReportDocument | null {
  try {
    return figuresOf(survey, where).report;
  } catch (error) {
    expect(failureOf(error)?.code).toBe("group-too-small");
    return null;
  }
}

const people = (team: string, count: number, site = "North"): Employee[] =>
  Array.from({ length: count }, (_, at) => ({ team, site, month: "2026-01-10", score: String(at % 11) }));

describe("which groups are hidden", () => {
  it("is the small one, and the next larger one when it could be worked out", () => {
    const { report } = surveyOf([...people("A", 20), ...people("B", 8), ...people("C", 3)]);
    const teams = report.segments.filter(({ column }) => column === "Team");
    expect(teams.map(({ value, rows }) => [value, rows])).toEqual([
      ["A", 20],
      ["B", null],
      ["C", null],
    ]);
    expect(teams[1]).toMatchObject({ suppressed: true, scores: null, themes: [] });
    expect(report.hidden).toMatchObject({ smallest: 5, segments: 2 });
  });

  it("is two small ones alone where together they are five", () => {
    const { report } = surveyOf([...people("A", 20), ...people("B", 8), ...people("C", 3), ...people("D", 4)]);
    const teams = report.segments.filter(({ column }) => column === "Team");
    expect(teams.map(({ value, rows }) => [value, rows])).toEqual([
      ["A", 20],
      ["B", 8],
      ["C", null],
      ["D", null],
    ]);
  });

  it("is none among customers", () => {
    const employees = [...people("A", 20), ...people("C", 3)];
    const { report } = surveyOf(employees, { ...STAFF, respondents: "customers" });
    expect(report.hidden).toBeNull();
    expect(report.segments.filter(({ rows }) => rows === null)).toEqual([]);
  });

  it("is said of the whole survey by its question", () => {
    const employees = [...people("A", 20), ...people("C", 6)];
    const { report } = surveyOf(employees, { ...STAFF, respondents: "auto" });
    expect(report.respondents).toMatchObject({ kind: "employees", chosenBy: "inferred" });
    expect(report.measures[0]).toMatchObject({ kind: "enps", base: 26 });
  });
});

describe("a choice of rows gives no figures", () => {
  const survey = surveyOf([...people("A", 20), ...people("B", 8, "South"), ...people("C", 3, "West")]);

  it.each([
    ["that fewer than five meet", [{ column: "Team", value: "C" }]],
    ["that fewer than five do not meet", ["A", "B"].map((value) => ({ column: "Team", value }))],
    [
      "of a band that few are in",
      [
        { column: "@band", value: "passive" },
        { column: "Team", value: "B" },
      ],
    ],
  ])("%s", (_, where) => {
    expect(reportOf(survey, where)).toBeNull();
  });

  it("but for larger ones", () => {
    expect(reportOf(survey, [{ column: "Team", value: "A" }])?.scores?.valid).toBe(20);
  });

  it("nor does a survey of fewer than five", () => {
    expect(() => surveyOf(people("A", 4))).toThrow("group-too-small");
  });
});
