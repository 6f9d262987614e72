import { headingHolds, phrasesOf } from "../survey/headings.ts";
import type { Column } from "../survey/table.ts";
import { MONTHS_IN, type TenureUnit } from "../value/tenure.ts";

/** A stretch of a numeric column: from its lowest to its highest number, both included. */
export interface Band {
  readonly low: number;
  readonly high: number;
}

/** Upper ends of ages as they are usually grouped. */
const AGES = [17, 24, 34, 44, 54, 64];
const AGE = phrasesOf("age, =years old, возраст, amzius, alter, edad, wiek");
/** Upper ends in months: the first half year, the rest of the first year, the second, up to the fourth. */
const TENURE_MONTHS = [6, 12, 24, 48];

/** Upper ends of the bands that a column is usually cut into; null where it has none of its own. */
export function usualCuts(column: Column, tenureIn: TenureUnit | null): readonly number[] | null {
  if (tenureIn !== null) return TENURE_MONTHS.map((months) => months / MONTHS_IN[tenureIn]);
  return headingHolds(column.heading, AGE) ? AGES : null;
}

/**
 * The bands of some numbers: between the cuts, or without any between their quartiles. A band reaches from the lowest to
 * the highest number that lies in it, so that bands never overlap; an empty one is left out. `sorted`: ascending, not empty.
 */
export function bandsOf(sorted: Float64Array, cuts: readonly number[] | null): Band[] {
  const ends = new Set([...(cuts ?? quartiles(sorted)), Infinity]);
  const bands: Band[] = [];
  let at = 0;
  for (const end of ends) {
    const start = at;
    while (at < sorted.length && (sorted[at] ?? 0) <= end) at++;
    if (at > start) bands.push({ low: sorted[start] ?? 0, high: sorted[at - 1] ?? 0 });
  }
  return bands;
}

function quartiles(sorted: Float64Array): number[] {
  return [0.25, 0.5, 0.75].map((share) => sorted[Math.ceil(share * sorted.length) - 1] ?? 0);
}

/**
 * `13–24`, with no more digits than tell the ends apart; the exact ends are in the condition. `isOpen`: the last of the
 * usual bands, `65+`.
 */
export function bandLabel({ low, high }: Band, { isOpen }: { readonly isOpen: boolean }): string {
  const least = Math.max(Math.abs(low), Math.abs(high)) >= 10 ? 0 : 1;
  const digits = [least, 1, 2].find((some) => low === high || shown(low, some) !== shown(high, some)) ?? 2;
  const [from, to] = [shown(low, digits), shown(high, digits)];
  if (isOpen) return `${from}+`;
  if (from === to) return from;
  return low < 0 ? `${from} … ${to}` : `${from}–${to}`;
}

function shown(value: number, digits: number): string {
  const text = Math.abs(value).toFixed(Number.isInteger(value) ? 0 : digits);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}

/** The condition's value that chooses a band's rows. */
export function bandCondition({ low, high }: Band): string {
  return `${low}..${high}`;
}
