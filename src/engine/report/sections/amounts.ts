import { ENGLISH, type Speech } from "../../speech.ts";
import type { RevenuePeriod } from "../../revenue/per.ts";

/** Money with what it is per: `€212k a year`; without a word where nobody tells, or where it is paid once. */
export function moneyPer(text: string, per: RevenuePeriod | null, { t }: Speech = ENGLISH): string {
  if (per === "month") return t("{money} a month", { money: text });
  return per === "year" ? t("{money} a year", { money: text }) : text;
}

/** A difference of money: `+€140k`, `−€140k`, `€0`. */
export function moneyChange(amount: number, currency: string | null, { shortMoney }: Speech = ENGLISH): string {
  const text = shortMoney(amount, currency);
  return amount > 0 && text !== shortMoney(0, currency) ? `+${text}` : text;
}

/** `€180k to €245k`. */
export function moneyRange(
  [low, high]: readonly [number, number],
  currency: string | null,
  { t, shortMoney }: Speech = ENGLISH,
): string {
  return t("{low} to {high}", { low: shortMoney(low, currency), high: shortMoney(high, currency) });
}

/** A share with one digit where whole percent would hide what it is about: `2.4%`. */
export function finePercent(share: number, { t, decimal }: Speech = ENGLISH): string {
  return t("{number}%", { number: decimal(100 * share, 1) });
}

/** `2.2% to 2.6%`. */
export function shareRange([low, high]: readonly [number, number], speech: Speech = ENGLISH): string {
  return speech.t("{low} to {high}", { low: finePercent(low, speech), high: finePercent(high, speech) });
}
