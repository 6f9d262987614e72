import { describe, expect, it } from "vitest";
import { CancelledError, FeedbackError } from "../../../src/engine/errors.ts";
import type { Showing, Work } from "../../../src/protocol/workbench.ts";
import { report } from "../../fixtures/report.ts";
import { analysedSurvey, fakeSurvey, NO_COMMENTS, settled } from "../fakes.ts";

const query = { theme: null, order: "typical", offset: 0, limit: 50 } as const;

describe("an analysis", () => {
  it("shows its work, then its report, once for all who ask", async () => {
    const { survey, asked } = fakeSurvey();
    const shown: Showing["at"][] = [];
    survey.listen({ onShowing: ({ at }) => shown.push(at) });
    const both = [survey.report(), survey.report()];
    await settled();
    expect(asked.map(({ name }) => name)).toEqual(["analyze"]);
    asked[0]?.settle(report);
    await expect(Promise.all(both)).resolves.toEqual([report, report]);
    expect(shown).toEqual(["working", "report"]);
    await expect(survey.report()).resolves.toBe(report);
    expect(asked).toHaveLength(1);
  });

  it("tells each stage and the time it has taken", async () => {
    const { survey, asked, world } = fakeSurvey();
    const told: Work[] = [];
    survey.listen({ onWork: (work) => told.push(work) });
    void survey.report();
    await settled();
    const progress = asked[0]?.effects.onProgress;
    world.now = 100;
    progress?.({ stage: "read", done: 1, total: 2 });
    world.now = 400;
    progress?.({ stage: "cluster", done: 3, total: 9 });
    expect(told.at(-1)).toEqual({
      stage: "cluster",
      done: 3,
      total: 9,
      first: null,
      elapsedMs: 400,
      finished: [{ stage: "read", ms: 400 }],
    });
    expect(survey.showing()).toMatchObject({ at: "working", work: { stage: "cluster" } });
  });

  it("that is cancelled shows that it was stopped, never an empty report", async () => {
    const { survey, asked } = fakeSurvey();
    const first = survey.report();
    await settled();
    survey.cancel();
    await expect(first).rejects.toBeInstanceOf(CancelledError);
    expect(survey.showing()).toEqual({ at: "stopped", file: "q3-nps.csv" });
    const again = survey.report();
    await settled();
    asked[1]?.settle(report);
    await expect(again).resolves.toBe(report);
  });

  it("that is cancelled goes back to the report there was", async () => {
    const { survey } = await analysedSurvey();
    const again = survey.analyze();
    await settled();
    survey.cancel();
    await expect(again).rejects.toBeInstanceOf(CancelledError);
    expect(survey.showing()).toMatchObject({ at: "report", revision: 1 });
  });

  it("that is cancelled while the file is read does not start the engine", async () => {
    const { survey, asked } = fakeSurvey();
    const first = survey.report();
    survey.cancel();
    await expect(first).rejects.toBeInstanceOf(CancelledError);
    expect(asked).toHaveLength(0);
  });

  it("that fails shows the problem, and a new one gets a new engine", async () => {
    const { survey, asked, world } = fakeSurvey();
    const first = survey.report();
    await settled();
    asked[0]?.fail(new FeedbackError("worker-failed", { cause: "out of memory" }));
    await expect(first).rejects.toMatchObject({ code: "worker-failed" });
    expect(survey.showing()).toMatchObject({ at: "failed", problem: { what: "worker-failed" } });
    expect(world.closed).toBe(1);
    const again = survey.analyze();
    await settled();
    expect(world.sessions).toBe(2);
    asked[1]?.settle(report);
    await expect(again).resolves.toBe(report);
  });

  it("gives way to a newer one; who waited gets the newer report", async () => {
    const { survey, asked } = fakeSurvey();
    const shown: Showing["at"][] = [];
    survey.listen({ onShowing: ({ at }) => shown.push(at) });
    const waiting = survey.report();
    await settled();
    const newer = survey.analyze();
    await settled();
    expect(asked[0]?.effects.signal?.aborted).toBe(true);
    const later = { ...report, preset: "groove" } as const;
    asked[1]?.settle(later);
    await expect(newer).resolves.toBe(later);
    await expect(waiting).resolves.toBe(later);
    expect(shown).toEqual(["working", "working", "report"]);
  });
});

