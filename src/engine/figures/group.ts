import { answersOf } from "../measures/answers.ts";
import { histogramOf, type Histogram } from "../measures/histogram.ts";
import type { PresetName } from "../measures/preset.ts";
import { accountsOf } from "../revenue/byBand.ts";
import type { RevenueRates, Settings } from "../settings.ts";
import type { Responses } from "../survey/responses.ts";

/** What every figure of a group of rows is computed from. */
export interface Basis {
  readonly responses: Responses;
  readonly preset: PresetName;
  readonly rates: RevenueRates;
  /** Of the bootstrap intervals. */
  readonly seed: number;
  /** Scores of all answers. */
  readonly all: Histogram;
  /** All rows of a survey of employees, small groups of whom are hidden; null: of customers. */
  readonly staff: Responses | null;
  /** Accounts that take part, whatever is known of them. */
  readonly accounts: number;
}

export function basisOf(
  responses: Responses,
  { preset, revenue, themes }: Pick<Settings, "preset" | "revenue" | "themes">,
  staff: Responses | null = null,
): Basis {
  const all = histogramOf(responses, answersOf(responses, null));
  const accounts = accountsOf(responses, null).length;
  return { responses, preset, rates: revenue, seed: themes.seed, all, staff, accounts };
}

/** Rows by group, in file order. `groupOf`: one entry a row, −1 for none. */
export function rowsByGroup(groupOf: ArrayLike<number>, groups: number): Int32Array[] {
  const sizes = new Int32Array(groups);
  for (let row = 0; row < groupOf.length; row++) {
    const group = groupOf[row] ?? -1;
    if (group >= 0) sizes[group] = (sizes[group] ?? 0) + 1;
  }
  const rows = Array.from(sizes, (size) => new Int32Array(size));
  const filled = new Int32Array(groups);
  for (let row = 0; row < groupOf.length; row++) {
    const group = groupOf[row] ?? -1;
    const list = rows[group];
    if (!list) continue;
    const at = filled[group] ?? 0;
    list[at] = row;
    filled[group] = at + 1;
  }
  return rows;
}
