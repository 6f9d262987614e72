import type { Watch } from "../effects.ts";
import type { Settings } from "../settings.ts";
import { findAccounts, spreadLatest } from "./accounts.ts";
import { findAnswers } from "./answers.ts";
import { contentlessTeller } from "./contentless.ts";
import { readDates } from "./dates.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { duplicateNotes, raggedNote, roleNotes } from "./notes.ts";
import { numberKeys, type Keys } from "./keys.ts";
import { readMoney } from "./money.ts";
import { eachRow, readCells } from "./readCells.ts";
import { readScores, scoreWarnings } from "./readScores.ts";
import { readRespondents } from "./respondents.ts";
import { COMMENT_STATES, FILTERED, MISSING, RAGGED, type Responses } from "./responses.ts";
import { periodOf } from "../revenue/per.ts";
import { findValueColumns } from "../value/columns.ts";
import { readCustomers } from "../value/readCustomers.ts";
import type { ColumnRoles, Role } from "./roles.ts";
import { segmentColumn } from "./segments.ts";
import { settle } from "./settle.ts";
import { columnNamed, type Column, type Table } from "./table.ts";

export interface ResponsesReading {
  readonly responses: Responses;
  /** Who answered; null without ids. */
  readonly respondents: Keys | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** How a table is read. */
export interface ReadingOptions {
  readonly roles: ColumnRoles;
  readonly settings: Settings;
  /** 1 for every row that takes no part; null: all do. */
  readonly filtered?: Uint8Array | null;
}

/**
 * Reads a table as survey responses. Every row is either counted or excluded for one reason:
 * rows = counted + Σ exclusions. Diagnostics say what was assumed and what could not be read.
 *
 * Throws FeedbackError("wrong-setting") when the score column is no answer scale.
 */
export function readResponses(
  table: Table,
  { roles, settings, filtered = null }: ReadingOptions,
  effects: Watch,
): ResponsesReading {
  effects.onProgress({ stage: "scores", done: 0, total: table.rows });
  const out = leftOut(table, filtered);
  const columns = columnsOf(table, roles);
  const reading: Reading = { table, columns, roles, settings, out };
  const answers = readAnswers(reading, effects);
  const accounts = readAccounts(reading, answers, effects);
  const responses: Responses = {
    rows: table.rows,
    ...answers.part,
    comment: columns.comment,
    commentState: commentStates(columns.comment, out, effects),
    ...accounts.part,
    segments: columns.segments.map((column) => segmentColumn(column, table.rows)),
  };
  const notes = [...raggedNote(table), ...roleNotes(roles, settings), ...answers.diagnostics, ...accounts.diagnostics];
  effects.onProgress({ stage: "scores", done: table.rows, total: table.rows });
  return { responses, respondents: answers.respondents, diagnostics: notes };
}

interface Columns extends Readonly<Record<Exclude<Role, "segment" | "measure">, Column | null>> {
  readonly segments: readonly Column[];
}

interface Reading {
  readonly table: Table;
  readonly columns: Columns;
  readonly roles: ColumnRoles;
  readonly settings: Settings;
  /** Rows that take no part, by their code in `exclusion`; 0 for the others. */
  readonly out: Uint8Array;
}

function columnsOf(table: Table, roles: ColumnRoles): Columns {
  const of = (name: string | null): Column | null => (name === null ? null : (columnNamed(table, name) ?? null));
  return {
    id: of(roles.id),
    account: of(roles.account),
    score: of(roles.score),
    comment: of(roles.comment),
    date: of(roles.date),
    revenue: of(roles.revenue),
    segments: roles.segments.map(of).filter((column) => column !== null),
  };
}

interface AnswersReading {
  readonly part: Pick<Responses, "scale" | "score" | "exclusion" | "answer" | "day">;
  readonly respondents: Keys | null;
  readonly diagnostics: readonly Diagnostic[];
}

function readAnswers({ table, columns, settings, out }: Reading, effects: Watch): AnswersReading {
  const { rows } = table;
  const dates = columns.date && readDates(columns.date, { rows, order: settings.dateOrder }, effects);
  const respondents = columns.id && readRespondents(columns.id, out, effects);
  const scores = columns.score ? readScores(columns.score, { rows, scale: settings.scale }, effects) : noScores(rows);
  const { score, scale } = scores;
  const exclusion = out.map((code, row) => code || (scores.problem[row] ?? 0));
  const warnings = columns.score && scale ? scoreWarnings(columns.score, exclusion, scale) : [];
  const day = dates?.day ?? null;
  const keys = respondents?.keys ?? null;
  const answers = findAnswers({ score, exclusion, day, respondents: keys }, effects);
  settle({ score, exclusion, answers }, effects);
  return {
    part: { scale, score, exclusion, answer: answers.answer, day },
    respondents: keys,
    diagnostics: [
      ...scores.diagnostics,
      ...warnings,
      ...(dates?.diagnostics ?? []),
      ...(respondents?.diagnostics ?? []),
      ...(columns.id ? duplicateNotes(columns.id, answers, exclusion) : []),
    ],
  };
}

function noScores(rows: number) {
  const score = new Float64Array(rows).fill(Number.NaN);
  return { scale: null, score, problem: new Uint8Array(rows).fill(MISSING), diagnostics: [] };
}

interface AccountsReading {
  readonly part: Pick<Responses, "account" | "accounts" | "revenue" | "revenueCells" | "currency" | "customers">;
  readonly diagnostics: readonly Diagnostic[];
}

function readAccounts(
  { table, columns, settings, out, roles }: Reading,
  answers: AnswersReading,
  effects: Watch,
): AccountsReading {
  const keys = columns.account ? numberKeys(columns.account, out, effects) : answers.respondents;
  const accounts = findAccounts(keys, table.rows);
  const of = { ...accounts, day: answers.part.day, skip: out };
  const found = findValueColumns(table, roles, settings.value.columns);
  const customers = readCustomers({ columns: found, accounts: of, settings: settings.value }, effects);
  const part = { ...accounts, customers };
  if (!columns.revenue)
    return { part: { ...part, revenue: null, revenueCells: null, currency: null }, diagnostics: [] };
  const { amount, state, negatives, currency, diagnostics } = readMoney(columns.revenue, table.rows, effects);
  const revenue = spreadLatest({ ...of, amount }, effects);
  const revenueCells = { per: periodOf(columns.revenue), state, negatives };
  return { part: { ...part, revenue, revenueCells, currency }, diagnostics };
}

/** Codes of the rows that take no part in anything: ragged ones, and those that the conditions leave out. */
function leftOut({ rows, ragged }: Table, filtered: Uint8Array | null): Uint8Array {
  const out = filtered ? filtered.map((is) => (is ? FILTERED : 0)) : new Uint8Array(rows);
  for (const row of ragged) out[row] = RAGGED;
  return out;
}

function commentStates(comment: Column | null, out: Uint8Array, effects: Watch): Uint8Array {
  const blank = COMMENT_STATES.indexOf("blank");
  const text = COMMENT_STATES.indexOf("text");
  const contentless = COMMENT_STATES.indexOf("contentless");
  const excluded = COMMENT_STATES.indexOf("excluded");
  const states = new Uint8Array(out.length).fill(blank);
  if (!comment) return states;
  const isContentless = contentlessTeller();
  const stateOf = readCells(comment, (cell) => (cell === "" ? blank : isContentless(cell) ? contentless : text));
  eachRow(out.length, effects, (row) => {
    states[row] = out[row] === 0 ? stateOf(row) : excluded;
  });
  return states;
}
