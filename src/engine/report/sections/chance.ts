import { ENGLISH, type Speech } from "../../speech.ts";

/** A p-value as it is read: `p = 0.012`, `p < 0.001`. */
export function pShown(p: number, decimal: Speech["decimal"] = ENGLISH.decimal): string {
  if (p < 0.001) return `p < ${decimal(0.001, 3)}`;
  return p < 0.1 ? `p = ${decimal(p, 3)}` : `p = ${decimal(p, 2)}`;
}
