import { describe, expect, it } from "vitest";
import { analyze, figuresOf } from "../../../src/engine/analyze.ts";
import type { MeasureReport, ReportDocument } from "../../../src/engine/report/document.ts";
import { DEFAULT_SETTINGS, type MeasureSetting, type Settings } from "../../../src/engine/settings.ts";
import { resolveSettings } from "../../../src/engine/study/resolve.ts";
import { tableOf } from "../survey/tableOf.ts";

const ROWS = 40;
const cells = (cell: (row: number) => string | number, rows = ROWS): string[] =>
  Array.from({ length: rows }, (_, row) => String(cell(row)));

function measuresOf(columns: Readonly<Record<string, readonly string[]>>, settings: Partial<Settings> = {}) {
  return analyze(tableOf(columns), { ...DEFAULT_SETTINGS, ...settings }).report.measures;
}

const brief = (measures: ReportDocument["measures"]) =>
  measures.map((measure) => [measure.kind, "variant" in measure ? measure.variant : null, measure.column]);

const NPS = { NPS: cells((row) => row % 11) };

describe("what a file measures is read from its columns", () => {
  it.each([
    ["CSAT", (row: number) => 1 + (row % 5), ["csat", "ins"]],
    ["How satisfied are you?", (row: number) => row % 11, ["ins"]],
    ["Effort score", (row: number) => 1 + (row % 5), ["ces1"]],
    ["CES", (row: number) => 1 + (row % 7), ["ces2"]],
    ["The company made it easy to solve my issue", (row: number) => 1 + (row % 7), ["ces2"]],
    ["How easy was it?", (row: number) => 1 + (row % 5), ["mean"]],
    ["Удовлетворённость", (row: number) => 1 + (row % 5), ["csat", "ins"]],
    ["Pasitenkinimas", (row: number) => 1 + (row % 5), ["csat", "ins"]],
    ["Rating", (row: number) => ["bad", "ok", "great"][row % 3] ?? "", ["rating3"]],
    ["Оценка ответа", (row: number) => ["плохо", "нормально", "отлично"][row % 3] ?? "", ["rating3"]],
    ["Įvertinimas", (row: number) => ["blogai", "vidutiniškai", "puikiai"][row % 3] ?? "", ["rating3"]],
    ["Rate us", (row: number) => ["🙁", "😐", "😀"][row % 3] ?? "", ["rating3"]],
    ["How did we do?", (row: number) => ["bad", "ok", "great"][row % 3] ?? "", ["rating3"]],
    ["Rating (1-3)", (row: number) => 1 + (row % 3), ["rating3"]],
    ["First response time (h)", (row: number) => row / 2, ["first-response-time"]],
    ["Время первого ответа, ч", (row: number) => row / 2, ["first-response-time"]],
    ["Sprendimo laikas, val.", (row: number) => row / 2, ["resolution-time"]],
    ["Bearbeitungszeit (min)", (row: number) => row / 2, ["handle-time"]],
    ["Number of contacts", (row: number) => 1 + (row % 9), ["contacts-per-case"]],
  ])("%s", (heading, cell, kinds) => {
    const found = measuresOf({ ...NPS, [heading]: cells(cell) }).filter(({ headline }) => !headline);
    expect(found.map(({ kind }) => kind)).toEqual(kinds);
    expect(found[0]?.reason).toContain(`named “${heading}”`);
  });

  it("all of them are given, the headline first, and said in the columns", () => {
    const { report } = analyze(
      tableOf({ satisfaction: cells((row) => 1 + (row % 10)), ...NPS, intention: cells((row) => 1 + (row % 10)) }),
      DEFAULT_SETTINGS,
    );
    expect(brief(report.measures)).toEqual([
      ["nps", null, "NPS"],
      ["ins", "satisfied", "satisfaction"],
      ["mean", null, "intention"],
    ]);
    expect(report.columns.inferred.map(({ role }) => role)).toEqual(["measure", "score", "measure"]);
    expect(report.measures[0]).toMatchObject({
      headline: true,
      value: report.scores?.value,
      base: report.scores?.valid,
    });
  });

  it("a headline that asks for effort or satisfaction is no NPS and no share of the satisfied", () => {
    const effort = analyze(tableOf({ "Effort score": cells((row) => 1 + (row % 5)) }), DEFAULT_SETTINGS).report;
    expect(effort.scores).toMatchObject({ measure: "mean", nps: null, scale: { reversed: true } });
    expect(brief(effort.measures)).toEqual([["ces1", "lower-is-better", "Effort score"]]);
    const satisfied = analyze(tableOf({ Satisfaction: cells((row) => row % 11) }), DEFAULT_SETTINGS).report;
    expect(satisfied.scores).toMatchObject({ measure: "mean", nps: null });
    expect(brief(satisfied.measures)).toEqual([["ins", "very-satisfied", "Satisfaction"]]);
  });
});

