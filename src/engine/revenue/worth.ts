import { answersOf } from "../measures/answers.ts";
import { measureOf } from "../measures/measure.ts";
import { bandOf, type PresetName } from "../measures/preset.ts";
import { createSum } from "../measures/sum.ts";
import type { Worth } from "../report/document.ts";
import type { RevenueRates } from "../settings.ts";
import { takesPart, type Responses } from "../survey/responses.ts";

/** Where amounts come from: the file's own column, or an average that the user gave. */
export type RevenueSource = "column" | "average";

/** Null when nothing is known about revenue: no readable column and no average. */
export function revenueSource(responses: Responses, rates: RevenueRates): RevenueSource | null {
  if (responses.revenue?.some((amount) => !Number.isNaN(amount))) return "column";
  return rates.averagePerAccount === null ? null : "average";
}

/**
 * The money that some rows (null: all) stand for. Each account counts once, with its whole revenue; where several
 * respondents answered for it, its revenue is divided among the bands by its answers. Accounts without a known revenue add
 * nothing to the sums. The risks are null off the 0–10 scale, which alone has bands.
 *
 * Rates: SurveyMonkey CX's published approximation of revenue at risk, as the user sets them. Null when nothing is known
 * about revenue.
 */
export function worthOf(
  responses: Responses,
  { preset, rates }: { readonly preset: PresetName; readonly rates: RevenueRates },
  rows: Int32Array | null,
): Worth | null {
  const source = revenueSource(responses, rates);
  if (!source) return null;
  const accounts = accountsOf(responses, rows);
  const bands = bandsByAccount(responses, preset, { accounts, rows });
  const sums = { total: createSum(), detractor: createSum(), passive: createSum(), promoter: createSum() };
  for (let slot = 0; slot < accounts.length; slot++) {
    const amount = source === "column" ? revenueAt(responses, accounts[slot]) : (rates.averagePerAccount ?? Number.NaN);
    const [detractors = 0, passives = 0, promoters = 0] = bands.subarray(3 * slot, 3 * slot + 3);
    if (Number.isNaN(amount)) continue;
    sums.total.add(amount);
    const answers = detractors + passives + promoters;
    if (answers === 0) continue;
    sums.detractor.add((amount * detractors) / answers);
    sums.passive.add((amount * passives) / answers);
    sums.promoter.add((amount * promoters) / answers);
  }
  const banded = responses.scale !== null && measureOf(responses.scale) === "nps";
  return {
    total: sums.total.total(),
    accounts: accounts.length,
    shortTermRisk: banded ? rates.shortTermRate * sums.detractor.total() : null,
    longTermRisk: banded ? rates.longTermRate * sums.passive.total() : null,
    potential: banded ? rates.potentialRate * sums.promoter.total() : null,
  };
}

/** One row of every account that takes part; all rows of an account know its revenue. */
export function accountsOf(responses: Responses, rows: Int32Array | null): Int32Array {
  const seen = new Uint8Array(responses.accounts);
  const first: number[] = [];
  const visit = (row: number): void => {
    const account = responses.account[row] ?? 0;
    if (seen[account] === 1 || !takesPart(responses, row)) return;
    seen[account] = 1;
    first.push(row);
  };
  if (rows) rows.forEach(visit);
  else for (let row = 0; row < responses.rows; row++) visit(row);
  return Int32Array.from(first);
}

/** NaN where it is not known. */
export function revenueAt({ revenue }: Responses, row: number | undefined): number {
  return revenue?.[row ?? -1] ?? Number.NaN;
}

interface Group {
  /** {@link accountsOf} */
  readonly accounts: Int32Array;
  readonly rows: Int32Array | null;
}

/** Counts of detractors, passives and promoters among an account's answers; three entries an account. */
function bandsByAccount(responses: Responses, preset: PresetName, { accounts, rows }: Group): Uint32Array {
  const bands = new Uint32Array(3 * accounts.length);
  if (!responses.scale || measureOf(responses.scale) !== "nps") return bands;
  const slots = new Int32Array(responses.accounts).fill(-1);
  accounts.forEach((row, slot) => {
    slots[responses.account[row] ?? 0] = slot;
  });
  for (const row of answersOf(responses, rows)) {
    const slot = slots[responses.account[row] ?? 0] ?? -1;
    if (slot < 0) continue;
    const at = 3 * slot + OFFSETS[bandOf(responses.score[row] ?? Number.NaN, preset)];
    bands[at] = (bands[at] ?? 0) + 1;
  }
  return bands;
}

const OFFSETS = { detractor: 0, passive: 1, promoter: 2 } as const;
