import { describe, expect, it } from "vitest";
import type { CommentPage, CommentView } from "../../src/protocol/session.ts";
import type { Showing } from "../../src/protocol/workbench.ts";
import {
  choicesOf,
  currentList,
  keptOf,
  nextQuery,
  ordersOf,
  startModel,
  UNCODED,
  WINDOW,
  withComments,
  withFetching,
  withShowing,
  withWork,
  type PageModel,
} from "../../src/workbench/model.ts";
import { sortedThemes } from "../../src/workbench/themeColumns.ts";
import { report, withoutComments, withoutRevenue, withoutScores } from "../fixtures/report.ts";

const showing = (revision: number, of = report): Showing => ({
  at: "report",
  file: of.source.file,
  revision,
  report: of,
  tookMs: 5,
});
const comment = (row: number): CommentView => ({
  row,
  text: `comment ${row}`,
  score: null,
  band: null,
  date: null,
  revenue: null,
  segments: [],
  theme: null,
  words: [],
  confidence: null,
  also: [],
});
const windowOf = (offset: number, size: number, total: number): CommentPage => ({
  total,
  offset,
  comments: Array.from({ length: size }, (_, index) => comment(offset + index + 1)),
});
const worst = sortedThemes(report.themes, { column: "impact", descending: false })[0];
const shown = withShowing(startModel(undefined), showing(1));

function fetched(model: PageModel, page: CommentPage): PageModel {
  const asking = withFetching(model);
  const list = currentList(asking);
  if (list === null) throw new Error("nothing was asked for");
  return withComments(asking, list, page);
}

describe("what is selected", () => {
  it("is the worst theme at first", () => {
    expect(worst?.name).toBe("Slow replies from support");
    expect(shown.choice).toBe(worst?.id);
  });

  it("outlives hiding and another analysis, as long as it exists", () => {
    const other = report.themes.find(({ name }) => name === "Friendly drivers")?.id ?? "";
    const back = withShowing(startModel(keptOf({ ...shown, choice: other, order: "newest" })), showing(1));
    expect(back).toMatchObject({ choice: other, order: "newest" });
    expect(withShowing(back, showing(2)).choice).toBe(other);
    const without = { ...report, themes: report.themes.filter(({ id }) => id !== other) };
    expect(withShowing(back, showing(3, without)).choice).toBe(worst?.id);
  });

  it("are the comments without a theme where there are no themes", () => {
    expect(withShowing(startModel(undefined), showing(1, { ...report, themes: [] })).choice).toBe(UNCODED);
  });

  it("is nothing where there are no comments", () => {
    expect(withShowing(startModel(undefined), showing(1, withoutComments))).toMatchObject({ choice: null });
  });
});

it("the comments without a theme stand last, and only where there are any", () => {
  expect(choicesOf(report, { column: "name", descending: true }).at(-1)).toBe(UNCODED);
  const { comments } = report;
  if (comments === null) throw new Error("the fixture has comments");
  const whole = { ...report, comments: { ...comments, uncoded: 0 } };
  expect(choicesOf(whole, shown.sort)).not.toContain(UNCODED);
});

it("comments are ordered only by what the survey has", () => {
  expect(ordersOf(withoutScores)).not.toContain("score-up");
  expect(ordersOf(withoutRevenue)).not.toContain("revenue");
  expect(ordersOf({ ...report, columns: { ...report.columns, date: null } })).not.toContain("newest");
  const kept = keptOf({ ...shown, order: "revenue" });
  expect(withShowing(startModel(kept), showing(1, withoutRevenue)).order).toBe("typical");
});

describe("comments come in windows", () => {
  it("that follow each other until all are there", () => {
    expect(nextQuery(shown)?.query).toEqual({ theme: shown.choice, order: "typical", offset: 0, limit: WINDOW });
    const first = fetched(shown, windowOf(0, WINDOW, WINDOW + 2));
    expect(nextQuery(first)?.query.offset).toBe(WINDOW);
    const all = fetched(first, windowOf(WINDOW, 2, WINDOW + 2));
    expect(
      currentList(all)
        ?.comments.map(({ row }) => row)
        .at(-1),
    ).toBe(WINDOW + 2);
    expect(nextQuery(all)).toBeNull();
  });

  it("one at a time", () => {
    expect(nextQuery(withFetching(shown))).toBeNull();
  });

  it("of the theme that is selected by the time they come", () => {
    const asking = withFetching(shown);
    const list = currentList(asking);
    if (list === null) throw new Error("nothing was asked for");
    const moved = { ...asking, choice: UNCODED };
    expect(currentList(withComments(moved, list, windowOf(0, 3, 3)))).toBeNull();
    expect(nextQuery(moved)?.query).toMatchObject({ theme: null, offset: 0 });
  });

  it("once each, however often a theme is left and chosen again", () => {
    const asking = withFetching(shown);
    const list = currentList(asking);
    if (list === null) throw new Error("nothing was asked for");
    const once = withComments(asking, list, windowOf(0, 3, 9));
    const twice = withComments(once, list, windowOf(0, 3, 9));
    expect(currentList(twice)?.comments.map(({ row }) => row)).toEqual([1, 2, 3]);
  });

  it("never of an analysis that is no longer shown", () => {
    const list = currentList(withFetching(shown));
    if (list === null) throw new Error("nothing was asked for");
    const newer = withFetching(withShowing(shown, showing(2)));
    expect(currentList(withComments(newer, list, windowOf(0, 3, 3)))).toMatchObject({ total: null, comments: [] });
  });

  it("anew after another analysis, also where one was cancelled on its way", () => {
    const cancelled = withFetching(shown);
    const working = withShowing(cancelled, {
      at: "working",
      file: "q3-nps.csv",
      work: { stage: null, done: 0, total: 0, elapsedMs: 0, finished: [], first: null },
    });
    expect(nextQuery(working)).toBeNull();
    expect(nextQuery(withShowing(working, showing(1)))).not.toBeNull();
    expect(nextQuery(withShowing(fetched(shown, windowOf(0, 3, 3)), showing(2)))?.revision).toBe(2);
  });

  it("or as a problem, which can be tried again", () => {
    const asking = withFetching(shown);
    const list = currentList(asking);
    const problem = { what: "no", detail: null, where: null, next: null, actions: [] };
    const failed = list === null ? asking : withComments(asking, list, problem);
    expect(currentList(failed)).toMatchObject({ problem, fetching: false });
    expect(nextQuery(failed)).not.toBeNull();
  });
});

it("the last report stays while another analysis is under way, and goes with a failure", () => {
  const work = { stage: "read", done: 1, total: 2, elapsedMs: 3, finished: [], first: null } as const;
  const working = withShowing(shown, { at: "working", file: "q3-nps.csv", work });
  expect(working.drawn?.report).toBe(report);
  expect(withWork(working, { ...work, done: 2 }).showing).toMatchObject({ work: { done: 2 } });
  expect(withWork(shown, work)).toBe(shown);
  const problem = { what: "no", detail: null, where: null, next: null, actions: [] };
  expect(withShowing(working, { at: "failed", file: "q3-nps.csv", problem }).drawn).toBeNull();
});
