import { headingHolds, phrasesOf } from "../survey/headings.ts";
import type { Column } from "../survey/table.ts";
import { numberIn, sampled } from "./numberCell.ts";

export const TENURE_UNITS = ["day", "month", "year"] as const;
export type TenureUnit = (typeof TENURE_UNITS)[number];

/** Mean Gregorian month. */
export const MONTHS_IN: Readonly<Record<TenureUnit, number>> = { day: 12 / 365.2425, month: 1, year: 12 };

const UNITS: Readonly<Record<TenureUnit, ReturnType<typeof phrasesOf>>> = {
  day: phrasesOf("days, day, дней, дни, дн, dienos, dienu, d, tage, jours, dias, dni"),
  month: phrasesOf(
    "months, month, mo, mths, месяцев, месяцы, мес, menesiai, menesiu, men, monate, mois, meses, miesiace",
  ),
  year: phrasesOf("years, year, yrs, yr, лет, годы, metai, metu, jahre, ans, annees, anos, lata"),
};

/** Customers of more years than this there are hardly any. */
const MOST_YEARS = 40;
/** Months beyond a century. */
const MOST_MONTHS = 1200;

/** What a column of tenures counts: as its heading says, else by its highest value; null where both leave it open. */
export function tenureUnit(column: Column, rows: number): TenureUnit | null {
  const named = TENURE_UNITS.filter((unit) => headingHolds(column.heading, UNITS[unit]));
  if (named.length === 1) return named[0] ?? null;
  const most = sampled(column, { rows, read: numberIn }).reduce((high, value) => (value > high ? value : high), 0);
  if (most > MOST_MONTHS) return "day";
  return most > MOST_YEARS ? "month" : null;
}
