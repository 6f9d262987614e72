import type { ReportDocument } from "../../engine/report/document.ts";
import { counted, money } from "../../engine/format.ts";
import { moneyPer } from "../../engine/report/sections/amounts.ts";

/** `50 accounts with €4.1k a year, the most pressing in row 118; --profile support lists them`; null where there is nobody. */
export function callbackText({ callbacks, revenue }: ReportDocument): string | null {
  const [first] = callbacks;
  if (first === undefined) return null;
  const known = callbacks.flatMap((one) => (one.revenue === null ? [] : [one.revenue]));
  const total = known.reduce((sum, amount) => sum + amount, 0);
  const worth =
    known.length === 0 ? "" : ` with ${moneyPer(money(total, revenue?.currency ?? null), revenue?.per ?? null)}`;
  return `${counted(callbacks.length, "account")}${worth}, the most pressing in row ${first.row}; --profile support lists them`;
}
