import type { Watch } from "../effects.ts";
import { readAmount } from "../survey/amount.ts";
import { currencyIn } from "../survey/currency.ts";
import { headingHolds, phrasesOf } from "../survey/headings.ts";
import { readMoney } from "../survey/money.ts";
import type { Column } from "../survey/table.ts";
import { numberIn, sampled } from "./numberCell.ts";

const SHARES = phrasesOf(
  "rate, pct, percent*, share, ratio, доля, процент*, рентабельност*, procent*, dalis, quote, taux, porcentaje, procent*",
);

/** A margin in money or as a percentage; NaN for neither. */
export function marginIn(cell: string): number {
  const number = numberIn(cell);
  return Number.isNaN(number) ? (readAmount(currencyIn(cell).rest)?.value ?? Number.NaN) : number;
}

export interface MarginReading {
  /** Money, or a share of the revenue 0…1; below zero for an account that costs more than it brings; NaN where unknown. */
  readonly values: Float64Array;
  readonly isShare: boolean;
}

/** Reads a column of margins: percentages by their sign or heading, shares where none is above 1, else money. */
export function readMargin(column: Column, rows: number, effects: Watch): MarginReading {
  const cells = sampled(column, { rows, read: (cell) => ({ isPercent: cell.endsWith("%"), value: marginIn(cell) }) });
  const values = cells.map(({ value }) => value).filter((value) => !Number.isNaN(value));
  const most = values.reduce((high, value) => Math.max(high, value), 0);
  const named = column.heading.includes("%") || headingHolds(column.heading, SHARES);
  const isShare = most <= 1 || ((named || cells.some(({ isPercent }) => isPercent)) && most <= 100);
  const bare = cells.some(({ isPercent }) => isPercent)
    ? { ...column, values: column.values.map((cell) => cell.replace(/%\s*$/u, "")) }
    : column;
  const { amount, negatives } = readMoney(bare, rows, effects);
  for (const { row, amount: below } of negatives) amount[row] = below;
  return { values: isShare && most > 1 ? amount.map((value) => value / 100) : amount, isShare };
}
