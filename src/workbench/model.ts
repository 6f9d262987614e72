import type { ReportDocument } from "../engine/report/document.ts";
import { COMMENT_ORDERS, type CommentOrder, type CommentPage, type CommentQuery } from "../protocol/session.ts";
import type { CommentView } from "../protocol/session.ts";
import type { Problem, Showing, Work } from "../protocol/workbench.ts";
import type { Cell } from "./gridKeys.ts";
import { DEFAULT_SORT, sortedThemes, type Sort } from "./themeColumns.ts";

/** What is selected: a theme's id, or the comments without a theme. */
export type Choice = string;
/** No theme has this id: theirs begin with `t-`. */
export const UNCODED: Choice = "uncoded";

export type ShownReport = Extract<Showing, { at: "report" }>;

/** The comments of the selected theme, as far as they have been fetched. */
export interface CommentList {
  readonly choice: Choice;
  readonly order: CommentOrder;
  readonly revision: number;
  /** Null until the first window has come. */
  readonly total: number | null;
  readonly comments: readonly CommentView[];
  /** A window is on its way. */
  readonly fetching: boolean;
  readonly problem: Problem | null;
}

/** The room of the picture, in CSS pixels; its height is null where the page scrolls and any will do. */
export interface PictureSize {
  readonly width: number;
  readonly height: number | null;
}

export interface PageModel {
  /** Null until the editor has greeted. */
  readonly showing: Showing | null;
  /** The newest report; stays while a later analysis is under way. */
  readonly drawn: ShownReport | null;
  readonly choice: Choice | null;
  readonly sort: Sort;
  readonly order: CommentOrder;
  readonly focus: Cell;
  readonly list: CommentList | null;
  readonly picture: PictureSize;
}

/** What outlives hiding and reloading the page. */
export interface Kept {
  readonly choice: Choice | null;
  readonly sort: Sort;
  readonly order: CommentOrder;
}

/** Comments that are fetched at once. */
export const WINDOW = 50;

export function startModel(kept: Kept | undefined): PageModel {
  return {
    showing: null,
    drawn: null,
    choice: kept?.choice ?? null,
    sort: kept?.sort ?? DEFAULT_SORT,
    order: kept?.order ?? "typical",
    focus: { row: 1, column: 0 },
    list: null,
    picture: { width: 420, height: null },
  };
}

export function keptOf({ choice, sort, order }: PageModel): Kept {
  return { choice, sort, order };
}

/** A new analysis keeps what is selected where it still exists, else the first theme is. */
export function withShowing(model: PageModel, showing: Showing): PageModel {
  if (showing.at === "working") return { ...model, showing };
  if (showing.at !== "report") return { ...model, showing, drawn: null, list: null };
  const { report } = showing;
  const choice = exists(report, model.choice) ? model.choice : firstChoice(report, model.sort);
  const order = ordersOf(report).includes(model.order) ? model.order : "typical";
  // A window that was asked for before this analysis will not come.
  const list = model.list === null || model.list.total === null ? null : model.list;
  return { ...model, showing, drawn: showing, choice, order, list };
}

export function withWork(model: PageModel, work: Work): PageModel {
  return model.showing?.at === "working" ? { ...model, showing: { ...model.showing, work } } : model;
}

/** The query that would bring the next window of what is selected; null when nothing is missing. */
export function nextQuery(model: PageModel): { readonly revision: number; readonly query: CommentQuery } | null {
  const { showing, drawn, choice, order } = model;
  if (showing?.at !== "report" || drawn === null || choice === null || drawn.report.comments === null) return null;
  const list = currentList(model);
  if (list !== null && (list.fetching || (list.total !== null && list.comments.length >= list.total))) return null;
  const offset = list?.comments.length ?? 0;
  const theme = choice === UNCODED ? null : choice;
  return { revision: drawn.revision, query: { theme, order, offset, limit: WINDOW } };
}

/** The list that belongs to the selection; null when it has yet to be begun. */
export function currentList({ list, choice, order, drawn }: PageModel): CommentList | null {
  if (list === null || list.choice !== choice || list.order !== order) return null;
  return list.revision === drawn?.revision ? list : null;
}

export function withFetching(model: PageModel): PageModel {
  const { choice, order, drawn } = model;
  if (choice === null || drawn === null) return model;
  const begun = currentList(model);
  const { revision } = drawn;
  const fresh = { choice, order, revision, total: null, comments: [], fetching: true, problem: null };
  return { ...model, list: begun === null ? fresh : { ...begun, fetching: true, problem: null } };
}

/** Takes a window, or a problem, for the list that asked; what comes for an older list is dropped. */
export function withComments(model: PageModel, asked: CommentList, answer: CommentPage | Problem | null): PageModel {
  const list = currentList(model);
  if (list === null || list.choice !== asked.choice || list.order !== asked.order) return model;
  if (list.revision !== asked.revision) return model;
  if (answer === null) return { ...model, list: { ...list, fetching: false } };
  if ("what" in answer) return { ...model, list: { ...list, fetching: false, problem: answer } };
  if (answer.offset !== list.comments.length) return model;
  const comments = [...list.comments, ...answer.comments];
  return { ...model, list: { ...list, fetching: false, total: answer.total, comments } };
}

/** The orders that a report's columns allow. */
export function ordersOf({ scores, columns }: ReportDocument): CommentOrder[] {
  return COMMENT_ORDERS.filter((order) => {
    if (order === "score-up" || order === "score-down") return scores !== null;
    if (order === "revenue") return columns.revenue !== null;
    return order !== "newest" || columns.date !== null;
  });
}

/** What the grid's rows stand for, from top to bottom. */
export function choicesOf(report: ReportDocument, sort: Sort): Choice[] {
  const themes = sortedThemes(report.themes, sort).map(({ id }) => id);
  return report.comments !== null && report.comments.uncoded > 0 ? [...themes, UNCODED] : themes;
}

function firstChoice(report: ReportDocument, sort: Sort): Choice | null {
  return choicesOf(report, sort)[0] ?? null;
}

function exists(report: ReportDocument, choice: Choice | null): boolean {
  return choice !== null && choicesOf(report, DEFAULT_SORT).includes(choice);
}
