import { describe, expect, it } from "vitest";
import { STAGES } from "../../src/engine/effects.ts";
import { phrase } from "../../src/engine/phrase.ts";
import { impactBars } from "../../src/engine/report/pictures/bars.ts";
import { picturesOf } from "../../src/engine/report/reportPictures.ts";
import { EXCLUSIONS } from "../../src/engine/survey/responses.ts";
import type { CommentMap, CommentView } from "../../src/protocol/session.ts";
import type { ColumnsPreview, Problem, Work } from "../../src/protocol/workbench.ts";
import { CLOSED, type ColumnsState } from "../../src/workbench/columns/panel.ts";
import { columnsPanel } from "../../src/workbench/columns/view.ts";
import { OFFERED } from "../../src/workbench/columns/words.ts";
import { mapWords } from "../../src/workbench/map/view.ts";
import { emptyList, withWindow } from "../../src/workbench/commentList.ts";
import { ALL, listKey, PANELS, UNCODED, type PageModel } from "../../src/workbench/model.ts";
import { page } from "../../src/workbench/views/page.ts";
import * as fixture from "../fixtures/report.ts";
import { because } from "../fixtures/reportColumns.ts";
import { comment, reportOf, shownAs, withComment } from "../workbench/pageFixture.ts";
import { leftInEnglish, reportWithoutLetters, strange, strangeView, withoutLetters } from "./strange.ts";
import { NO_MEASURES } from "../fixtures/roles.ts";

const { report, withoutScores, withoutRevenue, withoutComments, fivePoint } = Object.fromEntries(
  Object.entries(fixture).map(([name, one]) => [name, reportWithoutLetters(one)]),
) as typeof fixture;

const problem: Problem = {
  what: "•.",
  where: "•",
  detail: "•",
  next: "•",
  actions: ["analyze", "cancel", "choose-columns", "export", "open-as-text", "open-study-file", "show-log"],
};
const answer: CommentView = withoutLetters({
  ...comment,
  segments: [{ column: "Plan", value: "7" }],
  also: report.themes.slice(1, 4).map(({ id }) => ({ theme: id, evidence: "late" })),
});
const theme = report.themes[0]?.id ?? "";
const other = report.themes[2]?.id ?? "";
const map: CommentMap = {
  rows: new Int32Array([1]),
  places: new Float32Array([0, 0]),
  themes: new Int16Array([-1]),
  centres: new Float32Array(2 * report.themes.length),
};
const where = [
  ...["promoter", "passive", "detractor"].map((value) => ({ column: "@band", value })),
  ...[theme, UNCODED].map((value) => ({ column: "@theme", value })),
  { column: "@language", value: "en" },
  { column: "@text", value: "•" },
  { column: "@period", value: "2026-1..2026-2" },
  { column: "•", value: "•" },
];
const scored = report.scores;
if (scored === null) throw new Error("The fixture has scores.");
const few = { ...report, scores: { ...scored, valid: 7, lowBase: true } };
const all = Object.fromEntries(EXCLUSIONS.map((reason) => [reason, 3])) as (typeof scored)["excluded"];

const work = (stage: Work["stage"], total: number): Work => ({
  stage,
  done: 0,
  total,
  elapsedMs: 1840,
  finished: [],
  first: null,
});
const first = { ...report, comments: 363 };
const opened = (of: PageModel): PageModel => ({ ...of, reading: { ...of.reading, opened: 0 } });
const shown = reportOf(report);
const withList = (of: PageModel): PageModel => ({
  ...of,
  list: withWindow(emptyList(listKey(of) ?? ""), 0, { total: 1, offset: 0, comments: [answer] }),
});

