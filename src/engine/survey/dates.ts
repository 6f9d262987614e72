import type { Watch } from "../effects.ts";
import { phrase, type Phrase } from "../phrase.ts";
import { dayInOrder, readDateCell, type DateCell, type DateOrder } from "./dateCell.ts";
import { dateAt, findOrders, noNumericDates, noteDate, type NumericDates } from "./dateOrder.ts";
import { diagnosticOf, type Diagnostic } from "./diagnostic.ts";
import { isMissing } from "./missing.ts";
import { eachRow, readCells } from "./readCells.ts";
import { NO_DATE } from "./responses.ts";
import type { Column } from "./table.ts";

export interface DateReading {
  /** Days since 1970-01-01; {@link NO_DATE} where missing or unreadable. */
  readonly day: Int32Array;
  readonly diagnostics: readonly Diagnostic[];
}

export interface DateOptions {
  readonly rows: number;
  readonly order: DateOrder | "auto";
}

interface Noted {
  count: number;
  first: number;
}

/**
 * Reads a column of dates. Whether 03/04/2026 is in March or in April is decided on the whole column: a part above 12
 * tells. A date that fits one order only is read in that one. Warnings: `ambiguous-dates` when nothing tells,
 * `mixed-date-orders` when both orders occur, `unreadable-dates`; each with its first row.
 */
export function readDates(column: Column, { rows, order: asked }: DateOptions, effects: Watch): DateReading {
  const cellOf = readCells(column, (cell): DateCell | null => (isMissing(cell) ? null : readDateCell(cell)));
  const day = new Int32Array(rows).fill(NO_DATE);
  const numeric = noNumericDates(rows);
  const unreadable: Noted = { count: 0, first: rows };
  eachRow(rows, effects, (row) => {
    const cell = cellOf(row);
    if (cell?.kind === "numeric") noteDate(numeric, row, cell);
    else if (cell?.kind === "unreadable") note(unreadable, row);
    else if (cell) day[row] = cell.day;
  });
  const found = findOrders(numeric);
  const orders = asked === "auto" ? found.byStyle : { either: asked, padded: asked, bare: asked };
  const against: Readonly<Record<DateOrder, Noted>> = {
    dmy: { count: 0, first: rows },
    mdy: { count: 0, first: rows },
  };
  eachRow(rows, effects, (row) => {
    const date = dateAt(numeric, row);
    if (!date) return;
    const order = orders[date.style];
    const read = dayInOrder(date, order);
    const other = order === "dmy" ? "mdy" : "dmy";
    const result = read ?? dayInOrder(date, other);
    if (result === null) return note(unreadable, row);
    day[row] = result;
    note(against[read === null ? other : order], row);
  });

  const warn = (code: string, first: number, says: Phrase): Diagnostic =>
    diagnosticOf({ severity: "warning", code, row: first + 1, column: column.name }, says);
  const diagnostics: Diagnostic[] = [];
  if (asked === "auto" && found.ambiguous > 0) {
    diagnostics.push(warn("ambiguous-dates", numeric.firstUndecided, ambiguous(column, numeric, found.ambiguous)));
  }
  const rarer = against.dmy.count < against.mdy.count ? "dmy" : "mdy";
  if (against[rarer].count > 0)
    diagnostics.push(warn("mixed-date-orders", against[rarer].first, mixed(column, against)));
  if (unreadable.count > 0) {
    const says = phrase("Cells of “{column}” that cannot be read as a date and count as undated: {cells}.", {
      column: column.name,
      cells: unreadable.count,
    });
    diagnostics.push(warn("unreadable-dates", unreadable.first, says));
  }
  return { day, diagnostics };
}

function note(noted: Noted, row: number): void {
  noted.count++;
  noted.first = Math.min(noted.first, row);
}

const ORDER_NAMES: Readonly<Record<DateOrder, Phrase>> = {
  dmy: phrase("day/month/year"),
  mdy: phrase("month/day/year"),
};

function ambiguous(column: Column, numeric: NumericDates, dates: number): Phrase {
  const order = findOrders(numeric).byStyle.either;
  return phrase(
    "Dates in “{column}” in which nothing tells the day from the month: {dates}; read as {order}. If that is wrong, set “dateOrder” to “{other}”.",
    { column: column.name, dates, order: ORDER_NAMES[order], other: order === "dmy" ? "mdy" : "dmy" },
  );
}

function mixed(column: Column, { dmy, mdy }: Readonly<Record<DateOrder, Noted>>): Phrase {
  return phrase(
    "“{column}” holds dates in two orders: {dmy} as day/month/year, {mdy} as month/day/year. Those that fit both are read like the others of their style.",
    { column: column.name, dmy: dmy.count, mdy: mdy.count },
  );
}
