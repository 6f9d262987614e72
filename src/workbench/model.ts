import type { ReportDocument } from "../engine/report/document.ts";
import {
  ALL_THEMES,
  COMMENT_ORDERS,
  type CommentOrder,
  type CommentQuery,
  type ExcludedRows,
  type CommentMap,
} from "../protocol/session.ts";
import { UNCODED } from "../engine/survey/conditions.ts";
import type { Exclusion } from "../engine/survey/responses.ts";
import type { Problem, Showing, Work } from "../protocol/workbench.ts";
import type { CommentList, Range } from "./commentList.ts";
import { WINDOW } from "./commentList.ts";
import { stillPossible, type Conditions } from "./conditions.ts";
import type { Cell } from "./gridKeys.ts";
import { DEFAULT_SORT, sortedThemes, type Sort } from "./themeColumns.ts";

/** What is selected: a theme's id, the comments without a theme, or all comments. */
export type Choice = string;
export const ALL: Choice = ALL_THEMES;
export { UNCODED };

/** What stands beside the themes. */
export const PANELS = ["picture", "map", "drivers", "trend", "segments", "personas", "callbacks"] as const;
export type Panel = (typeof PANELS)[number];

export type ShownReport = Extract<Showing, { at: "report" }>;

/** The report of the rows that some conditions choose. */
export interface Figures {
  readonly revision: number;
  readonly where: Conditions;
  /** What went wrong when there is no report. */
  readonly answer: ReportDocument | Problem;
}

/** The places of the comments of chosen rows. */
export interface Places {
  readonly revision: number;
  readonly where: Conditions;
  readonly answer: CommentMap | Problem;
}

/** The rows whose score is not counted for one reason. */
export interface Excluded {
  readonly reason: Exclusion;
  /** Null while they are fetched. */
  readonly answer: ExcludedRows | Problem | null;
}

/** The room of the picture, in CSS pixels; its height is null where the page scrolls and any will do. */
export interface PictureSize {
  readonly width: number;
  readonly height: number | null;
}

/** What is drawn of the comments, and how high it turned out, in CSS pixels. */
export interface Reading {
  readonly range: Range;
  /** The line that the keyboard is on. */
  readonly cursor: number;
  /** The line that is shown as a whole; null for none. */
  readonly opened: number | null;
  readonly lineHeight: number;
  readonly openedHeight: number | null;
}

export interface PageModel {
  /** Null until the editor has greeted. */
  readonly showing: Showing | null;
  /** The newest report of all rows; stays while a later analysis is under way. */
  readonly drawn: ShownReport | null;
  /** Which rows the figures are to be of. */
  readonly where: Conditions;
  /** The figures of chosen rows that have come last; those of all rows are in `drawn`. */
  readonly figures: Figures | null;
  /** What the map has drawn last; null until it was asked for. */
  readonly places: Places | null;
  /** Whether the filters are unfolded. */
  readonly filtering: boolean;
  readonly panel: Panel;
  readonly choice: Choice | null;
  readonly sort: Sort;
  readonly order: CommentOrder;
  /** What the comments are searched for. */
  readonly search: string;
  readonly focus: Cell;
  readonly list: CommentList | null;
  readonly reading: Reading;
  /** 1-based records of the comments of the list that a decision is to be about. */
  readonly picked: ReadonlySet<number>;
  /** In place of the comments, when it is asked for. */
  readonly excluded: Excluded | null;
  readonly picture: PictureSize;
}

/** What outlives hiding and reloading the page. */
export type Kept = Pick<PageModel, "choice" | "sort" | "order" | "where" | "panel" | "search">;

const START: Reading = {
  range: { first: 0, last: WINDOW },
  cursor: 0,
  opened: null,
  lineHeight: 46,
  openedHeight: null,
};

export function startModel(kept: Partial<Kept> | undefined): PageModel {
  return {
    showing: null,
    drawn: null,
    where: kept?.where ?? [],
    figures: null,
    places: null,
    filtering: false,
    panel: PANELS.find((panel) => panel === kept?.panel) ?? "picture",
    choice: kept?.choice ?? null,
    sort: kept?.sort ?? DEFAULT_SORT,
    order: kept?.order ?? "typical",
    search: kept?.search ?? "",
    focus: { row: 1, column: 0 },
    list: null,
    reading: START,
    picked: new Set(),
    excluded: null,
    picture: { width: 420, height: null },
  };
}

