import { checkSize } from "../privacy/choices.ts";
import { rowsByGroup } from "../figures/group.ts";
import { hiddenGroups, rowsWhere, sizeOf, SMALLEST_GROUP } from "../privacy/smallGroups.ts";
import { FeedbackError } from "../errors.ts";
import { takesPart } from "../survey/responses.ts";
import type { Side, Sides } from "./side.ts";

/** Whether a side's answers are those of employees, small groups of whom are hidden. */
function isOfStaff({ roles }: Side): boolean {
  return roles.respondents.kind === "employees";
}

/**
 * Throws FeedbackError("group-too-small") where a side is of fewer than five employees, or leaves fewer than five out: they could be
 * told by subtraction.
 */
export function checkStaff(sides: Sides): void {
  for (const side of sides) {
    if (!isOfStaff(side)) continue;
    checkSize(side.responses, side.where);
    const others = rowsWhere(side.whole.rows, (row) => !takesPart(side.responses, row));
    const left = sizeOf(side.whole, others).people;
    if (left === 0 || left >= SMALLEST_GROUP) continue;
    const where = side.where.map(({ column, value }) => `${column}=${value}`);
    throw new FeedbackError("group-too-small", { smallest: SMALLEST_GROUP, where });
  }
}

/** Row → group, on either side. */
export type GroupsOfBoth = readonly [before: ArrayLike<number>, after: ArrayLike<number>];

/** 1 for every group that is hidden on either side, by {@link hiddenGroups}; of customers none is. */
export function hiddenOnEither(sides: Sides, of: GroupsOfBoth, groups: number): Uint8Array {
  const hidden = new Uint8Array(groups);
  sides.forEach((side, at) => {
    if (!isOfStaff(side)) return;
    const { responses, whole } = side;
    const groupOf = of[at] ?? [];
    const rows = rowsByGroup(groupOf, groups);
    const groupless = rowsWhere(responses.rows, (row) => (groupOf[row] ?? -1) < 0 && takesPart(responses, row));
    hiddenGroups({ rows, groupless }, { responses, whole }).forEach((is, group) => {
      // A group that a side does not have at all gives nobody away there.
      if (is === 1 && rows[group]?.some((row) => takesPart(responses, row))) hidden[group] = 1;
    });
  });
  return hidden;
}
