import type { Effects } from "../effects.ts";
import type { Settings } from "../settings.ts";
import { findAccounts, spreadRevenue } from "./accounts.ts";
import { findAnswers, type Answers } from "./answers.ts";
import { filteredRows } from "./conditions.ts";
import { isContentless } from "./contentless.ts";
import { readDates } from "./dates.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { duplicateNotes, raggedNote, roleNotes } from "./notes.ts";
import { numberKeys } from "./keys.ts";
import { readMoney } from "./money.ts";
import { eachRow, readCells } from "./readCells.ts";
import { readScores, scoreWarnings } from "./readScores.ts";
import { readRespondents } from "./respondents.ts";
import { COMMENT_STATES, DUPLICATE, FILTERED, MISSING, RAGGED, type Responses } from "./responses.ts";
import type { ColumnRoles } from "./roles.ts";
import { segmentColumn } from "./segments.ts";
import { columnNamed, type Column, type Table } from "./table.ts";

export interface ResponsesReading {
  readonly responses: Responses;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a table as survey responses. Every row is either counted or excluded for one reason:
 * rows = counted + Σ exclusions. Diagnostics say what was assumed and what could not be read.
 *
 * Throws FeedbackError("missing-column") for a condition on a column that does not exist, and
 * FeedbackError("wrong-setting") when the score column is no answer scale.
 */
export function readResponses(
  table: Table,
  roles: ColumnRoles,
  settings: Settings,
  effects: Effects,
): ResponsesReading {
  const { rows } = table;
  const diagnostics: Diagnostic[] = [...raggedNote(table), ...roleNotes(roles, settings)];
  effects.onProgress({ stage: "scores", done: 0, total: rows });
  const out = leftOut(table, settings, effects);
  const columnOf = (name: string | null): Column | null => (name === null ? null : (columnNamed(table, name) ?? null));

  const dateColumn = columnOf(roles.date);
  const dates = dateColumn ? readDates(dateColumn, { rows, order: settings.dateOrder }, effects) : null;
  const idColumn = columnOf(roles.id);
  const respondents = idColumn ? readRespondents(idColumn, out, effects) : null;
  const day = dates?.day ?? null;

  const scoreColumn = columnOf(roles.score);
  const scores = scoreColumn ? readScores(scoreColumn, { rows, scale: settings.scale }, effects) : null;
  const score = scores?.score ?? new Float64Array(rows).fill(Number.NaN);
  const exclusion = out.map((code, row) => code || (scores ? (scores.problem[row] ?? 0) : MISSING));
  const answers = findAnswers({ score, exclusion, day, respondents: respondents?.keys ?? null }, effects);
  settle({ score, exclusion, answers }, effects);

  const accountColumn = columnOf(roles.account);
  const accountKeys = accountColumn ? numberKeys(accountColumn, out, effects) : (respondents?.keys ?? null);
  const accounts = findAccounts(accountKeys, rows);
  const revenueColumn = columnOf(roles.revenue);
  const money = revenueColumn ? readMoney(revenueColumn, rows, effects) : null;
  const comment = columnOf(roles.comment);

  diagnostics.push(...(scores?.diagnostics ?? []));
  if (scores && scoreColumn) diagnostics.push(...scoreWarnings(scoreColumn, exclusion, scores.scale));
  diagnostics.push(...(dates?.diagnostics ?? []), ...(respondents?.diagnostics ?? []));
  if (idColumn) diagnostics.push(...duplicateNotes(idColumn, answers, exclusion));
  diagnostics.push(...(money?.diagnostics ?? []));
  effects.onProgress({ stage: "scores", done: rows, total: rows });
  const responses: Responses = {
    rows,
    scale: scores?.scale ?? null,
    score,
    exclusion,
    answer: answers.answer,
    comment,
    commentState: commentStates(comment, out, effects),
    day,
    revenue: money ? spreadRevenue({ ...accounts, amount: money.amount, day, skip: out }, effects) : null,
    currency: money?.currency ?? null,
    ...accounts,
    segments: roles.segments.flatMap((name) => {
      const column = columnOf(name);
      return column ? [segmentColumn(column, rows)] : [];
    }),
  };
  return { responses, diagnostics };
}

/** Codes of the rows that take no part in anything: ragged ones, and those that the conditions leave out. */
function leftOut(table: Table, settings: Settings, effects: Effects): Uint8Array {
  const out = filteredRows(table, settings.where, effects).map((filtered) => (filtered ? FILTERED : 0));
  for (const row of table.ragged) out[row] = RAGGED;
  return out;
}

interface Settling {
  readonly score: Float64Array;
  readonly exclusion: Uint8Array;
  readonly answers: Answers;
}

/** Only the first row of a kept answer is counted; what has no valid score of its own keeps none. */
function settle({ score, exclusion, answers }: Settling, effects: Effects): void {
  eachRow(exclusion.length, effects, (row) => {
    if (exclusion[row] !== 0) score[row] = Number.NaN;
    else if (answers.answer[row] !== row) exclusion[row] = DUPLICATE;
  });
}

function commentStates(comment: Column | null, out: Uint8Array, effects: Effects): Uint8Array {
  const blank = COMMENT_STATES.indexOf("blank");
  const text = COMMENT_STATES.indexOf("text");
  const contentless = COMMENT_STATES.indexOf("contentless");
  const excluded = COMMENT_STATES.indexOf("excluded");
  const states = new Uint8Array(out.length).fill(blank);
  if (!comment) return states;
  const stateOf = readCells(comment, (cell) => (cell === "" ? blank : isContentless(cell) ? contentless : text));
  eachRow(out.length, effects, (row) => {
    states[row] = out[row] === 0 ? stateOf(row) : excluded;
  });
  return states;
}
