import { expect, it } from "vitest";
import { startWork } from "../../../src/extension/survey/work.ts";
import { lensesOf } from "../../../src/extension/text/lens.ts";
import type { Showing } from "../../../src/protocol/workbench.ts";
import { report, withoutComments, withoutScores } from "../../fixtures/report.ts";
import { problem, SURVEY } from "../fakes.ts";
import { locale } from "../words.ts";

const file = "q3-nps.csv";
const analysed = (of: typeof report): Showing => ({ at: "report", file, revision: 1, report: of, tookMs: 5 });
const titles = (showing: Showing | null): string[] => lensesOf(SURVEY, showing, locale).map(({ title }) => title);

it.each([
  ["before anybody has asked", null, ["Analyze", "Open Workbench"]],
  ["while it is analysed", { at: "working", file, work: startWork() }, ["Analysing…", "Cancel", "Open Workbench"]],
  ["once it is", analysed(report), [`NPS +23 · ${report.themes.length} themes`, "Open Workbench"]],
  ["without scores", analysed(withoutScores), [`${report.themes.length} themes`, "Open Workbench"]],
  ["without comments", analysed(withoutComments), ["NPS +23", "Open Workbench"]],
  ["after it was stopped", { at: "stopped", file }, ["Analyze", "Open Workbench"]],
  ["after it failed", { at: "failed", file, problem: problem(null) }, ["Analyze", "Open Workbench"]],
] satisfies [string, Showing | null, string[]][])(
  "a survey's text offers what can be done %s",
  (_, showing, expected) => {
    expect(titles(showing)).toEqual(expected);
  },
);

it("a link tells its command the survey, and that the text stays in front", () => {
  const [analyze, open] = lensesOf(SURVEY, null, locale);
  expect(analyze).toMatchObject({ command: "verbatim.analyzeFile", argument: { uri: SURVEY, page: false } });
  expect(open).toMatchObject({ command: "verbatim.openWorkbench", argument: SURVEY });
});
