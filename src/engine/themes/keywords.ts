import { namesOf } from "./names.ts";
import { LONGEST_SHOWN, type Expression } from "./phrases.ts";
import { leaningsOf, rankByTheme, wordsByTheme, type NamingRules, type Ranked, type ThemeView } from "./ranking.ts";

/** What a theme is about, in the respondents' words. */
export interface Keywords {
  /** Words and phrases in their commonest form, the most telling first. */
  readonly texts: readonly string[];
  /** A readable name: "Friendly staff". */
  readonly name: string;
  /** Stem number → weight (c-TF-IDF), the strongest stems of the theme. */
  readonly terms: ReadonlyMap<number, number>;
  /** All stems that the theme uses more than the others. */
  readonly leaning: ReadonlySet<number>;
}

const SHOWN = 8;
/** A theme's own words: one in so many of its words, within these bounds. */
const REMEMBERED = { oneIn: 20, fewest: 20, most: 100 };
/** A word that mostly stands in one phrase is shown as that phrase. */
const PHRASE_SHARE = 0.4;

/**
 * The keywords of every theme by class-based TF-IDF. No two share a stem, none lies inside another.
 *
 * `expressions`: every word and phrase by theme; `themes`: how many there are.
 */
export function keywordsOf(expressions: readonly Expression[], themes: number, rules: NamingRules): Keywords[] {
  const views = rankByTheme(expressions, themes).map((ranked, theme): ThemeView => {
    const single = ranked.filter(({ expression: { terms } }) => terms.length === 1);
    const naming = single.filter(({ expression: { terms } }) => names(terms[0] ?? -1, rules));
    // A theme without a word of its own is called after what it has: "three", or what all say.
    const words = [naming, single].find(({ length }) => length > 0) ?? commonestIn(theme, expressions);
    const phrases = ranked.filter(({ expression: { terms } }) => terms.length > 1 && namingPhrase(terms, rules));
    return { words, phrases, shown: shownExpressions(words, phrases) };
  });
  const given = namesOf(views, rules);
  const leanings = leaningsOf(expressions, themes);
  const sizes = wordsByTheme(expressions, themes);
  return views.map(({ words, shown }, theme) => {
    const terms = new Map<number, number>();
    const due = Math.round((sizes[theme] ?? 0) / REMEMBERED.oneIn);
    const remembered = Math.min(REMEMBERED.most, Math.max(REMEMBERED.fewest, due));
    for (const { expression, weight } of words.slice(0, remembered)) terms.set(expression.terms[0] ?? -1, weight);
    return {
      texts: shown.map(({ expression }) => expression.text),
      name: given[theme] ?? "…",
      terms,
      leaning: leanings[theme] ?? new Set(),
    };
  });
}

/** The words of a theme by how often they occur in it, ties by text. */
function commonestIn(theme: number, expressions: readonly Expression[]): Ranked[] {
  return expressions
    .filter(({ terms, byTheme }) => terms.length === 1 && byTheme.has(theme))
    .map((expression) => ({ expression, count: expression.byTheme.get(theme) ?? 0, weight: 0, contrast: 0, lead: 1 }))
    .sort((a, b) => b.count - a.count || (a.expression.text < b.expression.text ? -1 : 1));
}

function names(term: number, { qualifiers, nameless }: NamingRules): boolean {
  return !qualifiers.has(term) && !nameless.has(term);
}

function namingPhrase(terms: readonly number[], rules: NamingRules): boolean {
  const [first = -1, last = -1] = [terms[0], terms[terms.length - 1]];
  if (rules.nameless.has(first) || rules.trailing.has(first)) return false;
  if (rules.nameless.has(last) || rules.leading.has(last)) return false;
  return terms.some((term) => names(term, rules));
}

function shownExpressions(words: readonly Ranked[], phrases: readonly Ranked[]): Ranked[] {
  const chosen: Ranked[] = [];
  const used = new Set<number>();
  for (const word of words) {
    const { expression, count } = word;
    const term = expression.terms[0] ?? -1;
    if (used.has(term) || (count < 2 && chosen.length > 0)) continue;
    const phrase = phrases.find(
      (candidate) =>
        candidate.expression.terms.includes(term) &&
        candidate.expression.length <= LONGEST_SHOWN &&
        candidate.count >= Math.max(2, PHRASE_SHARE * count) &&
        candidate.expression.terms.every((part) => !used.has(part)),
    );
    const shown = phrase ?? word;
    for (const part of shown.expression.terms) used.add(part);
    chosen.push(shown);
    if (chosen.length === SHOWN) break;
  }
  return chosen;
}
