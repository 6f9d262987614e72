import { withAssignments, type analyze, type Analysis } from "../engine/analyze.ts";
import type { Crew } from "../engine/crew.ts";
import type { Effects, Watch } from "../engine/effects.ts";
import { FeedbackError } from "../engine/errors.ts";
import type { Settings } from "../engine/settings.ts";
import { inferRoles } from "../engine/survey/inferRoles.ts";
import type { Table } from "../engine/survey/table.ts";
import type { loadTable } from "../formats/load.ts";
import type { Handlers } from "../protocol/rpc.ts";
import type { CommentPage, CommentQuery, SessionCalls, SurveyInput } from "../protocol/session.ts";
import { createCommentIndex } from "./comments.ts";

/** What a session does its work with. */
export interface Tools {
  readonly load: typeof loadTable;
  readonly analyze: typeof analyze;
  /** Who computes. */
  readonly crew: Crew;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly digest: (bytes: Uint8Array) => string | Promise<string>;
}

interface Held<Value> {
  readonly key: string;
  readonly value: Value;
}

interface Analyzed {
  readonly analysis: Analysis;
  readonly comments: (query: CommentQuery) => CommentPage;
}

/**
 * Holds one table and its last analysis. What was loaded or analysed from the same bytes and settings is not made again;
 * a job that fails or is cancelled leaves the last analysis as it was.
 */
export function createSession(tools: Tools): Handlers<SessionCalls> {
  let table: Held<Table> | null = null;
  let analyzed: Held<Analyzed> | null = null;
  const withCrew = (watch: Watch): Effects => ({ ...watch, crew: tools.crew });

  async function tableOf(input: SurveyInput, effects: Watch): Promise<Held<Table>> {
    const { bytes, ...reading } = input;
    const sha256 = await tools.digest(bytes);
    const key = JSON.stringify([sha256, reading]);
    if (table?.key !== key) table = { key, value: await tools.load(bytes, { ...reading, sha256 }, effects) };
    return table;
  }

  async function analyzedOf(input: SurveyInput, settings: Settings, effects: Effects): Promise<Analyzed> {
    const held = await tableOf(input, effects);
    const key = `${held.key} ${JSON.stringify(settings)}`;
    if (analyzed?.key !== key) {
      const analysis = tools.analyze(held.value, settings, effects);
      analyzed = { key, value: { analysis, comments: createCommentIndex(analysis) } };
    }
    return analyzed.value;
  }

  function last(asked: string): Analyzed {
    if (!analyzed) throw new FeedbackError("not-analyzed", { asked });
    return analyzed.value;
  }

  return {
    async columns({ input, settings }, effects) {
      const { value } = await tableOf(input, effects);
      const { source, rows, diagnostics } = value;
      return { schemaVersion: 1, source: { ...source, rows }, columns: inferRoles(value, settings), diagnostics };
    },
    async analyze({ input, settings, assignments }, effects) {
      const { analysis } = await analyzedOf(input, settings, withCrew(effects));
      return assignments ? withAssignments(analysis) : analysis.report;
    },
    comments: (query) => last("comments").comments(query),
    async export({ formats, assignments = false }, effects) {
      const { analysis } = last("report");
      // Nothing else here needs the pictures and the schemas of the reports.
      const { reportFiles } = await import("../engine/report/files.ts");
      const report = assignments ? withAssignments(analysis) : analysis.report;
      const files = reportFiles({ ...analysis, report }, formats, effects);
      return files.map(({ path, text }) => ({ path, bytes: encode(text) }));
    },
  };
}

/** UTF-8, piece by piece: the whole of a large file may be longer than a string can be. */
function encode(text: Iterable<string>): Uint8Array {
  const encoder = new TextEncoder();
  const pieces = Array.from(text, (piece) => encoder.encode(piece));
  const bytes = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
