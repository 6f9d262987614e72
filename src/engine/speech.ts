import { currencySign, decimal, difference, measured, money, percent, signed, whole } from "./format.ts";
import type { Measure } from "./report/document.ts";

/** The language that something is drawn or said in, and how its reader writes numbers. */
export interface Speech {
  /** Translation of an English sentence; `{name}` stands for a value. */
  readonly t: (english: string, values?: Readonly<Record<string, string>>) => string;
  /** `1234` → `1,234`. */
  readonly whole: (count: number) => string;
  /** A fixed number of digits, a sign only below zero: `0.86`. */
  readonly decimal: (value: number, digits: number) => string;
  /** With a sign and a fixed number of digits: `+4.2`, `−31`, `0`. */
  readonly signed: (value: number, digits: number) => string;
  /** A share 0…1 as whole percent; what is there but rounds to nothing is `<1%`, what is not quite all is `>99%`. */
  readonly percent: (share: number) => string;
  /** The headline measure: NPS `+23`, CSAT `78%`, a mean `4.21`. */
  readonly measured: (value: number, measure: Measure) => string;
  /** A difference of two headline measures. */
  readonly difference: (value: number, measure: Measure) => string;
  /** Three significant digits at most, enough for what is an estimate: `€212k`. */
  readonly shortMoney: (amount: number, currency: string | null) => string;
  /** The sign or code that heads a column of money, "" where the file names none. */
  readonly currencySign: (currency: string | null) => string;
}

/** What files are written in: the same bytes on every machine. */
export const ENGLISH: Speech = {
  t: filled,
  whole,
  decimal,
  signed,
  percent,
  measured,
  difference,
  shortMoney: money,
  currencySign,
};

/** A sentence with its values in their places. */
export function filled(sentence: string, values: Readonly<Record<string, string>> = {}): string {
  return sentence.replaceAll(/\{(\w+)\}/gu, (whole, name: string) => values[name] ?? whole);
}
