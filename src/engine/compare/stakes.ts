import { measureOf } from "../measures/measure.ts";
import { amountsByBand } from "../revenue/byBand.ts";
import { amountReader, hasLeft, revenueSource } from "../revenue/worth.ts";
import type { Side } from "./side.ts";

/** What is at stake in the accounts of some rows, account by account. */
export interface Stakes {
  /** One row of each account whose revenue is known. */
  readonly rows: Int32Array;
  /** Its revenue at risk, or all of its revenue where there are no bands. */
  readonly amounts: Float64Array;
}

/** The parts of what `worthOf` sums up, for their spread. `rows`: null for all. Null when nothing is known about revenue. */
export function stakesOf({ responses, preset, rates }: Side, rows: Int32Array | null): Stakes | null {
  if (!revenueSource(responses, rates)) return null;
  const amountOf = amountReader(responses, rates);
  const isOut = (row: number): boolean => hasLeft(responses, row);
  const { accounts, parts } = amountsByBand(responses, { preset, amountOf, isOut }, rows);
  const banded = responses.scale !== null && measureOf(responses.scale) === "nps";
  const stakes = Float64Array.from(accounts, (row, slot) =>
    banded
      ? rates.shortTermRate * (parts[2 * slot] ?? 0) + rates.longTermRate * (parts[2 * slot + 1] ?? 0)
      : amountOf(row),
  );
  const isKnown = (slot: number): boolean => !Number.isNaN(amountOf(accounts[slot] ?? 0));
  return {
    rows: accounts.filter((_, slot) => isKnown(slot)),
    amounts: stakes.filter((_, slot) => isKnown(slot)),
  };
}
