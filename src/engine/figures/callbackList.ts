import type { Watch } from "../effects.ts";
import { measureOf } from "../measures/measure.ts";
import { bandOf, type PresetName } from "../measures/preset.ts";
import { accountsOf, revenueAt } from "../revenue/worth.ts";
import { COMMENT_STATES, NO_DATE, type Responses } from "../survey/responses.ts";

/** People who can be called in a week or two. */
export const MOST_CALLBACKS = 50;
/** A passive is worth a call whose account is among this share of those with the most revenue. */
const HIGH_REVENUE_SHARE = 0.25;

const TEXT = COMMENT_STATES.indexOf("text");

/** One answer of the list; rows are 0-based. */
export interface Call {
  /** The row whose score counts. */
  readonly row: number;
  /** The row of its comment; −1 where no row of the answer has one with content. */
  readonly commentRow: number;
}

/**
 * Whom to call back first, at most {@link MOST_CALLBACKS}, one answer an account. Those who said why come before those who
 * did not; among them detractors before passives, and passives only where the account's revenue is in the top quarter.
 * Whoever has left already is not in it. Then by revenue of the account, the largest first and unknown last, the lowest score, the newest date, the row.
 * Empty off the 0–10 scale, which alone has bands.
 */
export function callbackList(responses: Responses, preset: PresetName, effects: Pick<Watch, "signal">): Call[] {
  const { scale, exclusion, score, account, customers } = responses;
  if (!scale || measureOf(scale) !== "nps") return [];
  const high = highRevenue(responses);
  const comments = commentRows(responses);
  const before = inOrder(responses, comments, preset);
  const best: number[] = [];
  for (let row = 0; row < responses.rows; row++) {
    if (row % 65_536 === 0) effects.signal.throwIfAborted();
    if (exclusion[row] !== 0 || customers.churned?.[row] === 1) continue;
    const band = bandOf(score[row] ?? Number.NaN, preset);
    if (band === "promoter" || (band === "passive" && !(revenueAt(responses, row) >= high))) continue;
    const last = best.at(-1);
    if (best.length === MOST_CALLBACKS && last !== undefined && before(row, last) > 0) continue;
    const same = best.findIndex((other) => account[other] === account[row]);
    if (same >= 0) {
      if (before(row, best[same] ?? row) > 0) continue;
      best.splice(same, 1);
    }
    const at = best.findIndex((other) => before(row, other) < 0);
    best.splice(at < 0 ? best.length : at, 0, row);
    best.length = Math.min(best.length, MOST_CALLBACKS);
  }
  return best.map((row) => ({ row, commentRow: comments[row] ?? -1 }));
}

/** Revenue from which an account is among the {@link HIGH_REVENUE_SHARE} with the most; +∞ where none is known. */
function highRevenue(responses: Responses): number {
  if (!responses.revenue) return Number.POSITIVE_INFINITY;
  const amounts = Float64Array.from(accountsOf(responses, null), (row) => revenueAt(responses, row))
    .filter((amount) => !Number.isNaN(amount))
    .sort();
  const top = Math.ceil(amounts.length * HIGH_REVENUE_SHARE);
  return amounts[amounts.length - top] ?? Number.POSITIVE_INFINITY;
}

/** Answer → its first row that has a comment with content, its own row before others; −1 where none has. */
function commentRows({ rows, answer, commentState }: Responses): Int32Array {
  const found = new Int32Array(rows).fill(-1);
  for (let row = 0; row < rows; row++) {
    const of = answer[row] ?? -1;
    if (of < 0 || commentState[row] !== TEXT) continue;
    if (of === row || (found[of] ?? -1) < 0) found[of] = row;
  }
  return found;
}

/** Below 0 where the first of two answers stands before the second. */
function inOrder(
  responses: Responses,
  comments: Int32Array,
  preset: PresetName,
): (one: number, other: number) => number {
  const { score, day } = responses;
  const silent = (row: number): number => Number((comments[row] ?? -1) < 0);
  const passive = (row: number): number => Number(bandOf(score[row] ?? Number.NaN, preset) === "passive");
  const revenue = (row: number): number => {
    const amount = revenueAt(responses, row);
    return Number.isNaN(amount) ? Number.MIN_SAFE_INTEGER : amount;
  };
  return (one, other) =>
    silent(one) - silent(other) ||
    passive(one) - passive(other) ||
    revenue(other) - revenue(one) ||
    (score[one] ?? 0) - (score[other] ?? 0) ||
    (day?.[other] ?? NO_DATE) - (day?.[one] ?? NO_DATE) ||
    one - other;
}
