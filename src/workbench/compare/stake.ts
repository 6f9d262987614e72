import type { Comparison } from "../../engine/compare/document.ts";
import { atRisk } from "../../engine/report/order.ts";
import type { Locale } from "../../protocol/locale.ts";

/** Whether revenue can be at risk: it is where there are promoters, passives and detractors. */
export function hasBands({ before, after }: Comparison): boolean {
  return [before, after].some(({ revenue }) => atRisk(revenue) !== null);
}

/** What the money of a comparison is called: revenue at risk, or revenue where there are no bands. */
export function stakeHead(comparison: Comparison, { t }: Locale): string {
  return hasBands(comparison) ? t("At risk") : t("Revenue");
}
