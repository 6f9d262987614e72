import { bandOf, type Band } from "../../measures/preset.ts";
import type { ReportDocument, ThemeReport } from "../document.ts";
import { origin, shortened } from "../sections/quote.ts";
import type { Block } from "./blocks.ts";

/** A profile is read in a minute; the whole report holds more. */
const QUOTE_LENGTH = 280;

type Quote = ThemeReport["exemplars"][number];

export function quoteBlocks(quotes: readonly Quote[], most: number): Block[] {
  return quotes
    .slice(0, most)
    .map((quote): Block => ({ kind: "quote", text: shortened(quote.text, QUOTE_LENGTH), from: origin(quote) }));
}

/**
 * Those of the quotes that come from one side: the band on 0–10, elsewhere the half of the scale beyond the mean. Without
 * scores no side is known, and all are given.
 */
export function quotesFrom(side: Exclude<Band, "passive">, quotes: readonly Quote[], report: ReportDocument): Quote[] {
  const { scores, preset } = report;
  if (scores === null) return [...quotes];
  return quotes.filter(({ score }) => {
    if (score === null) return false;
    if (scores.measure === "nps") return bandOf(score, preset) === side;
    const better = (scores.scale.reversed ? -1 : 1) * (score - (scores.mean ?? Number.NaN));
    return side === "promoter" ? better > 0 : better < 0;
  });
}
