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

/** Rarer words are left out. */
const LEAST_WORD_COUNT = 2;
/** A phrase rarer than this is chance. */
const LEAST_PHRASE_COUNT = 3;
const LONGEST = 3;
/** Keys of three words of a larger vocabulary would not be exact; such a file has phrases of two words. */
const LARGEST_VOCABULARY = Math.floor(Math.cbrt(Number.MAX_SAFE_INTEGER));

interface Tally {
  readonly terms: readonly number[];
  total: number;
  readonly byTheme: Map<number, number>;
  /** The forms it stands in, and how often. */
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
  const { codeOf, codes } = encode(corpus);
  const longest = codes <= LARGEST_VOCABULARY ? LONGEST : LONGEST - 1;
  const tallies = new Map<number, Tally>();
  for (const document of documents) {
    const theme = themeOf(document);
    if (theme < 0) continue;
    const end = corpus.offsets[document + 1] ?? 0;
    for (let at = corpus.offsets[document] ?? 0; at < end; at++) {
      let key = 0;
      for (let length = 1; length <= longest && at + length <= end; length++) {
        const code = codeOf[corpus.words[at + length - 1] ?? 0] ?? 0;
        if (code === 0) break;
        key = key * codes + code;
        count(tallies, key, { corpus, theme, words: corpus.words.subarray(at, at + length) });
      }
    }
  }
  const expressions: Expression[] = [];
  for (const { terms, total, byTheme, forms } of tallies.values())
    if (total >= (terms.length === 1 ? LEAST_WORD_COUNT : LEAST_PHRASE_COUNT))
      expressions.push({ terms, text: commonest(forms), total, byTheme });
  return expressions;
}

/**
 * Small numbers for the words that are frequent enough: the forms of a stem share one, a stop word has its own ("value for
 * money" and "value money" are two phrases), 0 is for all others. Three of them fit into one exact key.
 */
function encode(corpus: Corpus): { codeOf: Uint32Array; codes: number } {
  const frequency = new Uint32Array(corpus.terms);
  corpus.termOfWord.forEach((term, word) => {
    if (term !== NO_TERM) frequency[term] = (frequency[term] ?? 0) + (corpus.wordCounts[word] ?? 0);
  });
  const codeOfTerm = new Uint32Array(corpus.terms);
  let codes = 1;
  const codeOf = Uint32Array.from(corpus.termOfWord, (term, word) => {
    if (term === NO_TERM) return (corpus.wordCounts[word] ?? 0) >= LEAST_PHRASE_COUNT ? codes++ : 0;
    if ((frequency[term] ?? 0) < LEAST_WORD_COUNT) return 0;
    return (codeOfTerm[term] ||= codes++);
  });
  return { codeOf, codes };
}

function count(
  tallies: Map<number, Tally>,
  key: number,
  { corpus, theme, words }: { corpus: Corpus; theme: number; words: Uint32Array },
): void {
  const first = corpus.termOfWord[words[0] ?? 0] ?? NO_TERM;
  const last = corpus.termOfWord[words[words.length - 1] ?? 0] ?? NO_TERM;
  if (first === NO_TERM || last === NO_TERM) return;
  let tally = tallies.get(key);
  if (!tally) {
    const terms = Array.from(words, (word) => corpus.termOfWord[word] ?? NO_TERM).filter((term) => term !== NO_TERM);
    tallies.set(key, (tally = { terms, total: 0, byTheme: new Map(), forms: new Map() }));
  }
  // "good good" is no phrase; it stays in the table so that it is not looked at again, and is never counted.
  if (tally.terms.length > 1 && new Set(tally.terms).size < tally.terms.length) return;
  tally.total++;
  tally.byTheme.set(theme, (tally.byTheme.get(theme) ?? 0) + 1);
  const form =
    words.length === 1
      ? (corpus.wordTexts[words[0] ?? 0] ?? "")
      : Array.from(words, (word) => corpus.wordTexts[word] ?? "").join(" ");
  tally.forms.set(form, (tally.forms.get(form) ?? 0) + 1);
}

/** The most frequent form; of equals the shorter, then the first by code point. */
function commonest(forms: ReadonlyMap<string, number>): string {
  let best = "";
  let most = 0;
  for (const [form, times] of forms) {
    const shorter = form.length < best.length || (form.length === best.length && form < best);
    if (times > most || (times === most && shorter)) [best, most] = [form, times];
  }
  return best;
}
