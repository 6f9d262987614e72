import { foldText } from "./foldText.ts";

export type Separator = "," | ".";

/** One number as it may be written in a money cell. */
export interface Amount {
  /** Read by itself; a lone separator before three digits groups thousands. */
  readonly value: number;
  /** The lone separator before three digits that could as well be a decimal one: “1,250”. */
  readonly separator: Separator | null;
  /** The value if that separator is a decimal one; else the same as `value`. */
  readonly ifDecimal: number;
  /** Which separator this number proves to be the decimal one, if any. */
  readonly decimal: Separator | null;
}

/** Short words for powers of ten, folded. */
const MULTIPLIERS: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  tsd: 1e3,
  "tsd.": 1e3,
  tys: 1e3,
  "tys.": 1e3,
  тыс: 1e3,
  "тыс.": 1e3,
  tukst: 1e3,
  "tukst.": 1e3,
  m: 1e6,
  mn: 1e6,
  mio: 1e6,
  "mio.": 1e6,
  million: 1e6,
  millions: 1e6,
  mln: 1e6,
  "mln.": 1e6,
  млн: 1e6,
  "млн.": 1e6,
  bn: 1e9,
  billion: 1e9,
  mrd: 1e9,
  "mrd.": 1e9,
  mlrd: 1e9,
  "mlrd.": 1e9,
  млрд: 1e9,
  "млрд.": 1e9,
};

/** Blanks of every width and apostrophes group digits and do nothing else. */
const GROUPING = /(?<=\d)[\s'’ʼ`](?=\d{3}(?!\d))/gu;

/** The dash of “1.200,–” stands for no cents, not for a minus. */
const NO_CENTS = /(?<=\d)[.,]\s?[-−–—]+$/u;

/**
 * Reads an amount without its currency: `6,200.00`, `32 300,00`, `(120)`, `-5`, `1.2M`, `1e5`. Null when it is none.
 */
export function readAmount(text: string): Amount | null {
  const { negative, body } = signOf(text.trim().replace(NO_CENTS, ""));
  const match = /^([\d.,\s'’ʼ`]+?)\s*([\p{L}.]*)$/u.exec(body);
  if (!match) return scientific(body, negative);
  const [, digits = "", suffix = ""] = match;
  const multiplier = suffix === "" || suffix === "." ? 1 : MULTIPLIERS[foldText(suffix)];
  const amount = multiplier === undefined ? null : readDigits(digits.replace(GROUPING, "").replace(/[.,]$/, ""));
  if (!amount || multiplier === undefined) return scientific(body, negative);
  const factor = negative ? -multiplier : multiplier;
  return { ...amount, value: amount.value * factor, ifDecimal: amount.ifDecimal * factor };
}

/** A minus before or behind, or an accountant's brackets. */
function signOf(text: string): { negative: boolean; body: string } {
  const brackets = /^\((.*)\)$/u.exec(text);
  if (brackets) return { negative: true, body: (brackets[1] ?? "").trim() };
  const body = text.replace(/^[+\s]*/u, "");
  const unsigned = body.replace(/^[-−–]\s*|\s*[-−–]$/gu, "");
  return { negative: unsigned !== body, body: unsigned };
}

function readDigits(text: string): Amount | null {
  if (/^\d+$/.test(text)) return plain(Number(text), null);
  const last = Math.max(text.lastIndexOf(","), text.lastIndexOf("."));
  const mark = text[last];
  if (mark !== "," && mark !== ".") return null;
  const before = text.slice(0, last);
  const after = text.slice(last + 1);
  const other = mark === "," ? "." : ",";
  if (!/^\d+$/.test(after)) return null;
  // Grouped thousands in front leave no doubt about the mark behind them.
  if (before.includes(other)) return grouped(before, other) ? plain(decimalOf(before, after), mark) : null;
  if (before.includes(mark)) return grouped(text, mark) ? plain(Number(text.replaceAll(mark, "")), other) : null;
  if (!/^\d*$/.test(before)) return null;
  const value = decimalOf(before, after);
  if (after.length !== 3 || !/^[1-9]\d{0,2}$/.test(before)) return plain(value, mark);
  return { value: Number(before + after), separator: mark, ifDecimal: value, decimal: null };
}

/** Groups of three, or of two as in India, the last of three. */
function grouped(text: string, mark: Separator): boolean {
  const [first = "", ...groups] = text.split(mark);
  const whole = groups.every((group) => /^\d{2,3}$/.test(group)) && groups.at(-1)?.length === 3;
  return whole && /^\d{1,3}$/.test(first);
}

function decimalOf(before: string, after: string): number {
  return Number(`${before.replace(/[.,]/g, "") || "0"}.${after}`);
}

function plain(value: number, decimal: Separator | null): Amount {
  return { value, separator: null, ifDecimal: value, decimal };
}

function scientific(text: string, negative: boolean): Amount | null {
  if (!/^\d+(?:\.\d+)?e[+-]?\d{1,3}$/i.test(text)) return null;
  return plain(negative ? -Number(text) : Number(text), null);
}
