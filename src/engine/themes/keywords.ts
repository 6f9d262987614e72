import type { Expression } from "./phrases.ts";

/** What a theme is about, in the respondents' words. */
export interface Keywords {
  /** Words and phrases in their commonest form, the most telling first. */
  readonly texts: readonly string[];
  /** A readable name: "Friendly staff, helpful". */
  readonly name: string;
  /** Stem number → weight (c-TF-IDF), the strongest stems of the theme. */
  readonly terms: ReadonlyMap<number, number>;
}

/** An expression as one theme sees it. */
interface Ranked {
  readonly expression: Expression;
  readonly count: number;
  /** c-TF-IDF. */
  readonly weight: number;
  /** Occurrences times the logarithm of how much more frequent it is here than elsewhere. */
  readonly contrast: number;
}

const SHOWN = 8;
const REMEMBERED = 30;
/** A word names a theme only where it is this many times as frequent as in the other themes together. */
const LEAST_LIFT = 2;
/** A word that mostly stands in one phrase is shown as that phrase. */
const PHRASE_SHARE = 0.4;
/** A phrase may lead a theme's name from this share of the theme's strongest word on … */
const LEAD_SHARE = 0.1;
const LEAD_COUNT = 3;
/** … when it holds one of this many strongest words. */
const LEAD_WORDS = 3;

/**
 * The keywords of every theme by class-based TF-IDF: tf(x, c) · ln(1 + A / f(x)), tf L1-normalised within the theme, A the
 * mean number of words a theme, f(x) the word's count over all themes. No two share a stem, none lies inside another.
 * Source: Grootendorst 2022 (BERTopic), section 3.3.
 *
 * `expressions`: every word and phrase by theme; `themes`: how many there are; `qualifiers`: stems that count in a phrase
 * only.
 */
export function keywordsOf(
  expressions: readonly Expression[],
  themes: number,
  qualifiers: ReadonlySet<number>,
): Keywords[] {
  const given = new Set<string>();
  return rankByTheme(expressions, themes).map((ranked) => {
    const single = ranked.filter(({ expression }) => expression.terms.length === 1);
    const words = single.filter(({ expression }) => !qualifiers.has(expression.terms[0] ?? -1));
    const phrases = ranked.filter(({ expression }) => expression.terms.length > 1);
    const terms = new Map<number, number>();
    for (const { expression, weight } of words.slice(0, REMEMBERED)) terms.set(expression.terms[0] ?? -1, weight);
    const shown = shownExpressions(words, phrases);
    const name = nameOf(leadingPhrase(words, phrases), shown, given);
    given.add(name);
    return { texts: shown.map(({ text }) => text), name, terms };
  });
}

/** The expressions that each theme uses more than the others, by weight; ties by text. */
function rankByTheme(expressions: readonly Expression[], themes: number): Ranked[][] {
  const tokens = new Float64Array(themes);
  for (const { terms, byTheme } of expressions)
    if (terms.length === 1) for (const [theme, count] of byTheme) tokens[theme] = (tokens[theme] ?? 0) + count;
  const all = tokens.reduce((sum, count) => sum + count, 0);
  const mean = all / Math.max(1, themes);
  const ranked: Ranked[][] = Array.from({ length: themes }, () => []);
  for (const expression of expressions)
    for (const [theme, count] of expression.byTheme) {
      const own = tokens[theme] ?? 1;
      const frequency = count / own;
      // Half an occurrence more elsewhere keeps the ratio finite for a word that only this theme has.
      const lift = frequency / ((expression.total - count + 0.5) / Math.max(1, all - own));
      if (lift < LEAST_LIFT && themes > 1) continue;
      const weight = frequency * Math.log(1 + mean / expression.total);
      ranked[theme]?.push({ expression, count, weight, contrast: count * Math.log(lift) });
    }
  for (const list of ranked)
    list.sort((a, b) => b.weight - a.weight || (a.expression.text < b.expression.text ? -1 : 1));
  return ranked;
}

function shownExpressions(words: readonly Ranked[], phrases: readonly Ranked[]): Expression[] {
  const chosen: Expression[] = [];
  const used = new Set<number>();
  for (const { expression, count } of words) {
    const term = expression.terms[0] ?? -1;
    if (used.has(term) || (count < 2 && chosen.length > 0)) continue;
    const phrase = phrases.find(
      (candidate) =>
        candidate.expression.terms.includes(term) &&
        candidate.count >= Math.max(2, PHRASE_SHARE * count) &&
        candidate.expression.terms.every((part) => !used.has(part)),
    );
    const shown = phrase?.expression ?? expression;
    for (const part of shown.terms) used.add(part);
    chosen.push(shown);
    if (chosen.length === SHOWN) break;
  }
  return chosen;
}

/** The phrase around one of the strongest words that sets the theme apart most; null when none is frequent enough. */
function leadingPhrase(words: readonly Ranked[], phrases: readonly Ranked[]): Expression | null {
  const least = Math.max(LEAD_COUNT, LEAD_SHARE * (words[0]?.count ?? 0));
  const strong = new Set(words.slice(0, LEAD_WORDS).map(({ expression }) => expression.terms[0]));
  let best: Ranked | null = null;
  for (const phrase of phrases)
    if (
      phrase.count >= least &&
      phrase.expression.terms.some((term) => strong.has(term)) &&
      (best === null || phrase.contrast > best.contrast)
    )
      best = phrase;
  return best?.expression ?? null;
}

/**
 * The leading phrase and the strongest keyword beside it, whichever holds the theme's strongest word first ("Friendly staff,
 * helpful"; "Installation, second visit"); without a phrase two keywords; one more while the name is taken.
 */
function nameOf(phrase: Expression | null, shown: readonly Expression[], given: ReadonlySet<string>): string {
  const spoken = new Set(phrase?.terms);
  const rest = shown.filter(({ terms }) => !terms.some((term) => spoken.has(term)));
  const [strongest] = shown;
  const leads = phrase !== null && (strongest?.terms.some((term) => spoken.has(term)) ?? true);
  const parts = phrase === null ? rest : leads ? [phrase, ...rest] : [...rest.slice(0, 1), phrase, ...rest.slice(1)];
  let taken = leads && phrase.text.split(" ").length > 2 ? 1 : 2;
  const name = (): string =>
    capitalised(
      parts
        .slice(0, taken)
        .map(({ text }) => text)
        .join(", ") || "…",
    );
  while (given.has(name()) && taken < parts.length) taken++;
  return name();
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
