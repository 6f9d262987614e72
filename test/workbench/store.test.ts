import { describe, expect, it, vi } from "vitest";
import type { HostCalls, Showing } from "../../src/protocol/workbench.ts";
import {
  currentList,
  hasFigures,
  keptOf,
  shownReport,
  startModel,
  UNCODED,
  type Kept,
  type PageModel,
} from "../../src/workbench/model.ts";
import { createStore, type StorePorts } from "../../src/workbench/store.ts";
import { report } from "../fixtures/report.ts";

const showing: Showing = { at: "report", file: "q3-nps.csv", revision: 1, report, tookMs: 5 };
const worst = report.themes.find(({ name }) => name === "Slow replies from support");
/** What the editor answers for chosen rows. */
const chosen = { ...report, scores: null };
type Query = HostCalls["comments"]["request"];

function store(over: Partial<StorePorts> = {}) {
  const kept: Kept[] = [];
  const models: PageModel[] = [];
  const queries: Query[] = [];
  const clock = { now: 0 };
  const ask = vi.fn((name: string, body: unknown): Promise<unknown> => {
    if (name === "figures") return Promise.resolve(chosen);
    if (name === "excluded") return Promise.resolve({ total: 1, rows: [{ row: 7, cell: "eleven" }] });
    if (name !== "comments") return Promise.resolve(null);
    queries.push(body as Query);
    return Promise.resolve({ total: 1, offset: 0, comments: [] });
  });
  const made = createStore({
    start: startModel(undefined),
    ask: ask as StorePorts["ask"],
    keep: (state) => kept.push(state),
    chooseColumns: () => {},
    onChange: (model) => models.push(model),
    now: () => clock.now,
    ...over,
  });
  return { ...made, kept, models, queries, ask, clock, model: () => models.at(-1) ?? startModel(undefined) };
}

const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

describe("the page", () => {
  it("asks for the comments of what is shown first, and of whatever is selected", async () => {
    const { show, intents, queries } = store();
    show(showing);
    await later();
    intents.select(UNCODED);
    intents.orderBy("newest");
    await later();
    expect(queries.map(({ query }) => [query.theme, query.order])).toEqual([
      [worst?.id, "typical"],
      [null, "typical"],
      [null, "newest"],
    ]);
  });

  it("keeps the selection, the sort, the order, the filters, the search and the tab for when it comes back", () => {
    const { show, intents, kept } = store();
    show(showing);
    intents.sortBy("base");
    intents.orderBy("score-up");
    intents.select(UNCODED);
    intents.filter({ column: "@band", value: "passive" });
    intents.searchFor("late");
    intents.showPanel("segments");
    const sort = { column: "base", descending: true };
    const where = [{ column: "@band", value: "passive" }];
    const state = { choice: UNCODED, sort, order: "score-up", where, search: "late", panel: "segments" };
    expect(kept.at(-1)).toEqual(state);
    expect(keptOf(startModel(kept.at(-1)))).toEqual(state);
  });

  it("selects the theme that the editor asks for, where there is one", async () => {
    const { show, select, model } = store();
    select(null);
    show(showing);
    await later();
    expect(model().choice).toBe(UNCODED);
    select(worst?.id ?? "");
    expect(model().choice).toBe(worst?.id);
    select("t-ffffffff");
    expect(model().choice).toBe(worst?.id);
  });

  it("tells the theme that is selected, once, and nothing of all comments", async () => {
    const { show, intents, ask } = store();
    show(showing);
    intents.orderBy("newest");
    intents.select(UNCODED);
    intents.unselect();
    intents.select(worst?.id ?? "");
    await later();
    const told = ask.mock.calls.filter(([name]) => name === "selected").map(([, body]) => body);
    expect(told).toEqual([{ theme: worst?.id }, { theme: null }, { theme: worst?.id }]);
  });

  it("begins with what another page has chosen, as far as the survey has it", async () => {
    const { restore, show, model, queries } = store();
    const where = [{ column: "@band", value: "detractor" }];
    restore({ choice: UNCODED, panel: "map", search: "late", where, order: "newest" });
    show(showing);
    await later();
    expect(keptOf(model())).toMatchObject({ choice: UNCODED, panel: "map", search: "late", where, order: "newest" });
    expect(queries[0]?.query).toMatchObject({ theme: null, search: "late" });
  });

  it("asks for windows that were refused once more when they are needed", async () => {
    const refuse = vi.fn().mockRejectedValue(new Error("cancelled"));
    const { show, read, model } = store({ ask: refuse as StorePorts["ask"] });
    show(showing);
    await later();
    expect(currentList(model())).toMatchObject({ total: null });
    expect(currentList(model())?.asked.size).toBe(0);
    read({ range: { first: 0, last: 12 } });
    expect(refuse.mock.calls.filter(([name]) => name === "comments")).toHaveLength(2);
  });

  it("asks for the comments where the reader is", async () => {
    const { show, read, queries } = store({});
    show(showing);
    await later();
    read({ range: { first: 0, last: 20 } });
    await later();
    expect(queries.map(({ query }) => query.offset)).toEqual([0]);
  });

  it("asks for the figures and the comments of the rows that a filter chooses", async () => {
    const { show, intents, ask, model, queries } = store();
    show(showing);
    await later();
    const where = [{ column: "plan", value: "Pro" }];
    intents.filter({ column: "plan", value: "Pro" });
    expect(ask).toHaveBeenCalledWith("figures", { revision: 1, where });
    await later();
    expect(shownReport(model())).toBe(chosen);
    expect(queries.at(-1)?.query.where).toEqual(where);
    intents.clearFilters();
    await later();
    expect(shownReport(model())).toBe(report);
  });

  it("drops the figures of a filter that has been changed since", async () => {
    const answers: ((answer: unknown) => void)[] = [];
    const ask = vi.fn((name: string) =>
      name === "figures" ? new Promise((resolve) => answers.push(resolve)) : Promise.resolve(null),
    );
    const { show, intents, model } = store({ ask: ask as StorePorts["ask"] });
    show(showing);
    intents.filter({ column: "plan", value: "Pro" });
    intents.filter({ column: "plan", value: "Team" });
    answers[0]?.(chosen);
    await later();
    expect(shownReport(model())).toBe(report);
    expect(hasFigures(model())).toBe(false);
  });

  it("shows the rows that are not counted, and the comments again", async () => {
    const { show, intents, model } = store();
    show(showing);
    intents.exclude("not-a-number");
    expect(model().excluded).toEqual({ reason: "not-a-number", answer: null });
    await later();
    expect(model().excluded?.answer).toMatchObject({ rows: [{ row: 7 }] });
    intents.exclude(null);
    expect(model().excluded).toBeNull();
  });

  it("moves along the lines without leaving them", async () => {
    const { show, intents, model } = store();
    show(showing);
    await later();
    intents.moveTo(5);
    expect(model().reading.cursor).toBe(0);
    intents.open(0);
    expect(model().reading).toMatchObject({ opened: 0, cursor: 0 });
  });

  it("moves the clock of the work while no progress comes", () => {
    const { show, progress, tick, clock, model } = store();
    const work = { stage: "cluster", done: 0, total: 0, elapsedMs: 1000, finished: [], first: null } as const;
    show({ at: "working", file: "q3-nps.csv", work });
    clock.now = 300;
    tick();
    expect(model().showing).toMatchObject({ work: { elapsedMs: 1300 } });
    progress({ ...work, elapsedMs: 2000 });
    clock.now = 400;
    tick();
    expect(model().showing).toMatchObject({ work: { elapsedMs: 2100 } });
  });

  it("stands still when nothing is under way", () => {
    const { show, tick, models, resize } = store();
    show(showing);
    const drawn = models.length;
    tick();
    resize({ width: 420, height: null });
    expect(models).toHaveLength(drawn);
  });

  it("hands an action to the editor", () => {
    const { intents, ask } = store();
    intents.act("export");
    expect(ask).toHaveBeenCalledWith("act", "export");
  });
});

