import { createHash } from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import { analyze } from "../../src/engine/analyze.ts";
import { alone } from "../../src/engine/crew.ts";
import { quiet } from "../../src/engine/effects.ts";
import { CancelledError, FeedbackError } from "../../src/engine/errors.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../src/engine/settings.ts";
import type { SurveyInput } from "../../src/protocol/session.ts";
import { loadTable } from "../../src/formats/load.ts";
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

describe("questions about an analysed file", () => {
  const CSV = `id;nps;why;plan
1;9;the price is fair and the price is clear;Pro
2;3;the delivery was late and the driver was late;Team
3;eleven;the delivery was late once more;Pro
4;;the price went up, a price too high;Team
5;10;n/a;Pro
6;5;late delivery, late again;Pro
`;
  const digest = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
  const begin = async () => {
    const analyzing = vi.fn(analyze);
    const session = createSession({ load: loadTable, analyze: analyzing, digest, crew: alone });
    const report = await session.analyze({ input: inputOf(CSV), settings, assignments: false }, quiet);
    return { session, report, analyzing };
  };
  const where = [{ column: "plan", value: "Pro" }];

  it("figures of some rows, and their comments, without finding the themes again", async () => {
    const { session, report, analyzing } = await begin();
    const some = await session.figures({ where }, quiet);
    expect(report.scores?.valid).toBe(4);
    expect(some.scores?.valid).toBe(3);
    expect(await session.figures({ where: [] }, quiet)).toBe(report);
    expect(await session.figures({ where }, quiet)).toBe(some);
    expect(await session.comments({ ...query, theme: "all", where }, quiet)).toMatchObject({ total: 3 });
    expect(analyzing).toHaveBeenCalledTimes(1);
  });

  it("comments that hold a text", async () => {
    const { session } = await begin();
    const page = await session.comments({ ...query, theme: "all", search: " LATE" }, quiet);
    expect(page.comments.map(({ row }) => row)).toEqual([2, 3, 6]);
    expect(await session.comments({ ...query, theme: "all", search: "absent" }, quiet)).toMatchObject({ total: 0 });
  });

  it("single comments, in the order asked for, those without content left out", async () => {
    const { session } = await begin();
    const comments = await session.commentsAt({ rows: [6, 5, 1, 99] }, quiet);
    expect(comments.map(({ row }) => row)).toEqual([6, 1]);
  });

  it("the rows that are not counted, with what stands in the place of a score", async () => {
    const { session } = await begin();
    expect(await session.excluded({ reason: "not-a-number" }, quiet)).toEqual({
      total: 1,
      rows: [{ row: 3, cell: "eleven" }],
    });
    expect(await session.excluded({ reason: "missing" }, quiet)).toEqual({ total: 1, rows: [{ row: 4, cell: "" }] });
  });

  it("what the columns are, with the first rows, before any analysis", async () => {
    const session = createSession({ load: loadTable, analyze, digest, crew: alone });
    const preview = await session.preview({ input: inputOf(CSV), settings, rows: 2 }, quiet);
    expect(preview.headings).toEqual(["id", "nps", "why", "plan"]);
    expect(preview.rows).toHaveLength(2);
    expect(preview.rows[1]?.[1]).toBe("3");
    expect(preview.document.columns).toMatchObject({ score: "nps", comment: "why" });
  });

  it("what the columns are where none of scores or comments is found, or where one that is set is missing", async () => {
    const session = createSession({ load: loadTable, analyze, digest, crew: alone });
    const preview = (text: string, columns: Settings["columns"]) =>
      session.preview({ input: inputOf(text), settings: { ...settings, columns }, rows: 1 }, quiet);
    const odd = await preview("id,colour\n1,red\n2,blue\n", { comment: "why" });
    expect(odd.document.columns).toMatchObject({ score: null, comment: null });
    expect(odd.document.columns.readings.map(({ column, filled }) => [column, filled])).toEqual([
      ["id", 2],
      ["colour", 2],
    ]);
    const { document } = await preview(CSV, { score: "gone", comment: "plan", segments: ["gone", "id"] });
    expect(document.columns).toMatchObject({ score: "nps", comment: "plan", segments: ["id"] });
  });
});
