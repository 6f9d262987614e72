import { describe, expect, it } from "vitest";
import type { Showing } from "../../src/protocol/workbench.ts";
import { emptyList } from "../../src/workbench/commentList.ts";
import {
  ALL,
  choicesOf,
  currentList,
  figuresProblem,
  hasFigures,
  keptOf,
  listKey,
  listQuery,
  ordersOf,
  shownReport,
  startModel,
  UNCODED,
  withReading,
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
const worst = sortedThemes(report, { column: "impact", descending: false })[0];
const shown = withShowing(startModel(undefined), showing(1));

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

describe("the list of comments", () => {
  const begun = (model: PageModel): PageModel => ({ ...model, list: emptyList(listKey(model) ?? "") });

  it("is that of what is selected, searched for and filtered by", () => {
    const model = begun(shown);
    expect(currentList(model)).not.toBeNull();
    for (const other of [
      { choice: UNCODED },
      { order: "newest" },
      { search: "late" },
      { where: [{ column: "plan", value: "Pro" }] },
    ] as const) {
      expect(currentList({ ...model, ...other })).toBeNull();
    }
    expect(listQuery({ ...model, choice: UNCODED })).toMatchObject({ theme: null });
    expect(listQuery({ ...model, choice: ALL })).toMatchObject({ theme: "all" });
  });

  it("is another one after another analysis", () => {
    expect(currentList(withShowing(begun(shown), showing(2)))).toBeNull();
  });

  it("is read from its beginning when it is another one", () => {
    const far = { ...shown, reading: { ...shown.reading, range: { first: 80, last: 99 }, cursor: 84, lineHeight: 84 } };
    expect(withReading(far).reading).toMatchObject({ range: { first: 0 }, cursor: 0, opened: null, lineHeight: 84 });
  });
});

describe("the figures", () => {
  const where = [{ column: "@band", value: "detractor" }];
  const filtered = { ...report, scores: null };

  it("are those of all rows until the chosen ones have come", () => {
    expect(shownReport(shown)).toBe(report);
    const asking = { ...shown, where };
    expect(hasFigures(asking)).toBe(false);
    expect(shownReport(asking)).toBe(report);
    const there = { ...asking, figures: { revision: 1, where, answer: filtered } };
    expect(hasFigures(there)).toBe(true);
    expect(shownReport(there)).toBe(filtered);
  });

  it("of an earlier choice stay while the next is worked out, those of an earlier analysis do not", () => {
    const there = { ...shown, where, figures: { revision: 1, where, answer: filtered } };
    const next = { ...there, where: [{ column: "plan", value: "Pro" }] };
    expect(hasFigures(next)).toBe(false);
    expect(shownReport(next)).toBe(filtered);
    expect(shownReport({ ...withShowing(there, showing(2)), where })).toBe(report);
  });

  it("are not shown where they could not be made, but why", () => {
    const problem = { what: "no", detail: null, where: null, next: null, actions: [] };
    const failed = { ...shown, where, figures: { revision: 1, where, answer: problem } };
    expect(shownReport(failed)).toBe(report);
    expect(figuresProblem(failed)).toBe(problem);
  });

  it("let go of conditions that the next analysis cannot meet", () => {
    const choices = [...where, { column: "plan", value: "Pro" }, { column: "gone", value: "1" }];
    const segments = { ...report, columns: { ...report.columns, segments: ["plan"] } };
    expect(withShowing({ ...shown, where: choices }, showing(2, segments)).where).toEqual(choices.slice(0, 2));
    expect(withShowing({ ...shown, where: choices }, showing(2, withoutScores)).where).not.toContainEqual(where[0]);
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
