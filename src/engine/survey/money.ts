import type { Watch } from "../effects.ts";
import { phrase, type Phrase } from "../phrase.ts";
import { currencyIn } from "./currency.ts";
import { diagnosticOf, type Diagnostic } from "./diagnostic.ts";
import { readAmount, type Amount, type Separator } from "./amount.ts";
import { isMissing } from "./missing.ts";
import { eachRow, readCells } from "./readCells.ts";
import type { Column } from "./table.ts";

export interface MoneyReading {
  /** Amount a row, never negative; NaN where missing, unreadable or negative. */
  readonly amount: Float64Array;
  /** Index into {@link AMOUNT_STATES}. */
  readonly state: Uint8Array;
  readonly negatives: readonly NegativeAmount[];
  /** ISO code or symbol, when cells (or, where they carry none, the heading) agree on one. */
  readonly currency: string | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a cell of revenue holds; an amount below zero is none that a sum or a weight could be made of. */
export const AMOUNT_STATES = ["amount", "missing", "unreadable", "negative"] as const;

export interface NegativeAmount {
  /** 0-based. */
  readonly row: number;
  readonly amount: number;
}

type MoneyCell = { readonly amount: Amount | null; readonly currency: string | null } | null;

interface Noted {
  count: number;
  first: number;
}

/**
 * Reads a column of amounts. Whether “1,250” is a thousand or one and a quarter is decided on the whole column: by the
 * cells that leave no doubt, else it is a thousand. Warnings: `unreadable-revenue`, `negative-revenue` (both counted as
 * unknown, with the first row) and `mixed-currencies`.
 */
export function readMoney(column: Column, rows: number, effects: Watch): MoneyReading {
  const cellOf = readCells(column, (cell): MoneyCell => {
    if (isMissing(cell)) return null;
    const { currency, rest } = currencyIn(cell);
    return { amount: readAmount(rest), currency };
  });
  const amount = new Float64Array(rows).fill(Number.NaN);
  const state = new Uint8Array(rows);
  const negatives: NegativeAmount[] = [];
  const votes: Record<Separator, number> = { ",": 0, ".": 0 };
  const doubtful: number[] = [];
  const currencies = new Map<string, number>();
  const unreadable: Noted = { count: 0, first: -1 };
  const negative: Noted = { count: 0, first: -1 };
  eachRow(rows, effects, (row) => {
    const cell = cellOf(row);
    state[row] = !cell ? MISSING : cell.amount ? 0 : UNREADABLE;
    if (!cell) return;
    if (!cell.amount) return noteRow(unreadable, row);
    const { value, decimal, separator } = cell.amount;
    if (decimal) votes[decimal]++;
    if (value < 0) {
      state[row] = NEGATIVE;
      negatives.push({ row, amount: value });
      return noteRow(negative, row);
    }
    if (separator) doubtful.push(row);
    amount[row] = value;
    if (cell.currency !== null) currencies.set(cell.currency, (currencies.get(cell.currency) ?? 0) + 1);
  });
  const decimal = votes[","] === votes["."] ? null : votes[","] > votes["."] ? "," : ".";
  for (const row of doubtful) {
    const read = cellOf(row)?.amount;
    if (read && read.separator === decimal) amount[row] = read.ifDecimal;
  }

  const diagnostics: Diagnostic[] = [];
  const warn = (code: string, row: number | null, says: Phrase): void => {
    diagnostics.push(diagnosticOf({ severity: "warning", code, row, column: column.name }, says));
  };
  if (unreadable.count > 0) {
    warn(
      "unreadable-revenue",
      unreadable.first + 1,
      phrase("Cells of “{column}” that cannot be read as an amount: {cells}; that revenue counts as unknown.", {
        column: column.name,
        cells: unreadable.count,
      }),
    );
  }
  if (negative.count > 0) {
    warn(
      "negative-revenue",
      negative.first + 1,
      phrase("Cells of “{column}” that are below zero: {cells}; that revenue counts as unknown.", {
        column: column.name,
        cells: negative.count,
      }),
    );
  }
  const agreed = oneCurrency(currencies);
  if (currencies.size > 0 && agreed === null) {
    warn(
      "mixed-currencies",
      null,
      phrase(
        "“{column}” holds several currencies ({currencies}); the amounts are added up as they stand. Convert them to one first.",
        { column: column.name, currencies: [...currencies.keys()].join(", ") },
      ),
    );
  }
  return {
    amount,
    state,
    negatives,
    currency: currencies.size > 0 ? agreed : currencyIn(column.heading).currency,
    diagnostics,
  };
}

const MISSING = AMOUNT_STATES.indexOf("missing");
const UNREADABLE = AMOUNT_STATES.indexOf("unreadable");
const NEGATIVE = AMOUNT_STATES.indexOf("negative");

/** “$” is read as the dollar that other cells name. */
function oneCurrency(currencies: ReadonlyMap<string, number>): string | null {
  const names = [...currencies.keys()].filter((name) => !(name === "$" && currencies.has("USD")));
  return names.length === 1 ? (names[0] ?? null) : null;
}

function noteRow(noted: Noted, row: number): void {
  if (noted.count++ === 0) noted.first = row;
}
