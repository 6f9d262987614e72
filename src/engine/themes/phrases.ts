import { NO_TERM, type Corpus } from "../text/corpus.ts";

/** A word or a phrase of two or three words, whatever its inflection. */
export interface Expression {
  /** Stem numbers, stop words inside a phrase left out. */
  readonly terms: readonly number[];
  /** The form it mostly stands in. */
  readonly text: string;
  /** Occurrences in all themes together. */
  readonly total: number;
  /** Theme → occurrences. */
  readonly byTheme: ReadonlyMap<number, number>;
}

/** A phrase rarer than this is chance. */
const LEAST_PHRASE_COUNT = 3;
const LONGEST = 3;

interface Tally {
  readonly terms: readonly number[];
  total: number;
  readonly byTheme: Map<number, number>;
  readonly forms: Map<string, number>;
}

/**
 * Counts every word and phrase by theme. A phrase begins and ends with a content word; one stop word may stand inside
 * ("value for money").
 *
 * `documents`: which to read; `themeOf`: document → theme, −1 for none.
 */
export function countExpressions(
  corpus: Corpus,
  documents: Uint32Array,
  themeOf: (document: number) => number,
): Expression[] {
  const tallies = new Map<string, Tally>();
  for (const document of documents) {
    const theme = themeOf(document);
    if (theme < 0) continue;
    const end = corpus.offsets[document + 1] ?? 0;
    for (let at = corpus.offsets[document] ?? 0; at < end; at++)
      for (let length = 1; length <= LONGEST && at + length <= end; length++)
        count(tallies, corpus.words.subarray(at, at + length), { corpus, theme });
  }
  const expressions: Expression[] = [];
  for (const { terms, total, byTheme, forms } of tallies.values())
    if (terms.length === 1 || total >= LEAST_PHRASE_COUNT)
      expressions.push({ terms, text: commonest(forms), total, byTheme });
  return expressions;
}

function count(tallies: Map<string, Tally>, words: Uint32Array, where: { corpus: Corpus; theme: number }): void {
  const { corpus, theme } = where;
  const termAt = (index: number): number => corpus.termOfWord[words[index] ?? 0] ?? NO_TERM;
  if (termAt(0) === NO_TERM || termAt(words.length - 1) === NO_TERM) return;
  const terms = Array.from(words, (_, index) => termAt(index)).filter((term) => term !== NO_TERM);
  if (new Set(terms).size < terms.length) return;
  // "value for money" and "value money" are two phrases: the stop word is part of the key.
  const key = Array.from(words, (word, index) =>
    termAt(index) === NO_TERM ? `w${String(word)}` : String(termAt(index)),
  ).join(" ");
  let tally = tallies.get(key);
  if (!tally) tallies.set(key, (tally = { terms, total: 0, byTheme: new Map(), forms: new Map() }));
  tally.total++;
  tally.byTheme.set(theme, (tally.byTheme.get(theme) ?? 0) + 1);
  const form = Array.from(words, (word) => corpus.wordTexts[word] ?? "").join(" ");
  tally.forms.set(form, (tally.forms.get(form) ?? 0) + 1);
}

/** The most frequent form; of equals the shorter, then the first by code point. */
function commonest(forms: ReadonlyMap<string, number>): string {
  let best = "";
  let most = 0;
  for (const [form, times] of forms) {
    const better =
      times > most || (times === most && (form.length < best.length || (form.length === best.length && form < best)));
    if (better) [best, most] = [form, times];
  }
  return best;
}
