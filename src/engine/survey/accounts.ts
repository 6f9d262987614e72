import type { Watch } from "../effects.ts";
import type { Keys } from "./keys.ts";
import { eachRow } from "./readCells.ts";
import { NO_DATE } from "./responses.ts";

export interface Accounts {
  /** Row → 0-based account, numbered by first appearance. */
  readonly account: Int32Array;
  readonly accounts: number;
}

/** Rows of one key are one account; a row without a key is an account of its own. */
export function findAccounts(keys: Keys | null, rows: number): Accounts {
  const account = new Int32Array(rows);
  const numbers = new Int32Array(keys?.count ?? 0).fill(-1);
  let accounts = 0;
  for (let row = 0; row < rows; row++) {
    const key = keys?.key[row] ?? -1;
    const known = key < 0 ? -1 : (numbers[key] ?? -1);
    account[row] = known < 0 ? accounts : known;
    if (known >= 0) continue;
    if (key >= 0) numbers[key] = accounts;
    accounts++;
  }
  return { account, accounts };
}

export interface AccountRows extends Accounts {
  readonly amount: Float64Array;
  readonly day: Int32Array | null;
  /** Rows that take no part. */
  readonly skip: Uint8Array;
}

/**
 * Gives every row its account's amount (its revenue, say): the latest that any of the account's rows knows, by date, else
 * the last in the file. NaN where none does, and on skipped rows.
 */
export function spreadLatest({ account, accounts, amount, day, skip }: AccountRows, effects: Watch): Float64Array {
  const known = new Float64Array(accounts).fill(Number.NaN);
  const knownDay = new Int32Array(accounts).fill(NO_DATE);
  eachRow(amount.length, effects, (row) => {
    const value = amount[row] ?? Number.NaN;
    if (Number.isNaN(value) || skip[row] !== 0) return;
    const index = account[row] ?? 0;
    const rowDay = day?.[row] ?? NO_DATE;
    if (rowDay < (knownDay[index] ?? NO_DATE)) return;
    known[index] = value;
    knownDay[index] = rowDay;
  });
  return amount.map((_, row) => (skip[row] === 0 ? (known[account[row] ?? 0] ?? Number.NaN) : Number.NaN));
}
