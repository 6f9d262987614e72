import { VERDICT_ORDER, overallVerdict, type Compared } from "./verdict.ts";

/** The columns that groups can be sorted by: the share on the later side, and the changes. */
export const GROUP_COLUMNS = ["name", "after", "share", "score", "revenue", "verdict"] as const;
export type GroupColumn = (typeof GROUP_COLUMNS)[number];

export interface GroupSort {
  readonly column: GroupColumn;
  readonly descending: boolean;
}

/** What chance does not explain first. */
export const DEFAULT_SORT: GroupSort = { column: "verdict", descending: true };

/** What a click on a column's head makes of the sort: the way round that answers first, then the other. */
export function sortAfter(sort: GroupSort, column: GroupColumn): GroupSort {
  if (sort.column === column) return { column, descending: !sort.descending };
  return { column, descending: column !== "name" && column !== "score" };
}

/**
 * The groups in the order of one column. What is not known comes last, and so does what rests on too few answers, either
 * way round: neither is ranked with the others. Ties keep the document's order.
 */
export function sortedGroups<Group extends Compared>(
  groups: readonly Group[],
  { column, descending }: GroupSort,
  nameOf: (group: Group) => string,
): Group[] {
  const sign = descending ? -1 : 1;
  if (column === "name") {
    const names = new Intl.Collator(undefined, { numeric: true });
    return groups.toSorted((a, b) => sign * names.compare(nameOf(a), nameOf(b)));
  }
  if (column === "verdict") {
    const strength = (group: Group): number => VERDICT_ORDER.indexOf(overallVerdict(group));
    const size = (group: Group): number => Math.abs(group.share?.difference ?? 0);
    return groups.toSorted((a, b) => -sign * (strength(a) - strength(b)) || size(b) - size(a));
  }
  const figure = (group: Group): number | null =>
    column === "after" ? (group.after?.share ?? null) : (group[column]?.difference ?? null);
  const rank = (group: Group): number => {
    if (figure(group) === null) return 2;
    return column !== "after" && group[column]?.verdict === "too-few" ? 1 : 0;
  };
  return groups.toSorted((a, b) => rank(a) - rank(b) || sign * ((figure(a) ?? 0) - (figure(b) ?? 0)));
}
