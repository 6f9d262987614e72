import { FeedbackError } from "../errors.ts";
import type { Condition } from "../settings.ts";
import { takesPart, type Responses } from "../survey/responses.ts";
import { isSmall, rowsWhere, sizeOf, SMALLEST_GROUP, type Size } from "./smallGroups.ts";

export interface Choice {
  readonly where: readonly Condition[];
  /** The rows that are chosen. */
  readonly chosen: Responses;
  /** The rows that any conditions choose. */
  readonly rowsOf: (where: readonly Condition[]) => Responses;
}

/**
 * Throws FeedbackError("group-too-small") for a choice of employees that leaves fewer than five of them, or leaves fewer than
 * five out: of all, and of what is chosen without one of the conditions. Either could be worked out by subtraction.
 */
export function checkChoice({ where, chosen, rowsOf }: Choice): void {
  checkSize(chosen, where);
  const beyond = [
    ...widerChoices(where).map((wider) => sizeBeyond(rowsOf(wider), chosen)),
    ...narrowerChoices(where).map((narrower) => sizeBeyond(chosen, rowsOf(narrower))),
  ];
  for (const size of beyond) if (size.people > 0) refuseSmall(size, where);
}

/** Throws FeedbackError("group-too-small") for rows of fewer than five employees. */
export function checkSize(chosen: Responses, where: readonly Condition[]): void {
  const all = rowsWhere(chosen.rows, () => true);
  refuseSmall(sizeOf(chosen, all), where);
}

function refuseSmall(size: Size, where: readonly Condition[]): void {
  if (!isSmall(size)) return;
  const conditions = where.map(({ column, value }) => `${column}=${value}`);
  throw new FeedbackError("group-too-small", { smallest: SMALLEST_GROUP, where: conditions });
}

/** People of some rows whom a narrower choice leaves out. */
function sizeBeyond(wider: Responses, narrower: Responses): Size {
  const left = rowsWhere(wider.rows, (row) => !takesPart(narrower, row));
  return sizeOf(wider, left);
}

/** All rows, and the rows without the conditions on one of the columns. */
function widerChoices(where: readonly Condition[]): Condition[][] {
  if (where.length === 0) return [];
  const columns = [...new Set(where.map(({ column }) => column))];
  return [[], ...(columns.length < 2 ? [] : columns.map((name) => where.filter(({ column }) => column !== name)))];
}

/** Without one of several values of one column: fewer alternatives choose fewer rows. */
function narrowerChoices(where: readonly Condition[]): Condition[][] {
  return where
    .filter(({ column }) => where.filter((other) => other.column === column).length > 1)
    .map((condition) => where.filter((other) => other !== condition));
}
