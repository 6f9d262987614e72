import type { Analysis } from "../engine/analyze.ts";
import { REASONS } from "../engine/codebook/decisions.ts";
import { bandOf } from "../engine/measures/preset.ts";
import { plain } from "../engine/survey/conditions.ts";
import { COMMENT_STATES, NO_DATE, type Responses } from "../engine/survey/responses.ts";
import { cellAt } from "../engine/survey/table.ts";
import {
  ALL_THEMES,
  type CommentOrder,
  type CommentPage,
  type CommentQuery,
  type CommentView,
} from "../protocol/session.ts";

const TEXT = COMMENT_STATES.indexOf("text");
const DAY_MS = 86_400_000;

/** Answers windows onto the comments of one analysis; an order of a theme is sorted once and kept. */
export function createCommentIndex(analysis: Analysis): (query: CommentQuery) => CommentPage {
  const sorted = new Map<string, Int32Array>();
  const found = new Map<string, Int32Array>();
  return ({ theme, order, search = "", offset, limit }) => {
    const key = JSON.stringify([theme, order]);
    const all = sorted.get(key) ?? ordered(analysis, theme, order);
    sorted.set(key, all);
    const wanted = plain(search);
    const searchKey = JSON.stringify([theme, order, wanted]);
    const rows = wanted === "" ? all : (found.get(searchKey) ?? withText(analysis, all, wanted));
    // While a reader types, each search is another one; the windows of one search follow each other.
    found.clear();
    if (wanted !== "") found.set(searchKey, rows);
    const from = Math.max(0, Math.trunc(offset));
    const window = rows.subarray(from, from + Math.max(0, Math.trunc(limit)));
    return { total: rows.length, offset: from, comments: Array.from(window, (row) => view(analysis, row)) };
  };
}

function withText({ responses: { comment } }: Analysis, rows: Int32Array, wanted: string): Int32Array {
  return rows.filter((row) => comment !== null && plain(cellAt(comment, row)).includes(wanted));
}

/** See `commentsAt` of the session's calls. */
export function commentsAt(analysis: Analysis, rows: readonly number[]): CommentView[] {
  const { commentState } = analysis.responses;
  return rows.filter((row) => commentState[row - 1] === TEXT).map((row) => view(analysis, row - 1));
}

/** 0-based rows: whose main theme it is, then those that speak of it beside theirs, each part in the order asked for. */
function ordered(analysis: Analysis, theme: CommentQuery["theme"], order: CommentOrder): Int32Array {
  const main = sort(select(analysis, theme), ranks(analysis, order));
  // How typical a comment is of its own theme says nothing of another one.
  const beside = sort(selectBeside(analysis, theme), order === "typical" ? null : ranks(analysis, order));
  const rows = new Int32Array(main.length + beside.length);
  rows.set(main);
  rows.set(beside, main.length);
  return rows;
}

function selectBeside({ coding, report }: Analysis, theme: CommentQuery["theme"]): Int32Array {
  const index = theme === null ? -1 : report.themes.findIndex(({ id }) => id === theme);
  return coding.alsoRows[index]?.slice() ?? new Int32Array(0);
}

/** 0-based rows whose comment has content and whose main theme is `theme`, in file order. A theme that does not exist has none. */
function select({ responses, coding, report }: Analysis, theme: CommentQuery["theme"]): Int32Array {
  const index = theme === null ? -1 : report.themes.findIndex(({ id }) => id === theme);
  if (theme !== null && theme !== ALL_THEMES && index < 0) return new Int32Array(0);
  const rows = new Int32Array(responses.rows);
  let n = 0;
  for (let row = 0; row < responses.rows; row++) {
    if (responses.commentState[row] !== TEXT) continue;
    if (theme === ALL_THEMES || coding.theme[row] === index) rows[n++] = row;
  }
  return rows.slice(0, n);
}

/** One number a row, higher first; NaN, for what is not known, comes last. Null: file order. */
function ranks({ responses, coding }: Analysis, order: CommentOrder): ((row: number) => number) | null {
  const { revenue, day } = responses;
  switch (order) {
    case "typical":
      return (row) => coding.typicality[row] ?? NaN;
    case "score-up":
      return (row) => -scoreOf(responses, row);
    case "score-down":
      return (row) => scoreOf(responses, row);
    case "revenue":
      return revenue && ((row) => revenue[row] ?? NaN);
    case "newest":
      return day && ((row) => (day[row] === NO_DATE ? NaN : (day[row] ?? NaN)));
    case "file":
      return null;
  }
}

/** The score the comment was given with: the row's own, or that of the answer which the row continues. */
function scoreOf({ score, answer }: Responses, row: number): number {
  const own = score[row] ?? NaN;
  return Number.isNaN(own) ? (score[answer[row] ?? -1] ?? NaN) : own;
}

function sort(rows: Int32Array, rank: ((row: number) => number) | null): Int32Array {
  if (!rank) return rows;
  const known = rows.filter((row) => !Number.isNaN(rank(row)));
  const unknown = rows.filter((row) => Number.isNaN(rank(row)));
  known.sort((a, b) => rank(b) - rank(a) || a - b);
  rows.set(known);
  rows.set(unknown, known.length);
  return rows;
}

function view({ responses, coding, report, roles }: Analysis, row: number): CommentView {
  const score = orNull(scoreOf(responses, row));
  const day = responses.day?.[row] ?? NO_DATE;
  const theme = report.themes[coding.theme[row] ?? -1]?.id ?? null;
  return {
    row: row + 1,
    text: responses.comment ? cellAt(responses.comment, row) : "",
    score,
    band: score !== null && report.scores?.measure === "nps" ? bandOf(score, report.preset) : null,
    date: day === NO_DATE ? null : new Date(day * DAY_MS).toISOString().slice(0, 10),
    revenue: orNull(responses.revenue?.[row]),
    segments: (report.respondents.kind === "employees" ? [] : responses.segments).map((column, at) => ({
      column: roles.segments[at] ?? column.name,
      value: cellAt(column, row),
    })),
    theme,
    words: coding.markWords(row),
    by: REASONS[coding.reason[row] ?? 0] ?? "words",
    rule: coding.ruleOf(row),
    confidence: theme === null ? null : orNull(coding.confidence[row]),
    also: coding.alsoIn(row).flatMap(({ theme: other, evidence }) => {
      const id = report.themes[other]?.id;
      return id === undefined ? [] : [{ theme: id, evidence }];
    }),
  };
}

const orNull = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;
