import { describe, expect, it, vi } from "vitest";
import { FeedbackError } from "../../../src/engine/errors.ts";
import { openComparison } from "../../../src/extension/compare/comparisonDocument.ts";
import { pairOfSurveys, swapped } from "../../../src/extension/compare/pair.ts";
import type { SurveyPorts } from "../../../src/extension/survey/surveyDocument.ts";
import type { SessionCalls } from "../../../src/protocol/session.ts";
import { comparison } from "../../fixtures/comparison.ts";
import { fakeWorld, settled } from "../fakes.ts";

const pair = pairOfSurveys("file:///surveys/q2-nps.csv", "file:///surveys/q3-nps.csv");

async function opened(given: Partial<SurveyPorts> = {}) {
  const { ports, ...fake } = fakeWorld(given);
  const document = openComparison(pair, ports);
  await settled();
  return { document, ...fake };
}

async function compared(given: Partial<SurveyPorts> = {}) {
  const fake = await opened(given);
  fake.asked[0]?.settle(comparison);
  await settled();
  return fake;
}

describe("a comparison", () => {
  it("reads both sides, each with bytes of its own, and shows what comes of them", async () => {
    const { document, asked, logged } = await opened();
    expect(document.showing()).toMatchObject({
      at: "working",
      labels: { before: "q2-nps.csv", after: "q3-nps.csv" },
    });
    const { before, after } = asked[0]?.body as SessionCalls["compare"]["request"];
    expect(asked[0]?.name).toBe("compare");
    expect(before.input.bytes.buffer).not.toBe(after.input.bytes.buffer);
    expect([before.label, before.where]).toEqual([null, []]);
    asked[0]?.settle(comparison);
    await settled();
    expect(document.showing()).toMatchObject({ at: "comparison", comparison });
    expect(logged).toEqual(["q2-nps.csv, q3-nps.csv: 5 themes compared, 0 ms"]);
  });

  it("tells how far it has come", async () => {
    const { document, asked } = await opened();
    const onWork = vi.fn();
    document.listen({ onWork });
    asked[0]?.effects.onProgress?.({ stage: "text", done: 1, total: 2 });
    expect(onWork).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ stage: "text", done: 1, total: 2 }));
    expect(document.showing()).toMatchObject({ work: { stage: "text" } });
  });

  it("is made again when a file changes, and once for several changes", async () => {
    const { asked, world, elapse } = await compared();
    expect(world.watched).toContain("file:///surveys/q2-nps.feedback.json");
    world.changed();
    world.changed();
    elapse();
    await settled();
    expect(asked.map(({ name }) => name)).toEqual(["compare", "compare"]);
  });

  it("is the other way round when its sides are swapped", async () => {
    const { document, asked } = await compared();
    void document.swap();
    await settled();
    expect(document.pair()).toEqual(swapped(pair));
    expect(document.showing()).toMatchObject({ at: "working", labels: { before: "q3-nps.csv" } });
    // What was cancelled then is not the comparison before.
    document.cancel();
    await settled();
    expect(document.showing().at).toBe("stopped");
    expect(asked).toHaveLength(2);
  });

  it("goes back to the last one when it is cancelled", async () => {
    const { document } = await compared();
    void document.compare();
    await settled();
    document.cancel();
    await settled();
    expect(document.showing()).toMatchObject({ at: "comparison" });
  });

  it("says why two sides cannot be compared, and takes a new engine for the next attempt", async () => {
    const { document, asked, world } = await opened();
    asked[0]?.fail(new FeedbackError("empty-file", { file: "q2-nps.csv" }));
    await settled();
    expect(document.showing()).toMatchObject({ at: "failed", problem: { what: "empty-file" } });
    expect(world).toMatchObject({ sessions: 1, closed: 1 });
    void document.compare();
    await settled();
    expect(world.sessions).toBe(2);
  });

  it("shows nothing of a run that had to give way", async () => {
    const { document, asked } = await opened();
    void document.compare();
    await settled();
    expect(document.showing().at).toBe("working");
    asked[1]?.settle(comparison);
    await settled();
    expect(document.showing().at).toBe("comparison");
  });

  it("gives its files, made again where the engine has lost them", async () => {
    const { document, asked } = await compared();
    const files = document.files(["md"]);
    await settled();
    expect(asked[1]).toMatchObject({ name: "exportComparison", body: { formats: ["md"] } });
    asked[1]?.fail(new FeedbackError("worker-failed", { cause: "gone" }));
    await settled();
    asked[2]?.settle(comparison);
    await settled();
    asked[3]?.settle([]);
    await expect(files).resolves.toEqual([]);
    expect(asked.map(({ name }) => name)).toEqual(["compare", "exportComparison", "compare", "exportComparison"]);
  });

  it("gives no files of what could not be compared", async () => {
    const { document } = await opened({
      read: () => Promise.reject(new FeedbackError("file-not-found", { file: "a" })),
    });
    expect(document.showing().at).toBe("failed");
    await expect(document.files(["md"])).rejects.toThrow("cancelled");
  });

  it("leaves nothing behind", async () => {
    const { document, asked, world } = await compared();
    document.dispose();
    world.changed();
    void document.compare();
    await settled();
    expect(world.closed).toBe(1);
    expect(asked).toHaveLength(1);
  });
});
