import { dayOf, isCivilDate, type CivilDate } from "./calendar.ts";
import { monthNamed } from "./monthNames.ts";

/** Which of day and month stands first in dates like 03/04/2026. */
export type DateOrder = "dmy" | "mdy";

/** How day and month are written: 03/04 with noughts, 3/4 without, 11/12 tells neither. */
export const STYLES = ["either", "padded", "bare"] as const;
export type DateStyle = (typeof STYLES)[number];

/** Day and month in an order that only the whole column can tell. */
export interface NumericDate {
  readonly first: number;
  readonly second: number;
  readonly year: number;
}

/** What a cell turned out to be. */
export type DateCell =
  | { readonly kind: "day"; readonly day: number }
  | (NumericDate & { readonly kind: "numeric"; readonly style: DateStyle; readonly twelveHours: boolean })
  | { readonly kind: "serial"; readonly day: number }
  | { readonly kind: "unreadable" };

const UNREADABLE: DateCell = { kind: "unreadable" };

const TIME = /[T\s,]*\b\d{1,2}[:.]\d{2}(?!\d)(?:[:.]\d{2}(?!\d))?(?:[.,]\d+)?\s*(?:[ap]\.?\s?m\b\.?)?/iu;
const REST = String.raw`(?:[T\s,]+.*|\s*(?:г|m|d)\.?.*|Z)?$`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{1,2})\.?${REST}`, "u");
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})\.?${REST}`, "u");
const YEAR_MONTH = /^(\d{4})[-/.](\d{1,2})$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T\d{4,6}Z?)?$/;

/** Days before 1970-01-01 at which a spreadsheet's day 0 lies, its 29 February 1900 (which never was) counted. */
const SPREADSHEET_EPOCH = 25569;
const SECONDS_A_DAY = 86400;

/**
 * Reads one trimmed cell. The day is the one that is written: a time zone does not move it. Numbers without separators
 * are spreadsheet days (20000 … 60000), seconds or milliseconds since 1970 (UTC), or yyyymmdd.
 */
export function readDateCell(cell: string): DateCell {
  const yearFirst = YEAR_FIRST.exec(cell);
  if (yearFirst) return dayCell(civil(yearFirst[1], yearFirst[3], yearFirst[4]));
  const yearLast = YEAR_LAST.exec(cell);
  if (yearLast) return yearLastCell(yearLast, cell);
  if (/^\d+(?:\.\d+)?$/.test(cell)) return serialCell(cell);
  const yearMonth = YEAR_MONTH.exec(cell);
  if (yearMonth) return dayCell(civil(yearMonth[1], yearMonth[2], "1"));
  const compact = COMPACT.exec(cell);
  if (compact) return dayCell(civil(compact[1], compact[2], compact[3]));
  return namedMonthCell(cell);
}

function yearLastCell(match: RegExpExecArray, cell: string): DateCell {
  const year = fullYear(match[4] ?? "");
  // Points stand between day, month and year only; nobody writes the month first with them.
  if (match[2] === ".") return dayCell({ year, month: Number(match[3]), day: Number(match[1]) });
  const twelveHours = /\d\s*[ap]\.?\s?m\b/i.test(cell);
  const [first = "", second = ""] = [match[1], match[3]];
  return {
    kind: "numeric",
    first: Number(first),
    second: Number(second),
    year,
    style: styleOf(first, second),
    twelveHours,
  };
}

function styleOf(first: string, second: string): DateStyle {
  if (first.startsWith("0") || second.startsWith("0")) return "padded";
  return first.length === 1 || second.length === 1 ? "bare" : "either";
}

function serialCell(cell: string): DateCell {
  const value = Number(cell);
  if (value >= 20000 && value < 60000) return { kind: "serial", day: Math.floor(value) - SPREADSHEET_EPOCH };
  if (/^\d{10}$/.test(cell)) return { kind: "serial", day: Math.floor(value / SECONDS_A_DAY) };
  if (/^\d{13}$/.test(cell)) return { kind: "serial", day: Math.floor(value / 1000 / SECONDS_A_DAY) };
  const compact = COMPACT.exec(cell);
  if (!compact) return UNREADABLE;
  const date = civil(compact[1], compact[2], compact[3]);
  return isCivilDate(date) ? { kind: "serial", day: dayOf(date) } : UNREADABLE;
}

/** `12 Sep 2026`, `Sep 12, 2026 10:04 PM`, `Sat Sep 12 2026 10:00:00 GMT+0200 (…)`, `2026 m. rugsėjo 12 d.` */
function namedMonthCell(cell: string): DateCell {
  if (cell.length > 80 || !/\d/.test(cell)) return UNREADABLE;
  const withoutTime = cell
    .replace(/\(.*\)/u, "")
    .replace(TIME, " ")
    .replace(/(?:GMT|UTC)?\s?[+-]\d{2}:?\d{2}\s*$/u, "");
  const months = (withoutTime.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []).map(monthNamed).filter((month) => month !== null);
  const numbers = withoutTime.match(/\d+/g) ?? [];
  const [month] = months;
  const [first, second] = numbers;
  // Two words that look like months are a weekday ("Mar" in French) and the month, in that order.
  if (month === undefined || months.length > 2 || numbers.length !== 2 || !first || !second) return UNREADABLE;
  const yearLeads = first.length === 4;
  const year = fullYear(yearLeads ? first : second);
  return dayCell({ year, month: months.at(-1) ?? month, day: Number(yearLeads ? second : first) });
}

/** The day of a numeric date read in an order; null when the calendar has no such day. */
export function dayInOrder({ first, second, year }: NumericDate, order: DateOrder): number | null {
  const date = order === "dmy" ? { year, month: second, day: first } : { year, month: first, day: second };
  return isCivilDate(date) ? dayOf(date) : null;
}

function dayCell(date: CivilDate): DateCell {
  return isCivilDate(date) ? { kind: "day", day: dayOf(date) } : UNREADABLE;
}

function civil(year = "", month = "", day = ""): CivilDate {
  return { year: Number(year), month: Number(month), day: Number(day) };
}

/** Two digits are 1970 … 2069. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}
