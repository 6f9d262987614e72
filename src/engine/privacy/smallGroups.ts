import { takesPart, type Responses } from "../survey/responses.ts";

/** Fewer employees than this are hidden: their colleagues would know them by what is said of the group. */
export const SMALLEST_GROUP = 5;

/** Rows that fall into groups, of which figures are to be given; rows that take no part are passed over. */
export interface Grouping {
  /** The rows of each group. */
  readonly rows: readonly ArrayLike<number>[];
  /** Groups that are shown at all, the others being too many; none: all. */
  readonly listed?: readonly number[];
  /** Rows without a group. */
  readonly groupless: ArrayLike<number>;
  /** Whether those count together with hidden groups where figures are given, or hidden groups stand by themselves. */
  readonly mixed?: boolean;
}

export interface Population {
  /** The rows that the figures are of. */
  readonly responses: Responses;
  /** All rows of the survey, of which figures can be had as well. */
  readonly whole: Responses;
}

/** People, and scores of theirs that count. */
export interface Size {
  readonly people: number;
  readonly scored: number;
}

/**
 * 1 for every group whose figures would tell of fewer than five people: a small group itself, and as many others, the smallest
 * first, as it takes until what is not shown cannot be worked out from the total either. Of a choice of rows, a group is also
 * hidden where few of its people are left out by the choice, for the figures of all rows are there to subtract from.
 */
export function hiddenGroups(grouping: Grouping, { responses, whole }: Population): Uint8Array {
  const { rows } = grouping;
  const sizes = rows.map((own) => sizeOf(responses, own));
  const shown = new Set(grouping.listed ?? rows.keys());
  const hidden = Uint8Array.from(rows, (own, group) => {
    const size = sizes[group];
    return !shown.has(group) || !size || isSmall(size) || isSome(leftOut(own, { responses, whole })) ? 1 : 0;
  });
  const peopleIn = (group: number): number => sizes[group]?.people ?? 0;
  const open = [...shown].filter((group) => hidden[group] === 0);
  for (const next of open.toSorted((a, b) => peopleIn(a) - peopleIn(b) || b - a)) {
    if (!canBeSubtracted(grouping, hidden, responses)) break;
    hidden[next] = 1;
  }
  return hidden;
}

/** Whether figures tell of too few people, or of too few scores. */
export function isSmall({ people, scored }: Size): boolean {
  return people < SMALLEST_GROUP || (scored > 0 && scored < SMALLEST_GROUP);
}

function isSome(size: Size): boolean {
  return size.people > 0 && isSmall(size);
}

/** Those of a group whom a choice of rows leaves out. */
function leftOut(rows: ArrayLike<number>, { responses, whole }: Population): Size {
  if (responses === whole) return { people: 0, scored: 0 };
  return sizeOf(
    whole,
    Array.from(rows).filter((row) => !takesPart(responses, row)),
  );
}

/** Whether all that is not shown, with the rows without a group and without them, is a group under five. */
function canBeSubtracted(
  { rows, groupless, mixed = false }: Grouping,
  hidden: Uint8Array,
  responses: Responses,
): boolean {
  const behind = rows.flatMap((own, group) => (hidden[group] === 1 ? Array.from(own) : []));
  if (!mixed && isSome(sizeOf(responses, behind))) return true;
  return isSome(sizeOf(responses, [...behind, ...Array.from(groupless)]));
}

/** People and scores behind those of some rows that take part. */
export function sizeOf(responses: Responses, rows: ArrayLike<number>): Size {
  const people = new Set<number>();
  const answers = new Set<number>();
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? -1;
    if (!takesPart(responses, row)) continue;
    people.add(responses.account[row] ?? row);
    const own = responses.answer[row] ?? -1;
    if (own >= 0) answers.add(own);
  }
  return { people: people.size, scored: answers.size };
}

/** The rows that `counts` holds of, ascending. */
export function rowsWhere(rows: number, counts: (row: number) => boolean): Int32Array {
  const found = new Int32Array(rows);
  let count = 0;
  for (let row = 0; row < rows; row++) if (counts(row)) found[count++] = row;
  return found.slice(0, count);
}
