import { answersOf } from "../measures/answers.ts";
import { measureOf } from "../measures/measure.ts";
import { bandOf, type PresetName } from "../measures/preset.ts";
import { createSum } from "../measures/sum.ts";
import { takesPart, type Responses } from "../survey/responses.ts";

export interface BandedOptions {
  readonly preset: PresetName;
  /** What a row's account stands for; NaN where it is not known. */
  readonly amountOf: (row: number) => number;
  /** Whether a row's account is in no band any more. */
  readonly isOut?: (row: number) => boolean;
}

export interface BandedAmounts {
  /** One row of every account. */
  readonly accounts: Int32Array;
  /** Accounts whose amount is known. */
  readonly known: number;
  readonly total: number;
  /** Of the accounts that are out. */
  readonly out: { readonly accounts: number; readonly total: number };
  readonly detractor: number;
  readonly passive: number;
  readonly promoter: number;
  /** Each account's amount behind its detractors and its passives; two entries an account. */
  readonly parts: Float64Array;
}

/**
 * The amounts of the accounts of some rows (null: all) by band. Each account counts once, with its whole amount; where
 * several respondents answered for it, the amount is divided among the bands by its answers. No bands off the 0–10 scale.
 */
export function amountsByBand(
  responses: Responses,
  { preset, amountOf, isOut = () => false }: BandedOptions,
  rows: Int32Array | null,
): BandedAmounts {
  const accounts = accountsOf(responses, rows);
  const bands = countBands(responses, preset, { accounts, rows });
  const sums = {
    total: createSum(),
    out: createSum(),
    detractor: createSum(),
    passive: createSum(),
    promoter: createSum(),
  };
  const parts = new Float64Array(2 * accounts.length);
  let [known, gone] = [0, 0];
  accounts.forEach((row, slot) => {
    const amount = amountOf(row);
    const out = isOut(row);
    if (out) gone++;
    if (Number.isNaN(amount)) return;
    known++;
    sums.total.add(amount);
    if (out) sums.out.add(amount);
    const [detractors = 0, passives = 0, promoters = 0] = bands.subarray(3 * slot, 3 * slot + 3);
    const answers = detractors + passives + promoters;
    if (answers === 0 || out) return;
    parts[2 * slot] = (amount * detractors) / answers;
    parts[2 * slot + 1] = (amount * passives) / answers;
    sums.detractor.add(parts[2 * slot] ?? 0);
    sums.passive.add(parts[2 * slot + 1] ?? 0);
    sums.promoter.add((amount * promoters) / answers);
  });
  return {
    accounts,
    known,
    total: sums.total.total(),
    out: { accounts: gone, total: sums.out.total() },
    detractor: sums.detractor.total(),
    passive: sums.passive.total(),
    promoter: sums.promoter.total(),
    parts,
  };
}

/** One row of every account that takes part; all rows of an account know the same of it. */
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

/** How many counted answers each account gave. */
export function answersByAccount({ account, accounts }: Responses, answers: Int32Array): Uint32Array {
  const counts = new Uint32Array(accounts);
  for (const row of answers) {
    const of = account[row] ?? 0;
    counts[of] = (counts[of] ?? 0) + 1;
  }
  return counts;
}

interface Group {
  readonly accounts: Int32Array;
  readonly rows: Int32Array | null;
}

/** Counts of detractors, passives and promoters among an account's answers; three entries an account. */
function countBands(responses: Responses, preset: PresetName, { accounts, rows }: Group): Uint32Array {
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
