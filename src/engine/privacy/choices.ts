import { FeedbackError } from "../errors.ts";
import type { Condition } from "../settings.ts";
import { takesPart, type Responses } from "../survey/responses.ts";
import { isSmall, rowsWhere, sizeOf, SMALLEST_GROUP } from "./smallGroups.ts";

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
  const refuse = (people: number): void => refuseFew(people, where);
  checkSize(chosen, where);
  for (const wider of widerChoices(where)) {
    const left = peopleBeyond(rowsOf(wider), chosen);
    if (left > 0) refuse(left);
  }
  for (const narrower of narrowerChoices(where)) {
    const left = peopleBeyond(chosen, rowsOf(narrower));
    if (left > 0) refuse(left);
  }
}

/** Throws FeedbackError("group-too-small") for rows of fewer than five employees. */
export function checkSize(chosen: Responses, where: readonly Condition[]): void {
  refuseFew(
    sizeOf(
      chosen,
      rowsWhere(chosen.rows, () => true),
    ).people,
    where,
  );
}

function refuseFew(people: number, where: readonly Condition[]): void {
  if (people >= SMALLEST_GROUP) return;
  const conditions = where.map(({ column, value }) => `${column}=${value}`);
  throw new FeedbackError("group-too-small", { smallest: SMALLEST_GROUP, where: conditions });
}

/** People of some rows whom a narrower choice leaves out. */
function peopleBeyond(wider: Responses, narrower: Responses): number {
  return sizeOf(
    wider,
    rowsWhere(wider.rows, (row) => !takesPart(narrower, row)),
  ).people;
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
