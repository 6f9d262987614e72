import { LOW_BASE } from "../measures/tally.ts";
import { cellAt, type Column } from "../survey/table.ts";

/** A segment column that is held equal. */
export interface Control {
  readonly column: string;
  /** Levels beside the reference, which is the commonest value. */
  readonly levels: number;
  /** Row → 1 … levels, 0 for the reference. */
  readonly levelOf: (row: number) => number;
}

/** A column of more values would take its answers apart. */
const MOST_LEVELS = 12;

/**
 * The values of a segment column over some answers: the commonest is the reference, the others of at least 30 answers are
 * levels of their own, and what is left, blanks among it, is one more. Null for a column that holds nothing equal.
 */
export function controlOf(column: Column, answers: Int32Array): Control | null {
  const counts = new Map<string, number>();
  for (const row of answers) {
    const value = cellAt(column, row);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const sizeable = [...counts]
    .filter(([value, count]) => value !== "" && count >= LOW_BASE)
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  const kept = sizeable.slice(0, MOST_LEVELS);
  const rest = answers.length - kept.reduce((sum, [, count]) => sum + count, 0);
  const levels = kept.length - 1 + (rest > 0 ? 1 : 0);
  if (kept.length === 0 || levels < 1) return null;
  const numbers = new Map(kept.map(([value], level) => [value, level]));
  return { column: column.name, levels, levelOf: (row) => numbers.get(cellAt(column, row)) ?? levels };
}
