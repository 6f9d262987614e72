import type { Facts } from "../../engine/proposals/facts.ts";
import type { ReportDocument } from "../../engine/report/document.ts";
import { wordsOf } from "./words.ts";

/** What a model's words may rest on. */
export interface Grounds {
  /** Comments as they were sent, by row. */
  readonly comments: ReadonlyMap<number, string>;
  /** Figures that may be named. */
  readonly facts: Facts;
  /** Words with digits that the report has as names: "5g". */
  readonly names: ReadonlySet<string>;
  /** The rules that the model was given; they are not for the page. */
  readonly rules: string;
  /** That it was to write in, ISO 639-1. */
  readonly language: string;
}

/** Why a sentence is cut. */
export const CUTS = [
  "empty",
  "too-long",
  "rows",
  "quote",
  "number",
  "figure",
  "link",
  "markup",
  "copied",
  "rules",
  "repeated",
] as const;
export type Cut = (typeof CUTS)[number];

/** How many sentences and quotes were cut, by the reason. */
export type CutCounts = Readonly<Partial<Record<Cut, number>>>;

export function addCuts(...lists: readonly CutCounts[]): CutCounts {
  const sums: Partial<Record<Cut, number>> = {};
  for (const cut of CUTS) {
    const sum = lists.reduce((total, counts) => total + (counts[cut] ?? 0), 0);
    if (sum > 0) sums[cut] = sum;
  }
  return sums;
}

/** Words with digits in the names and keywords of themes. */
export function namesWithDigits({ themes }: Pick<ReportDocument, "themes">): Set<string> {
  const words = themes.flatMap(({ name, keywords }) => [name, ...keywords].flatMap(wordsOf));
  return new Set(words.filter((word) => /\p{N}/u.test(word) && /\p{L}/u.test(word)));
}
