import { INSIDE } from "../text/clauses.ts";
import { NO_TERM, type Corpus } from "../text/corpus.ts";

/** Some comments laid out in one row, for counting what stands in it. A gap lies between any two clauses. */
export interface Reading {
  /** Place → the word's code, 0 for a gap or a word too rare to count. */
  readonly codes: Uint32Array;
  /** Place → the word's number in the corpus. */
  readonly words: Uint32Array;
  /** Place → the comment's theme. */
  readonly themes: Uint16Array;
  /** Codes given out, and one more. */
  readonly codeCount: number;
}

/** Two people say "good service"; so many same words in a row are one answer that was sent twice. */
const LEAST_COPY = 8;

/** How frequent words must be to count: those with a stem, all forms together, and those without. */
export interface LeastCounts {
  readonly stem: number;
  readonly stopWord: number;
}

/**
 * Lays out the comments that have a theme.
 *
 * `documents`: which to read; `themeOf`: document → theme, −1 for none.
 */
export function layOut(
  corpus: Corpus,
  { documents, themeOf }: { documents: Uint32Array; themeOf: (document: number) => number },
  least: LeastCounts,
): Reading {
  const { codeOf, codeCount } = encode(corpus, least);
  const { offsets } = corpus;
  const read = withoutCopies(
    corpus,
    documents.filter((document) => themeOf(document) >= 0),
  );
  // A clause has a word at least, so that gaps are no more than words.
  const places = read.reduce((sum, document) => sum + 2 * ((offsets[document + 1] ?? 0) - (offsets[document] ?? 0)), 0);
  const codes = new Uint32Array(places + 1);
  const words = new Uint32Array(places + 1);
  const themes = new Uint16Array(places + 1);
  let place = 0;
  for (const document of read) {
    const theme = themeOf(document);
    const end = offsets[document + 1] ?? 0;
    for (let at = offsets[document] ?? 0; at < end; at++) {
      if (corpus.breaks[at] !== INSIDE) place++;
      const word = corpus.words[at] ?? 0;
      codes[place] = codeOf[word] ?? 0;
      words[place] = word;
      themes[place++] = theme;
    }
  }
  // One gap at the end, so that a look ahead needs no check.
  const used = place + 1;
  return {
    codes: codes.subarray(0, used),
    words: words.subarray(0, used),
    themes: themes.subarray(0, used),
    codeCount,
  };
}

/** The documents without the second and every further copy of a long one. */
function withoutCopies({ offsets, words }: Corpus, documents: Uint32Array): Uint32Array {
  const known = new Set<string>();
  return documents.filter((document) => {
    const own = words.subarray(offsets[document], offsets[document + 1]);
    if (own.length < LEAST_COPY) return true;
    const key = own.join(" ");
    return !known.has(key) && known.add(key).size > 0;
  });
}

/**
 * Small numbers for the words that are frequent enough: the forms of a stem share one, a stop word has its own ("value for
 * money" and "value money" are two phrases).
 */
function encode(corpus: Corpus, least: LeastCounts): { codeOf: Uint32Array; codeCount: number } {
  const frequency = new Uint32Array(corpus.terms);
  corpus.termOfWord.forEach((term, word) => {
    if (term !== NO_TERM) frequency[term] = (frequency[term] ?? 0) + (corpus.wordCounts[word] ?? 0);
  });
  const codeOfTerm = new Uint32Array(corpus.terms);
  let codeCount = 1;
  const codeOf = Uint32Array.from(corpus.termOfWord, (term, word) => {
    if (term === NO_TERM) return (corpus.wordCounts[word] ?? 0) >= least.stopWord ? codeCount++ : 0;
    if ((frequency[term] ?? 0) < least.stem) return 0;
    return (codeOfTerm[term] ||= codeCount++);
  });
  return { codeOf, codeCount };
}
