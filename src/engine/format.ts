import type { Measure } from "./report/document.ts";

/** Typographic minus: in prose and tables a hyphen is too short to be seen beside a figure. */
const MINUS = "−";

/** `1234567` → `1,234,567`. The same on every machine, which `toLocaleString` is not. */
export function whole(count: number): string {
  return grouped(count.toFixed(0));
}

/** Half away from zero, sign only where something is left of it: `−0.04` with one digit is `0.0`. */
export function decimal(value: number, digits: number): string {
  const text = Math.abs(value).toFixed(digits);
  return value < 0 && Number(text) !== 0 ? MINUS + grouped(text) : grouped(text);
}

/** `+23`, `−31`, `0`. */
export function signed(value: number, digits: number): string {
  const text = decimal(value, digits);
  return value > 0 && Number(Math.abs(value).toFixed(digits)) !== 0 ? `+${text}` : text;
}

/** A share 0…1 as `48%`; what is there but rounds to nothing is `<1%`, what is not quite all is `>99%`. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100);
  if (rounded === 0 && share > 0) return "<1%";
  return rounded === 100 && share < 1 ? ">99%" : `${rounded}%`;
}

/** Whole percentages of parts that add up to 100 (largest remainder, ties to the first). All 0 when there is nothing. */
export function percentages(parts: readonly number[]): number[] {
  const total = parts.reduce((sum, part) => sum + part, 0);
  if (total === 0) return parts.map(() => 0);
  const exact = parts.map((part) => (100 * part) / total);
  const result = exact.map(Math.floor);
  const order = exact.map((value, index) => ({ rest: value - Math.floor(value), index }));
  order.sort((a, b) => b.rest - a.rest || a.index - b.index);
  const missing = 100 - result.reduce((sum, value) => sum + value, 0);
  for (const { index } of order.slice(0, missing)) result[index] = (result[index] ?? 0) + 1;
  return result;
}

const SYMBOLS: Readonly<Record<string, string>> = {
  EUR: "€",
  USD: "$",
  GBP: "£",
  JPY: "¥",
  CNY: "CN¥",
  RUB: "₽",
  INR: "₹",
  UAH: "₴",
  TRY: "₺",
  KRW: "₩",
  ILS: "₪",
  KZT: "₸",
};

/** The sign of a currency where it has one that everybody reads, else its code; "" when the file names none. */
export function currencySign(currency: string | null): string {
  return currency === null ? "" : (SYMBOLS[currency.toUpperCase()] ?? currency);
}

/** `212400` → `€212k`: three significant digits at most, enough for what is an estimate. */
export function money(amount: number, currency: string | null): string {
  const sign = currencySign(currency);
  const gap = /[\p{L}.]$/u.test(sign) ? "\u00a0" : "";
  const text = abbreviated(Math.abs(amount));
  return `${amount < 0 && text !== "0" ? MINUS : ""}${sign}${gap}${text}`;
}

/** A label with its unit, for the head of a column: `At risk, €`. */
export function labelled(label: string, unit: string): string {
  return unit === "" ? label : `${label}, ${unit}`;
}

/** A headline measure as it is read aloud: NPS `+23`, CSAT `78%`, a mean `4.21`. */
export function measured(value: number, measure: Measure): string {
  if (measure === "nps") return signed(value, 0);
  return measure === "csat" ? `${decimal(value, 0)}%` : decimal(value, 2);
}

/** A difference of two headline measures, without its unit: `−4.2`; means move in hundredths. */
export function difference(value: number, measure: Measure): string {
  return signed(value, measure === "mean" ? 2 : 1);
}

/** `+15 to +31`. */
export function between([low, high]: readonly [number, number], format: (value: number) => string): string {
  return `${format(low)} to ${format(high)}`;
}

/** `1 row`, `2 rows`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${whole(count)} ${count === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1) ?? ""}`;
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/gu, ",");
}

const STEPS = [
  { size: 1, suffix: "" },
  { size: 1e3, suffix: "k" },
  { size: 1e6, suffix: "M" },
  { size: 1e9, suffix: "bn" },
] as const;

function abbreviated(amount: number): string {
  for (const { size, suffix } of STEPS) {
    const scaled = amount / size;
    const text = scaled.toFixed(scaled < 9.95 && size > 1 ? 1 : 0);
    // 999,600 is not "1,000k" but "1M".
    if (Number(text) < 1000) return text.replace(/\.0$/u, "") + suffix;
  }
  return `${grouped((amount / 1e9).toFixed(0))}bn`;
}
