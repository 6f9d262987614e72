/** Days of 400 Gregorian years, after which the calendar repeats. */
const ERA = 146097;
/** From 0000-03-01 to 1970-01-01: years are counted from March, so that the leap day is the last of its year. */
const EPOCH = 719468;

export const PERIODS = ["day", "week", "month", "quarter"] as const;
export type Period = (typeof PERIODS)[number];

/** A day of the proleptic Gregorian calendar; `month` and `day` from 1. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days since 1970-01-01, by whole numbers alone: no time zone takes part. Source: Hinnant, days_from_civil. */
export function dayOf({ year, month, day }: CivilDate): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * ERA + dayOfEra - EPOCH;
}

/** The calendar date of a day since 1970-01-01. Source: Hinnant, civil_from_days. */
export function civilDate(day: number): CivilDate {
  const shifted = day + EPOCH;
  const era = Math.floor(shifted / ERA);
  const dayOfEra = shifted - era * ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** Whether there is such a day, in a year a survey can be from. */
export function isCivilDate({ year, month, day }: CivilDate): boolean {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) return false;
  const next = month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 };
  return day <= dayOf(next) - dayOf({ year, month, day: 1 });
}

/** `2026-09-12`. */
export function isoDate(day: number): string {
  const { year, month, day: dayOfMonth } = civilDate(day);
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(dayOfMonth, 2)}`;
}

/** The period a day lies in: `2026-09-12`, `2026-W37` (ISO 8601 weeks, from Monday), `2026-09`, `2026-Q3`; sorts as text. */
export function periodOf(day: number, period: Period): string {
  const { year, month } = civilDate(day);
  switch (period) {
    case "day":
      return isoDate(day);
    case "week":
      return isoWeek(day);
    case "month":
      return `${digits(year, 4)}-${digits(month, 2)}`;
    case "quarter":
      return `${digits(year, 4)}-Q${Math.ceil(month / 3)}`;
  }
}

/** A week belongs to the year that its Thursday is in. */
function isoWeek(day: number): string {
  // 1970-01-01 was a Thursday: 3 days after a Monday.
  const sinceMonday = (((day + 3) % 7) + 7) % 7;
  const thursday = day - sinceMonday + 3;
  const { year } = civilDate(thursday);
  const week = Math.floor((thursday - dayOf({ year, month: 1, day: 1 })) / 7) + 1;
  return `${digits(year, 4)}-W${digits(week, 2)}`;
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, "0");
}

/** First and last day of a period by the name that {@link periodOf} gives it, or of a year; null for anything else. */
export function daysOfPeriod(name: string): readonly [number, number] | null {
  const match = /^(\d{4})(?:-(?:Q([1-4])|W(\d{2})|(\d{2})(?:-(\d{2}))?))?$/u.exec(name);
  if (!match) return null;
  const parts: (string | undefined)[] = match.slice(1);
  const [year = 0, quarter, week, month, day] = parts.map((part) => (part === undefined ? part : Number(part)));
  if (week !== undefined) return daysOfWeek(year, week, name);
  if (day !== undefined) {
    const date = { year, month: month ?? 0, day };
    return isCivilDate(date) ? [dayOf(date), dayOf(date)] : null;
  }
  const first = month ?? (quarter === undefined ? 1 : 3 * quarter - 2);
  const last = month ?? (quarter === undefined ? 12 : 3 * quarter);
  if (first < 1 || last > 12) return null;
  const after = last === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: last + 1, day: 1 };
  return [dayOf({ year, month: first, day: 1 }), dayOf(after) - 1];
}

/** The first week of a year holds its 4 January. */
function daysOfWeek(year: number, week: number, name: string): readonly [number, number] | null {
  const fourth = dayOf({ year, month: 1, day: 4 });
  const monday = fourth - ((((fourth + 3) % 7) + 7) % 7) + 7 * (week - 1);
  return periodOf(monday, "week") === name ? [monday, monday + 6] : null;
}