/** Begins with what another page of the survey has chosen. */
export function withKept(model: PageModel, kept: Partial<Kept>): PageModel {
  return { ...model, ...keptOf(startModel(kept)) };
}

export function keptOf({ choice, sort, order, where, panel, search }: PageModel): Kept {
  return { choice, sort, order, where, panel, search };
}

/** A new analysis keeps what is selected where it still exists, else the first theme is. */
export function withShowing(model: PageModel, showing: Showing): PageModel {
  if (showing.at === "working") return { ...model, showing };
  if (showing.at !== "report")
    return { ...model, showing, drawn: null, figures: null, places: null, list: null, excluded: null };
  const { report } = showing;
  const where = stillPossible(model.where, report);
  const choice = exists(report, model.choice) ? model.choice : firstChoice(report, model.sort);
  const order = ordersOf(report).includes(model.order) ? model.order : "typical";
  return { ...model, showing, drawn: showing, where, choice, order, excluded: null };
}

export function withWork(model: PageModel, work: Work): PageModel {
  return model.showing?.at === "working" ? { ...model, showing: { ...model.showing, work } } : model;
}

/** Another choice of comments is read from its beginning, and none of them is picked. */
export function withReading(model: PageModel): PageModel {
  const { lineHeight } = model.reading;
  return { ...model, reading: { ...START, lineHeight }, picked: new Set() };
}

/** The report of the rows that are chosen; of those that were chosen before while the figures are worked out; of all rows at first. */
export function shownReport({ drawn, where, figures }: PageModel): ReportDocument | null {
  if (drawn === null || where.length === 0) return drawn?.report ?? null;
  const usable = figures !== null && figures.revision === drawn.revision && !isProblem(figures.answer);
  return usable && !isProblem(figures.answer) ? figures.answer : drawn.report;
}

/** Why the figures of the chosen rows cannot be shown; null where they can, or are on their way. */
export function figuresProblem(model: PageModel): Problem | null {
  const { figures } = model;
  return figures !== null && hasFigures(model) && isProblem(figures.answer) ? figures.answer : null;
}

/** Whether the figures that are shown, or the reason why there are none, are those of the chosen rows. */
export function hasFigures({ drawn, where, figures }: PageModel): boolean {
  if (where.length === 0) return true;
  return figures !== null && figures.revision === drawn?.revision && figures.where === where;
}

/** Whether the map that is kept, or the reason why there is none, is that of the chosen rows. */
export function hasPlaces({ drawn, where, places }: PageModel): boolean {
  return places !== null && places.revision === drawn?.revision && places.where === where;
}

/** What the comments that are selected are asked for by, without a window; null where there are none to ask for. */
export function listQuery({
  drawn,
  choice,
  order,
  search,
  where,
}: PageModel): Omit<CommentQuery, "offset" | "limit"> | null {
  if (drawn === null || choice === null || drawn.report.comments === null) return null;
  return { theme: choice === UNCODED ? null : choice, order, search, where };
}

/** Of which list the model speaks; null where there is none. */
export function listKey(model: PageModel): string | null {
  const query = listQuery(model);
  return query === null ? null : JSON.stringify([model.drawn?.revision, query]);
}

/** The list that belongs to the selection; null when it has yet to be begun. */
export function currentList(model: PageModel): CommentList | null {
  return model.list !== null && model.list.key === listKey(model) ? model.list : null;
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
  const themes = sortedThemes(report, sort).map(({ id }) => id);
  return report.comments !== null && report.comments.uncoded > 0 ? [...themes, UNCODED] : themes;
}

function firstChoice(report: ReportDocument, sort: Sort): Choice | null {
  if (report.comments === null) return null;
  return choicesOf(report, sort)[0] ?? ALL;
}

export function exists(report: ReportDocument, choice: Choice | null): boolean {
  if (choice === ALL) return report.comments !== null;
  return choice !== null && choicesOf(report, DEFAULT_SORT).includes(choice);
}

export function isProblem(answer: object): answer is Problem {
  return "what" in answer && "actions" in answer;
}
