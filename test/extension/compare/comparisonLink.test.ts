import { describe, expect, it, vi } from "vitest";
import type { ComparisonDocument, ComparisonListener } from "../../../src/extension/compare/comparisonDocument.ts";
import { linkComparison } from "../../../src/extension/compare/comparisonLink.ts";
import { pairOfSurveys } from "../../../src/extension/compare/pair.ts";
import type { ComparisonShowing } from "../../../src/protocol/comparison.ts";
import { comparison } from "../../fixtures/comparison.ts";
import { settled } from "../fakes.ts";

const pair = pairOfSurveys("file:///q2.csv", "file:///q3.csv");
const labels = { before: "q2.csv", after: "q3.csv" };
const work = { stage: "text", done: 0, total: 0, elapsedMs: 0, finished: [], first: null } as const;
const done: ComparisonShowing = { at: "comparison", labels, comparison, tookMs: 1 };

function linked() {
  const listeners = new Set<ComparisonListener>();
  const nothing = (): Promise<void> => Promise.resolve();
  const document: ComparisonDocument = {
    pair: () => pair,
    showing: () => ({ at: "working", labels, work }),
    listen(listener) {
      listeners.add(listener);
      return { dispose: () => listeners.delete(listener) };
    },
    compare: nothing,
    swap: nothing,
    cancel: () => {},
    files: () => Promise.resolve([]),
    dispose: () => {},
  };
  const post = vi.fn<(message: { kind: string; call?: string; id: number }) => void>();
  const ports = { act: vi.fn(), reveal: vi.fn(), copy: vi.fn() };
  const link = linkComparison(document, { ...ports, post: post as (message: unknown) => void, words: { a: "b" } });
  const tell = (event: ComparisonListener): void => {
    for (const listener of listeners) {
      if (event.onShowing) listener.onShowing?.(done);
      if (event.onWork) listener.onWork?.(work);
    }
  };
  const hello = (): Promise<void> => link.receive({ kind: "request", id: 1, call: "hello", body: null });
  return { link, post, tell, hello, listeners, ...ports };
}

const onShowing = (): void => {};
const onWork = (): void => {};

describe("the link to a page of a comparison", () => {
  it("greets with what is shown, the pair and the words", async () => {
    const { hello, post } = linked();
    await hello();
    const body = { showing: { at: "working", labels, work }, pair, words: { a: "b" } };
    expect(post).toHaveBeenCalledExactlyOnceWith({ kind: "reply", id: 1, body });
  });

  it("sends one thing at a time, and leaves out what has become old meanwhile", async () => {
    const { hello, post, tell, link } = linked();
    tell({ onShowing });
    expect(post).not.toHaveBeenCalled();
    await hello();
    tell({ onWork });
    tell({ onWork });
    tell({ onShowing });
    tell({ onWork });
    expect(post.mock.calls.slice(1).map(([message]) => message.call)).toEqual(["progress"]);
    await link.receive({ kind: "reply", id: 1, body: null });
    await settled();
    expect(post.mock.calls.slice(1).map(([message]) => message.call)).toEqual(["progress", "show"]);
    expect(post.mock.lastCall?.[0]).toMatchObject({ body: { showing: done, pair } });
  });

  it("sends nothing to a page that is hidden", async () => {
    const { hello, post, tell, link } = linked();
    await hello();
    link.hide();
    tell({ onShowing });
    expect(post).toHaveBeenCalledOnce();
  });

  it("hands on what the page asks for", async () => {
    const { link, act, reveal, copy, listeners } = linked();
    await link.receive({ kind: "request", id: 1, call: "act", body: "swap" });
    await link.receive({ kind: "request", id: 2, call: "reveal", body: { side: "after", row: 118 } });
    await link.receive({ kind: "request", id: 3, call: "copy", body: { text: "a", said: "b" } });
    expect(act).toHaveBeenCalledExactlyOnceWith("swap");
    expect(reveal).toHaveBeenCalledExactlyOnceWith("after", 118);
    expect(copy).toHaveBeenCalledExactlyOnceWith("a", "b");
    link.dispose();
    expect(listeners.size).toBe(0);
  });
});
