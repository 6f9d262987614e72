import { numberIn } from "../value/numberCell.ts";
import { readAmount } from "./amount.ts";
import { currencyIn } from "./currency.ts";

/** Beyond it a cell is prose. */
const LONGEST = 40;

/** The number of a cell, be it an amount of money: `58.2`, `97 %`, `€6,200.00`; NaN for anything else. */
export function cellNumber(cell: string): number {
  const plain = numberIn(cell);
  if (!Number.isNaN(plain) || cell.length > LONGEST || !/\d/u.test(cell)) return plain;
  return readAmount(currencyIn(cell).rest)?.value ?? Number.NaN;
}
