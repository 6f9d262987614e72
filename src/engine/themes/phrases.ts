import { NO_TERM, type Corpus } from "../text/corpus.ts";
import { pairOf } from "../text/shownForms.ts";
import { longerGrams, placesOf, singleWords, type Grams } from "./grams.ts";
import { layOut, type Reading } from "./reading.ts";

/** A word or a phrase of two to five words, whatever its inflection. */
export interface Expression {
  /** Stem numbers, stop words inside a phrase left out. */
  readonly terms: readonly number[];
  /** How many words it has, stop words included. */
  readonly length: number;
  /** The form it mostly stands in. */
  readonly text: string;
  /** Occurrences in all themes together. */
  readonly total: number;
  /** Theme → occurrences. */
  readonly byTheme: ReadonlyMap<number, number>;
}

/** Rarer words are left out. */
const LEAST_WORD_COUNT = 2;
/** A phrase rarer than this is chance. */
const LEAST_PHRASE_COUNT = 3;
/** "Pricing could be more competitive": long enough to count that, too, as competitive pricing. */
const LONGEST = 5;
/** What fits into a name and a list of keywords. */
export const LONGEST_SHOWN = 4;
/** So many occurrences, evenly spread, tell which form is the commonest. */
const FORMS_READ = 200;

/**
 * Counts every word and phrase by theme. A phrase lies within a clause, begins and ends with a content word and holds no stem
 * twice; stop words may stand inside ("value for money").
 *
 * `documents`: which to read; `themeOf`: document → theme, −1 for none.
 */
export function countExpressions(
  corpus: Corpus,
  documents: Uint32Array,
  themeOf: (document: number) => number,
): Expression[] {
  const least = { stem: LEAST_WORD_COUNT, stopWord: LEAST_PHRASE_COUNT };
  const reading = layOut(corpus, { documents, themeOf }, least);
  const expressions: Expression[] = [];
  let grams = singleWords(reading);
  collect(expressions, { corpus, reading, grams });
  while (grams.length < LONGEST && grams.count > 0) {
    grams = longerGrams(reading, grams, LEAST_PHRASE_COUNT);
    collect(expressions, { corpus, reading, grams });
  }
  return expressions;
}

/** Letters that no space stands between. */
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]{2}/;

interface Counted {
  readonly corpus: Corpus;
  readonly reading: Reading;
  readonly grams: Grams;
}

function collect(expressions: Expression[], counted: Counted): void {
  const { reading, grams } = counted;
  const { starts, places } = placesOf(grams);
  for (let id = 1; id <= grams.count; id++) {
    const own = places.subarray(starts[id], starts[id + 1]);
    if (own.length < (grams.length === 1 ? LEAST_WORD_COUNT : LEAST_PHRASE_COUNT)) continue;
    const terms = termsOf(counted, own[0] ?? 0);
    if (terms.length === 0) continue;
    const byTheme = themesOf(own, reading);
    expressions.push({ terms, length: grams.length, text: commonestForm(counted, own), total: own.length, byTheme });
  }
}

/** Places ascend and themes are few: a comment's places are counted at once. */
function themesOf(places: Uint32Array, { themes }: Reading): Map<number, number> {
  const byTheme = new Map<number, number>();
  let [theme, times] = [themes[places[0] ?? 0] ?? 0, 0];
  for (let at = 0; at < places.length; at++) {
    const own = themes[places[at] ?? 0] ?? 0;
    if (own !== theme) {
      byTheme.set(theme, (byTheme.get(theme) ?? 0) + times);
      [theme, times] = [own, 0];
    }
    times++;
  }
  return byTheme.set(theme, (byTheme.get(theme) ?? 0) + times);
}

/** The stems of a phrase; none where it begins or ends with a stop word or says a word twice ("good good"), though "so far so good" does. */
function termsOf({ corpus, reading, grams }: Counted, place: number): number[] {
  const termAt = (at: number): number => corpus.termOfWord[reading.words[at] ?? 0] ?? NO_TERM;
  const end = place + grams.length;
  const terms: number[] = [];
  if (termAt(place) === NO_TERM || termAt(end - 1) === NO_TERM) return terms;
  for (let at = place; at < end; at++) {
    const term = termAt(at);
    if (term === NO_TERM) continue;
    if (terms.includes(term) && !corpus.qualifiers.has(term)) return [];
    terms.push(term);
  }
  return terms;
}

/** The most frequent form; of equals the shorter, then the first by code point. */
function commonestForm(counted: Counted, places: Uint32Array): string {
  const { words } = counted.reading;
  const { length } = counted.grams;
  const firsts: number[] = [];
  const times: number[] = [];
  const stride = Math.ceil(places.length / FORMS_READ);
  for (let at = 0; at < places.length; at += stride) {
    const place = places[at] ?? 0;
    let form = 0;
    while (form < firsts.length && !sameWords(words, { place, other: firsts[form] ?? 0, length })) form++;
    if (form === firsts.length) firsts.push(place);
    times[form] = (times[form] ?? 0) + 1;
  }
  let best = "";
  let most = 0;
  for (let form = 0; form < firsts.length; form++) {
    const own = times[form] ?? 0;
    if (own < most) continue;
    const text = textAt(counted, firsts[form] ?? 0);
    const shorter = text.length < best.length || (text.length === best.length && text < best);
    if (own > most || shorter) [best, most] = [text, own];
  }
  return best;
}

/** Without the article that leans on its first word: "l'attente" as "attente", "temps d'attente" as it is. */
function textAt({ corpus, reading, grams }: Counted, place: number): string {
  const first = reading.words[place] ?? 0;
  let text = (corpus.shownForms[first] ?? "").slice(corpus.elisions[first]);
  for (let at = 1; at < grams.length; at++) {
    const [before, word] = [reading.words[place + at - 1] ?? 0, reading.words[place + at] ?? 0];
    const next = corpus.shownForms[word] ?? "";
    const unspaced = UNSPACED.test(text.charAt(text.length - 1) + next.charAt(0));
    const between = corpus.hyphenated.has(pairOf(before, word)) ? "-" : unspaced ? "" : " ";
    text += between + next;
  }
  return text;
}

function sameWords(words: Uint32Array, run: { place: number; other: number; length: number }): boolean {
  for (let index = 0; index < run.length; index++)
    if (words[run.place + index] !== words[run.other + index]) return false;
  return true;
}
