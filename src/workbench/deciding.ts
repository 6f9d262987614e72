import type { Deed, Wish } from "../protocol/decisions.ts";
import { commentAt } from "./commentList.ts";
import { ALL, currentList, UNCODED, type Choice, type PageModel } from "./model.ts";

/** What a decision is about, where that is not what is selected. */
export interface About {
  /** A theme, or the comments without one. */
  readonly theme?: Choice;
  /** 1-based records of comments. */
  readonly rows?: readonly number[];
  /** Where comments go. */
  readonly into?: Choice;
}

/**
 * A decision as the editor is asked for it: about the theme that is selected, and about the comments that are picked, else about
 * the one that is shown as a whole, where the deed is about single comments.
 */
export function wishOf(model: PageModel, deed: Deed | null, about: About = {}): Wish {
  const { theme = model.choice, rows = rowsMeant(model, deed), into } = about;
  return {
    deed,
    ...(theme !== null && theme !== ALL && { theme: idOf(theme) }),
    rows,
    ...(into !== undefined && { into: idOf(into) }),
  };
}

function rowsMeant(model: PageModel, deed: Deed | null): readonly number[] {
  const picked = [...model.picked].sort((a, b) => a - b);
  const list = currentList(model);
  const { opened } = model.reading;
  if (deed !== "move" || picked.length > 0 || list === null || opened === null) return picked;
  const comment = commentAt(list, opened);
  return comment === undefined ? [] : [comment.row];
}

function idOf(choice: Choice): string | null {
  return choice === UNCODED ? null : choice;
}

/** Lines of a list, both counted. */
interface Span {
  readonly first: number;
  readonly last: number;
}

/** The lines that a click or a key reaches: its own, or all from the keyboard's line on. */
export function spanTo({ reading: { cursor } }: PageModel, line: number, how: "one" | "all between"): Span {
  return how === "one" ? { first: line, last: line } : { first: Math.min(cursor, line), last: Math.max(cursor, line) };
}

/** The records of a span of lines; null where some have not been fetched. */
export function rowsOf(model: PageModel, { first, last }: Span): number[] | null {
  const list = currentList(model);
  const rows: number[] = [];
  for (let line = first; line <= last; line++) {
    const comment = list === null ? undefined : commentAt(list, line);
    if (comment === undefined) return null;
    rows.push(comment.row);
  }
  return rows;
}

/** With these comments picked as well; a single one that is picked already is let go of. */
export function withPicked(model: PageModel, rows: readonly number[], how: "one" | "all between"): PageModel {
  const picked = new Set(model.picked);
  for (const row of rows) {
    if (how === "one" && picked.has(row)) picked.delete(row);
    else picked.add(row);
  }
  return { ...model, picked };
}
