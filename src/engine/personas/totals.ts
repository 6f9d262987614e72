import type { CancelSignal } from "../cancel.ts";
import type { Basis } from "../figures/group.ts";
import { contribution } from "../measures/measure.ts";
import { COMMENT_STATES, takesPart } from "../survey/responses.ts";
import type { Coding } from "../themes/codeComments.ts";
import type { Grouping } from "./grouping.ts";

const TEXT = COMMENT_STATES.indexOf("text");
const STRIDE = 8192;

/** What the groups of a column come to; one entry a group in each array. */
export interface Totals {
  readonly rows: Float64Array;
  /** Comments with content. */
  readonly comments: Float64Array;
  /** Those whose main theme it is: one array a theme. */
  readonly themes: readonly Float64Array[];
  /** Answers, the sum of what they add to the headline measure, and of its squares. */
  readonly answers: Float64Array;
  readonly sums: Float64Array;
  readonly squares: Float64Array;
  /** Sums of the scores as given. */
  readonly scores: Float64Array;
}

interface Themes {
  readonly coding: Pick<Coding, "theme">;
  readonly count: number;
}

/** A single group that holds all rows. */
export const ALL_ROWS: Pick<Grouping, "groups" | "of"> = {
  groups: [{ label: "", condition: "" }],
  of: new Int16Array(),
};

/** The totals of every group, in one pass over the rows; an answer is in the group of the row that counts for it. */
export function totalsOf(
  { groups, of }: Pick<Grouping, "groups" | "of">,
  { basis, coding, count }: Themes & { readonly basis: Basis },
  signal: CancelSignal,
): Totals {
  const { responses, preset } = basis;
  const { scale } = responses;
  const zeros = (): Float64Array => new Float64Array(groups.length);
  const [rows, comments, answers, sums, squares, scores] = [zeros(), zeros(), zeros(), zeros(), zeros(), zeros()];
  const themes = Array.from({ length: count }, zeros);
  const isAll = of.length === 0;
  for (let row = 0; row < responses.rows; row++) {
    if (row % STRIDE === 0) signal.throwIfAborted();
    const group = isAll ? 0 : (of[row] ?? -1);
    if (group < 0 || !takesPart(responses, row)) continue;
    add(rows, group, 1);
    if (responses.commentState[row] === TEXT) {
      add(comments, group, 1);
      const theme = themes[coding.theme[row] ?? -1];
      if (theme) add(theme, group, 1);
    }
    if (!scale || responses.answer[row] !== row) continue;
    const score = responses.score[row] ?? Number.NaN;
    const adds = contribution(score, scale, preset);
    add(answers, group, 1);
    add(sums, group, adds);
    add(squares, group, adds * adds);
    add(scores, group, score);
  }
  return { rows, comments, themes, answers, sums, squares, scores };
}

function add(totals: Float64Array, group: number, value: number): void {
  totals[group] = (totals[group] ?? 0) + value;
}

/** Share of the scores' variance that lies between the groups of a column (the correlation ratio, η²); 0…1. */
export function varianceBetween(own: Totals, all: Totals, variance: number): number {
  const count = all.answers[0] ?? 0;
  if (count === 0 || variance === 0) return 0;
  const mean = (all.scores[0] ?? 0) / count;
  let between = 0;
  let [left, leftSum] = [count, all.scores[0] ?? 0];
  const take = (answers: number, sum: number): void => {
    if (answers > 0) between += answers * (sum / answers - mean) ** 2;
  };
  own.answers.forEach((answers, group) => {
    take(answers, own.scores[group] ?? 0);
    left -= answers;
    leftSum -= own.scores[group] ?? 0;
  });
  // Rows without a value are a group of their own.
  take(left, leftSum);
  return between / count / variance;
}
