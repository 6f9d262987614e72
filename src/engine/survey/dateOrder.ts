import { STYLES, type DateCell, type DateOrder, type DateStyle, type NumericDate } from "./dateCell.ts";

/** Dates of which one part is above 12, and those where both could be the month. */
interface Votes {
  dayFirst: number;
  monthFirst: number;
  undecided: number;
}

/** The dates like 03/04/2026 of a column, kept until all of them have been seen. */
export interface NumericDates {
  /** Row → style · 10⁸ + first · 10⁶ + second · 10⁴ + year; 0 where the cell is of another kind. */
  readonly packed: Int32Array;
  readonly votes: Readonly<Record<DateStyle, Votes>>;
  firstUndecided: number;
  twelveHours: boolean;
}

export function noNumericDates(rows: number): NumericDates {
  const none = (): Votes => ({ dayFirst: 0, monthFirst: 0, undecided: 0 });
  const votes = { either: none(), padded: none(), bare: none() };
  return { packed: new Int32Array(rows), votes, firstUndecided: -1, twelveHours: false };
}

export function noteDate(dates: NumericDates, row: number, cell: DateCell & { kind: "numeric" }): void {
  const { first, second, year, style, twelveHours } = cell;
  dates.packed[row] = STYLES.indexOf(style) * 1e8 + first * 1e6 + second * 1e4 + year;
  dates.twelveHours ||= twelveHours;
  const votes = dates.votes[style];
  if (first > 12 && second <= 12) votes.dayFirst++;
  else if (second > 12 && first <= 12) votes.monthFirst++;
  else if (first !== second && votes.undecided++ === 0 && dates.firstUndecided < 0) dates.firstUndecided = row;
}

export function dateAt({ packed }: NumericDates, row: number): (NumericDate & { style: DateStyle }) | null {
  const date = packed[row] ?? 0;
  if (date === 0) return null;
  return {
    style: STYLES[Math.floor(date / 1e8)] ?? "either",
    first: Math.floor(date / 1e6) % 100,
    second: Math.floor(date / 1e4) % 100,
    year: date % 1e4,
  };
}

export interface FoundOrders {
  /** Two exports put together may write their dates in two ways: each style has an order of its own. */
  readonly byStyle: Readonly<Record<DateStyle, DateOrder>>;
  /** Dates that nothing in the column decides. */
  readonly ambiguous: number;
}

/** Decides by the dates with a part above 12: first those of the same style, then all, else day first (month first with am/pm). */
export function findOrders({ votes, twelveHours }: NumericDates): FoundOrders {
  const sum = (key: keyof Votes): number => votes.either[key] + votes.padded[key] + votes.bare[key];
  const all = { dayFirst: sum("dayFirst"), monthFirst: sum("monthFirst"), undecided: sum("undecided") };
  const overall = majority(all);
  const fallback = overall ?? (twelveHours ? "mdy" : "dmy");
  const order = (style: DateStyle): DateOrder => majority(votes[style]) ?? fallback;
  return {
    byStyle: { either: order("either"), padded: order("padded"), bare: order("bare") },
    ambiguous: overall === null ? all.undecided : 0,
  };
}

function majority({ dayFirst, monthFirst }: Votes): DateOrder | null {
  return dayFirst === monthFirst ? null : dayFirst > monthFirst ? "dmy" : "mdy";
}
