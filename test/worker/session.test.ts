import { createHash } from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import { alone } from "../../src/engine/crew.ts";
import { quiet } from "../../src/engine/effects.ts";
import { CancelledError, FeedbackError } from "../../src/engine/errors.ts";
import { DEFAULT_SETTINGS } from "../../src/engine/settings.ts";
import type { SurveyInput } from "../../src/protocol/session.ts";
import { createSession } from "../../src/worker/session.ts";
import { analysisOf, scoresTable } from "./surveyFixture.ts";

const inputOf = (text: string): SurveyInput => ({ file: "q3.csv", bytes: new TextEncoder().encode(text) });
const settings = DEFAULT_SETTINGS;

function sessionWith() {
  const load = vi.fn(() => Promise.resolve(scoresTable));
  const analyze = vi.fn(() => analysisOf());
  const digest = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
  return { load, analyze, session: createSession({ load, analyze, digest, crew: alone }) };
}

const query = { theme: null, order: "file", offset: 0, limit: 5 } as const;

describe("a session", () => {
  it("loads the same bytes once, and analyses them anew only under other settings", async () => {
    const { load, analyze, session } = sessionWith();
    await session.columns({ input: inputOf("a"), settings }, quiet);
    await session.analyze({ input: inputOf("a"), settings, assignments: false }, quiet);
    await session.analyze({ input: inputOf("a"), settings: { ...settings }, assignments: false }, quiet);
    expect([load.mock.calls.length, analyze.mock.calls.length]).toEqual([1, 1]);
    await session.analyze(
      { input: inputOf("a"), settings: { ...settings, preset: "groove" }, assignments: false },
      quiet,
    );
    expect([load.mock.calls.length, analyze.mock.calls.length]).toEqual([1, 2]);
    await session.analyze({ input: inputOf("b"), settings, assignments: false }, quiet);
    await session.analyze({ input: { ...inputOf("b"), delimiter: ";" }, settings, assignments: false }, quiet);
    expect([load.mock.calls.length, analyze.mock.calls.length]).toEqual([3, 4]);
  });

  it("has no comments and no report before an analysis", async () => {
    const { session } = sessionWith();
    const call = async (): Promise<unknown> => await session.comments(query, quiet);
    await expect(call()).rejects.toMatchObject({ code: "not-analyzed" });
    await expect(session.export({ formats: ["json"] }, quiet)).rejects.toThrow(FeedbackError);
  });

  it("a cancelled analysis leaves the last one as it was", async () => {
    const { analyze, session } = sessionWith();
    await session.analyze({ input: inputOf("a"), settings, assignments: false }, quiet);
    analyze.mockImplementationOnce(() => {
      throw new CancelledError();
    });
    const cancelled = session.analyze({ input: inputOf("b"), settings, assignments: false }, quiet);
    await expect(cancelled).rejects.toBeInstanceOf(CancelledError);
    expect(await session.comments(query, quiet)).toMatchObject({ total: 1 });
    await session.analyze({ input: inputOf("a"), settings, assignments: false }, quiet);
    expect(analyze).toHaveBeenCalledTimes(2);
  });
});
