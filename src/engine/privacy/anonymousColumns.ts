import type { Analysis } from "../analyze.ts";
import { rowsByGroup } from "../figures/group.ts";
import { takesPart, type Responses } from "../survey/responses.ts";
import { cellAt, type Column } from "../survey/table.ts";
import { hiddenGroups } from "./smallGroups.ts";

/** A column as it may be handed on, and its cells by 0-based row. */
export interface AnonymousColumn {
  readonly column: Column;
  readonly cell: (row: number) => string;
}

/**
 * The columns of a survey of employees that tell nobody apart: the scores, the comments and the segments, of which a row keeps
 * only those values that, together with the ones before them, at least five people share; all others read `hidden`.
 */
export function anonymousColumns({ table, roles, responses }: Analysis): AnonymousColumn[] {
  const segments = new Map(roles.segments.map((name, at) => [name, responses.segments[at]]));
  const cells = new Map<string, (row: number) => string>();
  let groups: Int32Array = Int32Array.from({ length: responses.rows }, (_, row) =>
    takesPart(responses, row) ? 0 : -1,
  );
  for (const [name, column] of segments) {
    if (column === undefined) continue;
    const told = toldValues(column, groups, responses);
    cells.set(name, (row) => (told.hidden[row] === 1 ? HIDDEN : cellAt(column, row)));
    groups = told.groups;
  }
  return table.columns.flatMap((column): AnonymousColumn[] => {
    const { name } = column;
    const cell =
      cells.get(name) ?? (name === roles.score || name === roles.comment ? (row: number) => cellAt(column, row) : null);
    return cell === null ? [] : [{ column, cell }];
  });
}

const HIDDEN = "hidden";

interface Told {
  /** 1 for every row whose value is hidden. */
  readonly hidden: Uint8Array;
  /** Row → the group of those who share all values that are told so far. */
  readonly groups: Int32Array;
}

/** Splits each group of rows by a column's values, as far as at least five people share every part. */
function toldValues(column: Column, groups: Int32Array, responses: Responses): Told {
  const hidden = new Uint8Array(responses.rows).fill(1);
  const next = new Int32Array(responses.rows).fill(-1);
  let count = 0;
  for (const rows of rowsByGroup(groups, 1 + groups.reduce((most, group) => Math.max(most, group), 0))) {
    const values = [...byValue(column, rows)];
    const small = hiddenGroups({ rows: values, groupless: [] }, { responses, whole: responses });
    values.forEach((own, at) => {
      const isHidden = small[at] === 1;
      for (const row of own) {
        hidden[row] = isHidden ? 1 : 0;
        // What is hidden stays together.
        next[row] = isHidden ? count : count + 1 + at;
      }
    });
    count += 1 + values.length;
  }
  return { hidden, groups: next };
}

function byValue(column: Column, rows: Int32Array): Iterable<number[]> {
  const found = new Map<string, number[]>();
  for (const row of rows) {
    const value = cellAt(column, row);
    const own = found.get(value);
    if (own) own.push(row);
    else found.set(value, [row]);
  }
  return found.values();
}