describe("the map", () => {
  const points = { rows: Int32Array.of(1), places: Float32Array.of(0, 0), themes: Int16Array.of(0) };
  const asked = (ask: { readonly mock: { readonly calls: readonly unknown[][] } }): unknown[] =>
    ask.mock.calls.filter(([name]) => name === "map").map(([, body]) => body);

  it("is asked for once it is looked at, and again for other rows", async () => {
    const ask = vi.fn((name: string) => Promise.resolve(name === "map" ? points : null));
    const { show, intents, model } = store({ ask: ask as StorePorts["ask"] });
    show(showing);
    await later();
    expect(asked(ask)).toEqual([]);
    intents.showPanel("map");
    await later();
    expect(model().places?.answer).toBe(points);
    intents.select(UNCODED);
    const where = [{ column: "plan", value: "Pro" }];
    intents.filter({ column: "plan", value: "Pro" });
    await later();
    expect(asked(ask)).toEqual([
      { revision: 1, where: [] },
      { revision: 1, where },
    ]);
  });

  it("shows a comment that can be had, and nothing else", async () => {
    const comment = { row: 7, text: "late" };
    const ask = vi.fn((name: string) => Promise.resolve(name === "commentsAt" ? [comment] : null));
    const { show, intents } = store({ ask: ask as StorePorts["ask"] });
    expect(await intents.find(7)).toBeNull();
    show(showing);
    expect(await intents.find(7)).toBe(comment);
    ask.mockRejectedValueOnce(new Error("cancelled"));
    expect(await intents.find(7)).toBeNull();
  });
});

describe("comments that are to be decided about", () => {
  const listed = async () => {
    const made = store({
      ask: vi.fn((name: string, body: unknown) => {
        asked.push([name, body]);
        if (name !== "comments") return Promise.resolve(null);
        const { offset, limit } = (body as Query).query;
        // The first window has come in part only.
        const size = limit === 50 ? 3 : limit;
        const comments = Array.from({ length: size }, (_, at) => ({ row: 101 + offset + at }));
        return Promise.resolve({ total: 200, offset, comments });
      }) as unknown as StorePorts["ask"],
    });
    const asked: [string, unknown][] = [];
    made.show(showing);
    await later();
    return { ...made, asked };
  };

  it("are picked from the lines that have come, and fetched where they have not", async () => {
    const { intents, model, asked } = await listed();
    intents.pick(1, "one");
    await later();
    expect([...model().picked]).toEqual([102]);
    asked.length = 0;
    intents.pick(60, "all between");
    await later();
    expect(asked.find(([, body]) => (body as Query).query.limit === 60)).toMatchObject([
      "comments",
      { revision: 1, query: { offset: 1 } },
    ]);
    expect(model().picked.size).toBe(60);
    intents.unpick();
    expect(model().picked.size).toBe(0);
  });

  it("are told to the editor with the deed, and are forgotten with their list", async () => {
    const { intents, model, asked, decide } = await listed();
    intents.pick(0, "one");
    await later();
    decide("move");
    expect(asked.at(-1)).toEqual(["decide", { deed: "move", theme: worst?.id, rows: [101] }]);
    intents.select(UNCODED);
    expect(model().picked.size).toBe(0);
  });
});
