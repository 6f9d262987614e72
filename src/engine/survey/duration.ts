import { foldText } from "./foldText.ts";
import { headingWords } from "./headings.ts";
import { isMissing } from "./missing.ts";

/** Units that times are counted in. */
export const DURATION_UNITS = ["seconds", "minutes", "hours", "days"] as const;
export type DurationUnit = (typeof DURATION_UNITS)[number];

export const SECONDS_IN: Readonly<Record<DurationUnit, number>> = {
  seconds: 1,
  minutes: 60,
  hours: 3600,
  days: 86400,
};

/**
 * One cell of a column of times: seconds where it says its own unit (`2h 30m`, `01:25:00`, `PT2H`), a bare number that is
 * counted in the column's unit, or a clock of two parts (`1:25`), which may be hours and minutes or minutes and seconds.
 */
export type DurationCell =
  | { readonly kind: "seconds"; readonly value: number }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "clock"; readonly high: number; readonly low: number }
  | { readonly kind: "missing" }
  | { readonly kind: "not-a-duration" };

/** Order of languages: English, Russian, Lithuanian, German, French, Spanish, Polish. */
const UNIT_WORDS: Readonly<Record<DurationUnit, string>> = {
  seconds:
    "s sec secs second seconds с сек секунд секунда секунды sek sekund sekundes sekundziu sekunde sekunden seconde secondes segundo segundos sekundy",
  minutes:
    "m min mins minute minutes мин минут минута минуты м minutes minuciu minute minuten minuto minutos minut minuty",
  hours:
    "h hr hrs hour hours ч час часа часов val valanda valandos valandu std stunde stunden heure heures hora horas godz godzina godziny godzin",
  days: "d day days д дн день дня дней diena dienos dienu tag tage tagen jour jours j dia dias dzien dni",
};

const UNIT_OF = new Map<string, DurationUnit>(
  DURATION_UNITS.flatMap((unit) => UNIT_WORDS[unit].split(" ").map((word) => [foldText(word), unit] as const)),
);

const NUMBER = String.raw`\d{1,12}(?:[.,]\d+)?`;
const ALONE = new RegExp(`^[+-]?${NUMBER}$`);
const CLOCK = /^(?:(\d{1,5})(?:\.|\s*(?:d|days?)[,\s]\s*))?(\d{1,5}):([0-5]?\d)(?::([0-5]?\d)(?:[.,]\d+)?)?$/;
const ISO = /^p(?:(\d+(?:[.,]\d+)?)d)?(?:t(?:(\d+(?:[.,]\d+)?)h)?(?:(\d+(?:[.,]\d+)?)m)?(?:(\d+(?:[.,]\d+)?)s)?)?$/;
const PART = new RegExp(`(${NUMBER})\\s*([\\p{L}]+)\\.?`, "gu");
/** Between parts: `2 hours and 5 minutes`, `2h, 5m`. */
const BETWEEN = /^(?:[\s,]|and|und|et|y|i|и|ir)*$/u;
const LONGEST = 40;

const MISSING: DurationCell = { kind: "missing" };
const NONE: DurationCell = { kind: "not-a-duration" };

/** Reads a trimmed cell. A negative number is one; whoever counts leaves it out. */
export function readDurationCell(cell: string): DurationCell {
  if (ALONE.test(cell)) return { kind: "number", value: numberOf(cell) };
  if (isMissing(cell)) return MISSING;
  if (cell.length > LONGEST) return NONE;
  const text = foldText(cell);
  return clockCell(text) ?? isoCell(text) ?? partsCell(text) ?? NONE;
}

function clockCell(text: string): DurationCell | null {
  const found = CLOCK.exec(text);
  if (!found) return null;
  const [, days, first, second, third] = found as readonly (string | undefined)[];
  const [high, low] = [Number(first), Number(second)];
  if (days === undefined && third === undefined) return { kind: "clock", high, low };
  const whole = Number(days ?? 0) * SECONDS_IN.days + high * SECONDS_IN.hours + low * SECONDS_IN.minutes;
  return { kind: "seconds", value: whole + Number(third ?? 0) };
}

function isoCell(text: string): DurationCell | null {
  const found = ISO.exec(text);
  if (!found || text === "p" || text.endsWith("t")) return null;
  const [days = "0", hours = "0", minutes = "0", seconds = "0"] = found.slice(1) as (string | undefined)[];
  const parts: readonly [string, DurationUnit][] = [
    [days, "days"],
    [hours, "hours"],
    [minutes, "minutes"],
    [seconds, "seconds"],
  ];
  return { kind: "seconds", value: parts.reduce((sum, [part, unit]) => sum + numberOf(part) * SECONDS_IN[unit], 0) };
}

function partsCell(text: string): DurationCell | null {
  let seconds = 0;
  let end = 0;
  let parts = 0;
  for (const { 0: part, 1: digits = "", 2: word = "", index } of text.matchAll(PART)) {
    const unit = UNIT_OF.get(word);
    if (unit === undefined || !BETWEEN.test(text.slice(end, index))) return null;
    seconds += numberOf(digits) * SECONDS_IN[unit];
    end = index + part.length;
    parts++;
  }
  return parts > 0 && text.slice(end).trim() === "" ? { kind: "seconds", value: seconds } : null;
}

function numberOf(digits: string): number {
  return Number(digits.replace(",", "."));
}

/**
 * The unit that a heading gives in a word of its own: “First response time (hours)”, `aht_sec`; a single letter only at the
 * end, for elsewhere it may be what is left of “customer's”. Null for none.
 */
export function unitInHeading(heading: string): DurationUnit | null {
  const words = headingWords(heading.replaceAll("_", " "));
  const last = words.length - 1;
  for (let at = last; at >= 0; at--) {
    const word = words[at] ?? "";
    const unit = at < last && word.length === 1 ? undefined : UNIT_OF.get(word);
    if (unit !== undefined) return unit;
  }
  return null;
}
