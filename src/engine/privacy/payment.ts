import { matchesOf } from "./matches.ts";
import type { Span } from "./redact.ts";

const IBAN = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![\p{L}\p{N}])/dgiu;
const SHORTEST_IBAN = 15;
const LONGEST_IBAN = 34;

/** Account numbers whose check digits fit (ISO 13616; ISO 7064, MOD 97-10). */
export function* findIbans(text: string): Generator<Span> {
  for (const { start, end } of matchesOf(text, IBAN)) {
    // A word behind the number may look like its last group.
    for (let last = end; last > start; last = text.lastIndexOf(" ", last - 1)) {
      const compact = text.slice(start, last).replaceAll(" ", "").toUpperCase();
      if (compact.length < SHORTEST_IBAN) break;
      if (compact.length > LONGEST_IBAN || !fitsMod97(compact)) continue;
      yield { start, end: last };
      break;
    }
  }
}

function fitsMod97(iban: string): boolean {
  let rest = 0;
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const value = /\d/u.test(character) ? Number(character) : character.charCodeAt(0) - 55;
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

const CARD = /(?<![\p{L}\p{N}])[2-6]\d{3}(?:[ -]?\d){9,15}(?![\p{L}\p{N}])/dgu;

/** Card numbers of 13 to 19 digits whose check digit fits (ISO/IEC 7812; Luhn 1960). */
export function findCards(text: string): Iterable<Span> {
  return matchesOf(text, CARD, (number) => fitsLuhn(number.replace(/\D/gu, "")));
}

function fitsLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at]);
    const doubled = at % 2 === 1 ? 2 * digit : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
