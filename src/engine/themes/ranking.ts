import type { Corpus } from "../text/corpus.ts";
import type { Expression } from "./phrases.ts";

/** An expression as one theme sees it. */
export interface Ranked {
  readonly expression: Expression;
  readonly count: number;
  /** c-TF-IDF. */
  readonly weight: number;
  /** Occurrences times the logarithm of how much more frequent it is here than in the other themes together. */
  readonly contrast: number;
  /** How many times as frequent it is here as in the theme that comes next. */
  readonly lead: number;
}

/** Stems with a lesser part in names; see {@link Corpus}. */
export type NamingRules = Pick<Corpus, "qualifiers" | "nameless" | "leading" | "trailing" | "negations">;

/** What a theme uses more than the others, by weight. */
export interface ThemeView {
  /** Words that may name a theme. */
  readonly words: readonly Ranked[];
  readonly phrases: readonly Ranked[];
  /** The keywords: words, or the phrases they mostly stand in. */
  readonly shown: readonly Ranked[];
}

/** An expression belongs to a theme only where it is this many times as frequent as in the other themes together. */
const LEAST_LIFT = 2;
/**
 * A small theme is no measure of how frequent something is: so many words at the overall rate are added to every theme, in a
 * small file half a theme's words.
 */
const PRIOR = { words: 200, share: 0.5 };

/**
 * The expressions that each theme uses more than the others, by class-based TF-IDF: tf(x, c) · ln(1 + A / f(x)), tf
 * L1-normalised within the theme, A the mean number of words a theme, f(x) the word's count over all themes; ties by text.
 * Source: Grootendorst 2022 (BERTopic), section 3.3.
 */
export function rankByTheme(expressions: readonly Expression[], themes: number): Ranked[][] {
  const tokens = wordsByTheme(expressions, themes);
  const all = tokens.reduce((sum, count) => sum + count, 0);
  const mean = all / Math.max(1, themes);
  const prior = Math.min(PRIOR.words, PRIOR.share * mean);
  const ranked: Ranked[][] = Array.from({ length: themes }, () => []);
  for (const expression of expressions) {
    const overall = expression.total / Math.max(1, all);
    const rateIn = (theme: number): number =>
      ((expression.byTheme.get(theme) ?? 0) + prior * overall) / ((tokens[theme] ?? 0) + prior);
    for (const [theme, count] of expression.byTheme) {
      const own = tokens[theme] ?? 1;
      const frequency = count / own;
      // Half an occurrence more elsewhere keeps the ratio finite for a word that only this theme has.
      const lift = frequency / ((expression.total - count + 0.5) / Math.max(1, all - own));
      if (lift < LEAST_LIFT && themes > 1) continue;
      const weight = frequency * Math.log(1 + mean / expression.total);
      let next = 0;
      for (let other = 0; other < themes; other++) if (other !== theme) next = Math.max(next, rateIn(other));
      const lead = next > 0 ? rateIn(theme) / next : Infinity;
      ranked[theme]?.push({ expression, count, weight, contrast: count * Math.log(lift), lead });
    }
  }
  for (const list of ranked)
    list.sort((a, b) => b.weight - a.weight || (a.expression.text < b.expression.text ? -1 : 1));
  return ranked;
}

/** The stems that each theme uses at all more than the others together: what a comment without a keyword went by. */
export function leaningsOf(expressions: readonly Expression[], themes: number): Set<number>[] {
  const tokens = wordsByTheme(expressions, themes);
  const all = tokens.reduce((sum, count) => sum + count, 0);
  const leanings = Array.from({ length: themes }, () => new Set<number>());
  for (const { terms, total, byTheme } of expressions)
    if (terms.length === 1)
      for (const [theme, count] of byTheme)
        if (count * all > total * (tokens[theme] ?? 0)) leanings[theme]?.add(terms[0] ?? -1);
  return leanings;
}

/** Words that each theme has in all. */
export function wordsByTheme(expressions: readonly Expression[], themes: number): Float64Array {
  const tokens = new Float64Array(themes);
  for (const { terms, byTheme } of expressions)
    if (terms.length === 1) for (const [theme, count] of byTheme) tokens[theme] = (tokens[theme] ?? 0) + count;
  return tokens;
}
