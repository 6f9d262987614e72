import type { Watch } from "../effects.ts";
import { eachRow } from "../survey/readCells.ts";
import { cellAt, type Column } from "../survey/table.ts";
import { findPersonal, PERSONAL_KINDS, type PersonalKind } from "./redact.ts";

/** Rows that are named; the count is of all. */
const NAMED_ROWS = 20;

/** Comments that hold personal data, as far as {@link findPersonal} finds any; never the data themselves. */
export interface PersonalComments {
  /** Comments that are not blank. */
  readonly comments: number;
  /** Of these, how many hold some. */
  readonly holding: number;
  /** By kind, how many comments; only kinds that there are. */
  readonly kinds: readonly { readonly kind: PersonalKind; readonly comments: number }[];
  /** The first of them, 1-based. */
  readonly rows: readonly number[];
}

/** Looks through all comments of a file, whether their rows count or not: they are all in the repository. */
export function personalComments(comments: Column | null, rows: number, effects: Watch): PersonalComments {
  const counts = new Map<PersonalKind, number>();
  const named: number[] = [];
  let [all, holding] = [0, 0];
  if (comments)
    eachRow(rows, effects, (row) => {
      const text = cellAt(comments, row);
      if (text.trim() === "") return;
      all++;
      const found = new Set(findPersonal(text).map(({ kind }) => kind));
      if (found.size === 0) return;
      holding++;
      if (named.length < NAMED_ROWS) named.push(row + 1);
      for (const kind of found) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    });
  const kinds = PERSONAL_KINDS.flatMap((kind) => {
    const count = counts.get(kind);
    return count === undefined ? [] : [{ kind, comments: count }];
  });
  return { comments: all, holding, kinds, rows: named };
}