describe("a change on disk", () => {
  it("of the survey, its study file or one that it extends is analysed once it has settled", async () => {
    const { survey, asked, world, elapse } = await analysedSurvey();
    expect(world.watched).toHaveLength(3);
    world.changed();
    world.changed();
    expect(asked).toHaveLength(1);
    elapse();
    await settled();
    expect(asked).toHaveLength(2);
    asked[1]?.settle(report);
    await settled();
    expect(survey.showing()).toMatchObject({ at: "report", revision: 2 });
  });

  it("mends a survey that could not be read", async () => {
    const { survey, world, asked, elapse } = fakeSurvey({
      read: () => Promise.reject(new FeedbackError("file-not-found", { file: "q3-nps.csv" })),
    });
    await expect(survey.report()).rejects.toMatchObject({ code: "file-not-found" });
    expect(world.watched).toEqual(["file:///surveys/q3-nps.csv", "file:///surveys/q3-nps.feedback.json"]);
    world.changed();
    elapse();
    expect(survey.showing().at).toBe("working");
    await settled();
    expect(asked).toHaveLength(0);
  });
});

describe("the comments", () => {
  it("are those of the report that is shown", async () => {
    const { survey, asked } = await analysedSurvey();
    const page = survey.ask(1, "comments", query);
    expect(asked[1]).toMatchObject({ name: "comments", body: query });
    asked[1]?.settle(NO_COMMENTS);
    await expect(page).resolves.toBe(NO_COMMENTS);
  });

  it("of an older report are not given", async () => {
    const { survey, asked } = await analysedSurvey();
    await expect(survey.ask(0, "comments", query)).rejects.toBeInstanceOf(CancelledError);
    const late = survey.ask(1, "comments", query);
    const again = survey.analyze();
    await settled();
    asked[2]?.settle(report);
    await again;
    asked[1]?.settle(NO_COMMENTS);
    await expect(late).rejects.toBeInstanceOf(CancelledError);
  });
});

describe("the files of a report", () => {
  const files = [{ path: "q3-nps.report.md", bytes: new Uint8Array([35]) }];

  it("are the engine's, of the report there is", async () => {
    const { survey, asked } = await analysedSurvey();
    const given = survey.files({ formats: ["md"] });
    await settled();
    expect(asked[1]).toMatchObject({ name: "export", body: { formats: ["md"] } });
    asked[1]?.settle(files);
    await expect(given).resolves.toBe(files);
  });

  it("are made anew when the engine was ended with its analysis", async () => {
    const { survey, asked } = await analysedSurvey();
    const given = survey.files({ formats: ["md"] });
    await settled();
    asked[1]?.fail(new FeedbackError("not-analyzed", { asked: "report" }));
    await settled();
    expect(asked[2]?.name).toBe("analyze");
    asked[2]?.settle(report);
    await settled();
    asked[3]?.settle(files);
    await expect(given).resolves.toBe(files);
  });
});

it("a survey that nobody holds ends its engine, and what was under way with it", async () => {
  const { survey, world, logged } = await analysedSurvey();
  const again = survey.analyze();
  await settled();
  survey.dispose();
  await expect(again).rejects.toBeInstanceOf(CancelledError);
  expect(world.closed).toBe(1);
  await expect(survey.analyze()).rejects.toBeInstanceOf(CancelledError);
  expect(logged.join()).toContain("q3-nps.csv");
});

describe("the columns", () => {
  it("can be asked for when the analysis failed, of the file as it is then", async () => {
    const { survey, asked, world } = fakeSurvey();
    const first = survey.report();
    await settled();
    asked[0]?.fail(new FeedbackError("missing-column", { file: "a", role: "score", column: "nps", columns: [] }));
    await expect(first).rejects.toMatchObject({ code: "missing-column" });
    const preview = survey.preview(20);
    await settled();
    expect(asked[1]).toMatchObject({ name: "preview", body: { rows: 20, input: { file: "q3-nps.csv" } } });
    asked[1]?.settle({ headings: ["Q7"] });
    await expect(preview).resolves.toEqual({ headings: ["Q7"] });
    expect(world.sessions).toBe(2);
  });
});
