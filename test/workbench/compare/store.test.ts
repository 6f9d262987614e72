import { describe, expect, it, vi } from "vitest";
import { startComparison, type ComparisonModel, type KeptComparison } from "../../../src/workbench/compare/model.ts";
import { createComparisonStore } from "../../../src/workbench/compare/store.ts";
import { comparison } from "../../fixtures/comparison.ts";
import { pair, showingOf } from "./comparisonFixture.ts";

function opened(kept?: Partial<KeptComparison>) {
  const ask = vi.fn(() => Promise.resolve(null));
  const world: { model: ComparisonModel; kept: KeptComparison | null; now: number } = {
    model: startComparison(kept),
    kept: null,
    now: 0,
  };
  const store = createComparisonStore({
    start: world.model,
    ask,
    keep: (next) => (world.kept = next),
    onChange: (next) => (world.model = next),
    now: () => world.now,
  });
  return { store, ask, world };
}

const work = { stage: "text", done: 0, total: 0, elapsedMs: 500, finished: [], first: null } as const;

describe("the page of a comparison", () => {
  it("keeps the pair that its panel is made again from, and what was chosen on it", () => {
    const { store, world } = opened();
    store.show(showingOf(comparison), pair);
    store.intents.selectTheme("t-9911aa22");
    store.intents.sortThemes("share");
    store.intents.sortSegments("name");
    store.intents.showClearOnly(true);
    expect(world.kept).toEqual({
      pair,
      theme: "t-9911aa22",
      sort: { column: "share", descending: true },
      segmentSort: { column: "name", descending: false },
      clearOnly: true,
    });
    expect(opened(world.kept ?? {}).world.model).toMatchObject({ theme: "t-9911aa22", clearOnly: true });
  });

  it("asks the editor for what it cannot do itself", () => {
    const { store, ask } = opened();
    store.intents.act("swap");
    store.intents.reveal("after", 118);
    store.intents.copy("text", "said");
    expect(ask.mock.calls).toEqual([
      ["act", "swap"],
      ["reveal", { side: "after", row: 118 }],
      ["copy", { text: "text", said: "said" }],
    ]);
  });

  it("moves the clock of the work that is shown, and of nothing else", () => {
    const { store, world } = opened();
    store.show({ at: "working", labels: { before: "a", after: "b" }, work }, pair);
    world.now = 200;
    store.tick();
    expect(world.model.showing).toMatchObject({ work: { elapsedMs: 700 } });
    store.progress({ ...work, stage: "cluster" });
    expect(world.model.showing).toMatchObject({ work: { stage: "cluster", elapsedMs: 500 } });
    store.show(showingOf(comparison), pair);
    const before = world.model;
    store.tick();
    expect(world.model).toBe(before);
  });
});
