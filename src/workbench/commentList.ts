import type { CommentPage, CommentQuery, CommentView } from "../protocol/session.ts";
import type { Problem } from "../protocol/workbench.ts";

/** The comments of what is selected, as far as they have been fetched, in windows of {@link WINDOW}. */
export interface CommentList {
  /** What the list is of; another key is another list. */
  readonly key: string;
  /** Null until the first window has come. */
  readonly total: number | null;
  readonly windows: ReadonlyMap<number, readonly CommentView[]>;
  /** Windows that are on their way. */
  readonly asked: ReadonlySet<number>;
  readonly problem: Problem | null;
}

/** Lines [first, last) of a list. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** Comments that are fetched at once. */
export const WINDOW = 50;
/** Windows that are kept: who scrolls through a million comments fills no memory with them. */
const KEPT = 60;

export function emptyList(key: string): CommentList {
  return { key, total: null, windows: new Map(), asked: new Set(), problem: null };
}

/** Windows that a range needs and that are neither there nor on their way; none while there is a problem. */
export function missingWindows(list: CommentList, { first, last }: Range): number[] {
  if (list.problem !== null) return [];
  const end = list.total === null ? 1 : Math.min(last, list.total);
  const missing: number[] = [];
  for (let window = Math.floor(Math.min(first, end) / WINDOW); window * WINDOW < end; window++) {
    if (!list.windows.has(window) && !list.asked.has(window)) missing.push(window);
  }
  return missing;
}

export function windowQuery(window: number): Pick<CommentQuery, "offset" | "limit"> {
  return { offset: window * WINDOW, limit: WINDOW };
}

export function withAsked(list: CommentList, window: number): CommentList {
  return { ...list, asked: new Set([...list.asked, window]) };
}

/** Takes a window that was asked for, or why it could not come; null for one that was given up. */
export function withWindow(list: CommentList, window: number, answer: CommentPage | Problem | null): CommentList {
  const asked = new Set(list.asked);
  asked.delete(window);
  if (answer === null) return { ...list, asked };
  if ("what" in answer) return { ...list, asked, problem: answer };
  const kept = [...list.windows].filter(([other]) => Math.abs(other - window) < KEPT / 2);
  return { ...list, asked, total: answer.total, windows: new Map([...kept, [window, answer.comments]]) };
}

/** The comment at a place of the list; undefined while its window has not come. */
export function commentAt({ windows }: CommentList, index: number): CommentView | undefined {
  return windows.get(Math.floor(index / WINDOW))?.[index % WINDOW];
}