describe("what is set", () => {
  const columns = { ...NPS, CSAT: cells((row) => 1 + (row % 5)), q7: cells((row) => 1 + (row % 7)) };
  const set = (...measures: Omit<MeasureSetting, "from">[]): Partial<Settings> => ({
    measures: measures.map((measure) => ({ ...measure, from: "study" })),
  });

  it("adds what is not recognised, and replaces what is of its kind", () => {
    const measures = measuresOf(columns, set({ kind: "ces2", column: "q7" }, { kind: "csat", column: null }));
    expect(brief(measures)).toEqual([
      ["ces2", "higher-is-better", "q7"],
      ["nps", null, "NPS"],
      ["ins", "satisfied", "CSAT"],
    ]);
    expect(measures[0]).toMatchObject({ chosenBy: "study", scale: { low: 1, high: 7 } });
  });

  it("by an option wins over a study file", () => {
    const study = {
      version: 1,
      measures: [
        { kind: "csat", column: "a" },
        { kind: "ces1", column: "b" },
      ],
    } as const;
    const { measures } = resolveSettings([{ ...study, measures: [...study.measures] }], {
      measures: [{ kind: "csat", column: null }],
    });
    expect(measures).toEqual([
      { kind: "ces1", column: "b", from: "study" },
      { kind: "csat", column: null, from: "option" },
    ]);
  });
});

describe("every answer counts once", () => {
  const table = tableOf({
    id: [...cells((row) => row), "0"],
    date: [...cells(() => "2026-01-10"), "2026-02-10"],
    Region: [...cells((row) => (row < 30 ? "North" : "South")), "North"],
    NPS: [...cells((row) => row % 11), "10"],
    CSAT: [...cells((row) => (row === 5 ? "n/a" : 5)), "1"],
  });
  const survey = analyze(table, { ...DEFAULT_SETTINGS, columns: { segments: ["Region"] } });
  const csatIn = ({ measures }: ReportDocument): MeasureReport | undefined =>
    measures.find(({ kind }) => kind === "csat");

  it("the latest of a respondent", () => {
    expect(csatIn(survey.report)).toMatchObject({ base: 39, satisfied: 38, excluded: { missing: 1, duplicate: 1 } });
  });

  it("of the rows that are chosen", () => {
    const south = figuresOf(survey.survey, [{ column: "Region", value: "South" }]).report;
    expect(csatIn(south)).toMatchObject({ base: 10, satisfied: 10, excluded: { filtered: 31 } });
    const tens = figuresOf(survey.survey, [{ column: "@band", value: "promoter" }]).report;
    // Rows 9, 10, 20, 21, 31, 32 and the later answer of row 0.
    expect(csatIn(tens)).toMatchObject({ base: 7, satisfied: 6 });
  });

  it("but for ragged rows", () => {
    const { report } = analyze({ ...table, ragged: Uint32Array.of(7, 8) }, DEFAULT_SETTINGS);
    expect(csatIn(report)).toMatchObject({ base: 37, excluded: { ragged: 2 } });
  });
});

describe("times of cases", () => {
  const times = {
    ...NPS,
    "First response time": cells((row) => `${row + 1}h`),
    Channel: cells((row) => (row % 4 ? "E-mail" : "Twitter")),
  };

  it("are held against the targets of their channels", () => {
    const [, measure] = measuresOf(times);
    expect(measure).toMatchObject({
      ...{ kind: "first-response-time", unit: "hours", base: 40, min: 1, max: 40, median: 20.5 },
      targets: [
        { channel: "other", at: 24, from: "default", base: 30, beyond: { count: 12 } },
        { channel: "social", at: 1, from: "default", base: 10, beyond: { count: 9 } },
      ],
    });
  });

  it("have the targets of the study file", () => {
    const settings = resolveSettings([{ version: 1, targets: { firstReplyHours: 10 } }]);
    const [, measure] = measuresOf(times, settings);
    expect(measure).toMatchObject({ targets: [{ channel: "other", at: 10, from: "study" }, { channel: "social" }] });
  });

  it("are not guessed a unit", () => {
    const [, measure] = measuresOf({ ...NPS, "Resolution time": cells((row) => row) });
    expect(measure).toMatchObject({ unit: null, targets: [], median: 19.5 });
  });

  it("are counted for a case, not for a row that repeats it", () => {
    const id = cells((row) => Math.floor(row / 2));
    const [, measure] = measuresOf({
      id,
      NPS: cells((row) => Math.floor(row / 2) % 11),
      "AHT (min)": cells((row) => row),
    });
    expect(measure).toMatchObject({ kind: "handle-time", base: 20, excluded: { duplicate: 20 } });
  });
});