const pages: Readonly<Record<string, PageModel>> = {
  "without scores": reportOf(withoutScores),
  "without revenue": reportOf(withoutRevenue),
  "without comments": reportOf(withoutComments),
  "on a scale of five": reportOf(fivePoint),
  "of a mean": reportOf({ ...report, scores: { ...scored, measure: "mean", value: 7.5 } }),
  "with too few scores": reportOf(few),
  "with a low base": reportOf({ ...report, scores: { ...scored, lowBase: true } }),
  "without a score that counts": reportOf({ ...report, scores: { ...scored, valid: 0, value: null } }),
  "without a comment that counts": reportOf({
    ...report,
    comments: report.comments && { ...report.comments, coded: 0, uncoded: 0 },
  }),
  "with every reason for a score not to count": reportOf({ ...report, scores: { ...scored, excluded: all } }),
  "with notes alone": reportOf({ ...report, diagnostics: report.diagnostics.slice(0, 1) }),
  "with an average revenue": reportOf({
    ...report,
    revenue: report.revenue && { ...report.revenue, from: "average", currency: null },
  }),
  "with themes that may have no effect": reportOf({
    ...report,
    themes: report.themes.map((one) => ({ ...one, impactInterval: [-1, 1] as const, trust: "fair" as const })),
  }),
  "with firm themes": reportOf({
    ...report,
    trust: report.trust && { ...report.trust, word: "firm" },
    themes: report.themes.map((one) => ({ ...one, stability: 0.9, trust: "firm" as const, impact: null })),
  }),
  "with loose themes": reportOf({
    ...report,
    trust: report.trust && { ...report.trust, word: "loose", stability: 0.3 },
    themes: report.themes.map((one) => ({ ...one, stability: 0.3, trust: "loose" as const })),
  }),
  filtered: { ...shown, where, filtering: true },
  "filtered in vain": { ...shown, where, figures: { revision: 1, where, answer: problem } },
  ...Object.fromEntries(PANELS.map((panel) => [`with the panel ${panel}`, { ...shown, panel }])),
  "with a map": { ...shown, panel: "map", places: { revision: 1, where: shown.where, answer: map } },
  "with a map that failed": { ...shown, panel: "map", places: { revision: 1, where: shown.where, answer: problem } },
  "with rows on their way": { ...shown, excluded: { reason: "missing", answer: null } },
  "with rows that could not be read": { ...shown, excluded: { reason: "missing", answer: problem } },
  ...Object.fromEntries(
    EXCLUSIONS.map((reason) => [
      `with the rows that are ${reason}`,
      { ...shown, excluded: { reason, answer: { total: 9, rows: [{ row: 7, cell: "" }] } } },
    ]),
  ),
  "with a comment": withComment(report, answer, 2),
  "with an opened comment of another theme": opened(withComment(report, { ...answer, theme: other })),
  "with a comment without a score": withComment(report, { ...answer, score: null, band: null }),
  "with a promoter's comment": withComment(report, { ...answer, band: "promoter" }),
  "with a passive's comment": withComment(report, { ...answer, band: "passive" }),
  "with no comment found": withComment(report, answer, 0),
  "with a search": withList({ ...shown, search: "•" }),
  "with all comments": { ...shown, choice: ALL },
  "with uncoded comments": { ...shown, choice: UNCODED },
  "before the score": shownAs({ at: "working", file: "•", work: work(null, 0) }),
  ...Object.fromEntries(
    STAGES.map((stage) => [`while it does: ${stage}`, shownAs({ at: "working", file: "•", work: work(stage, 9) })]),
  ),
  "before the themes": shownAs({ at: "working", file: "•", work: { ...work("cluster", 9), first } }),
  "before the themes, without scores": shownAs({
    at: "working",
    file: "•",
    work: { ...work("cluster", 9), first: { ...first, scores: null, revenue: null, comments: null } },
  }),
  "analysing again": { ...shown, showing: { at: "working", file: "•", work: work("text", 0) } },
  "about to analyse again": { ...shown, showing: { at: "working", file: "•", work: work(null, 0) } },
  failed: shownAs({ at: "failed", file: "•", problem }),
  stopped: shownAs({ at: "stopped", file: "•" }),
};

describe("nothing of ours is left in English on a page", () => {
  it.each(Object.keys(pages))("%s", (name) => {
    const { view, pictures } = strangeView();
    const model = pages[name];
    if (model === undefined) throw new Error(name);
    expect(leftInEnglish(page(model, view), ...pictures)).toEqual([]);
  });
});

describe("nor in the choice of columns", () => {
  const roles = [null, ...OFFERED];
  const why = phrase("named “{heading}”, {looks}", { heading: "•", looks: phrase("empty") });
  const readings = roles.map((role, index) => ({
    ...{ column: `•${index}`, role, ...because(why), filled: 9, distinct: 3 },
    chosenBy: "inferred" as const,
  }));
  const preview: ColumnsPreview = {
    study: "•",
    document: {
      schemaVersion: 1,
      source: report.source,
      columns: { ...report.columns, ...NO_MEASURES, account: null, readings },
      diagnostics: [],
    },
    headings: readings.map(({ column }) => column),
    rows: [readings.map(() => "•")],
  };
  const choose = { column: "•1", role: "comment" as const };
  const states: Readonly<Record<string, Partial<ColumnsState>>> = {
    "on its way": { preview: null },
    "that could not be read": { preview: problem },
    "that is there": { preview },
    "of a role that another column had": { preview, choices: [choose], last: { chosen: choose, loser: "•2" } },
    "that is too little": {
      preview: {
        ...preview,
        document: { ...preview.document, columns: { ...preview.document.columns, readings: [] } },
      },
    },
    "that could not be saved": { preview, problem },
  };
  const nobody = (): void => {};
  const intents = { choose: nobody, use: nobody, close: nobody };

  it.each(Object.keys(states))("%s", (name) => {
    const state: ColumnsState = { ...CLOSED, opened: "by-hand", ...states[name] };
    expect(leftInEnglish(columnsPanel(state, { locale: strange, intents }))).toEqual([]);
  });
});

it("nor on the map, which says by itself what it is given", () => {
  const { score, ...words } = mapWords(strange, { comments: 1, themes: 2 });
  expect(leftInEnglish(...Object.values(words), score(3))).toEqual([]);
});

it.each([
  ["nps", report],
  ["csat", fivePoint],
  ["mean", report],
] as const)("nor in a picture of a %s", (measure, of) => {
  const themes = of.themes.map((one) => ({ ...one, base: 1 }));
  const pictures = picturesOf({ ...of, themes, scores: of.scores && { ...of.scores, measure } });
  const bars = impactBars({ themes, measure }, { palette: "page", speech: strange });
  const drawn = pictures.map(({ draw }) => draw({ palette: "page", speech: strange }));
  expect(pictures.length).toBeGreaterThan(1);
  expect(leftInEnglish(bars, ...drawn)).toEqual([]);
});

it("what is not translated is found, wherever it stands", () => {
  const markup = `<p title="⟦Score⟧: 3 of ⟦all⟧">⟦One⟧ two <svg><title>three</title></svg></p>`;
  expect(leftInEnglish(markup)).toEqual([`of: ⟦Score⟧: 3 of ⟦all⟧`, "two: ⟦One⟧ two", "three: three"]);
});
