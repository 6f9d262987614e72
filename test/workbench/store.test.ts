import { describe, expect, it, vi } from "vitest";
import type { HostCalls, Showing } from "../../src/protocol/workbench.ts";
import { currentList, startModel, UNCODED, type Kept, type PageModel } from "../../src/workbench/model.ts";
import { createStore, type StorePorts } from "../../src/workbench/store.ts";
import { report } from "../fixtures/report.ts";

const showing: Showing = { at: "report", file: "q3-nps.csv", revision: 1, report, tookMs: 5 };
const worst = report.themes.find(({ name }) => name === "Slow replies from support");
type Query = HostCalls["comments"]["request"];

function store(over: Partial<StorePorts> = {}) {
  const kept: Kept[] = [];
  const models: PageModel[] = [];
  const queries: Query[] = [];
  const clock = { now: 0 };
  const ask = vi.fn((name: string, body: unknown): Promise<unknown> => {
    if (name !== "comments") return Promise.resolve(null);
    queries.push(body as Query);
    return Promise.resolve({ total: 1, offset: 0, comments: [] });
  });
  const made = createStore({
    start: startModel(undefined),
    ask: ask as StorePorts["ask"],
    keep: (state) => kept.push(state),
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

  it("keeps the selection, the sort and the order for when it comes back", () => {
    const { show, intents, kept } = store();
    show(showing);
    intents.sortBy("base");
    intents.orderBy("score-up");
    intents.select(UNCODED);
    expect(kept.at(-1)).toEqual({ choice: UNCODED, sort: { column: "base", descending: true }, order: "score-up" });
  });

  it("does not wait forever for comments that were refused", async () => {
    const { show, model } = store({ ask: () => Promise.reject(new Error("cancelled")) });
    show(showing);
    await later();
    expect(currentList(model())).toMatchObject({ fetching: false, comments: [] });
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
