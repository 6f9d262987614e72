import { quiet, type Watch } from "../effects.ts";
import { CLAUSE, SENTENCE } from "./clauses.ts";
import { growingInts } from "./growingInts.ts";
import { languageTeller } from "./language.ts";
import { lexiconsOf, NO_TERM, type Lexicons } from "./lexicon.ts";
import { partsIn } from "./parts.ts";
import { shownForms } from "./shownForms.ts";
import { markedTwins } from "./spelling.ts";
import type { StopWordChoice } from "./stopWords.ts";
import { tokenize } from "./tokens.ts";
import { vocabularyOf, type Vocabulary } from "./vocabulary.ts";

export { NO_TERM };

/** The comments as sequences of word numbers; a word belongs to one language, a stem gathers its word forms. */
export interface Corpus {
  readonly documents: number;
  /** documents + 1: where each document's words begin in `words`. */
  readonly offsets: Uint32Array;
  /** Word numbers in reading order, stop words included. */
  readonly words: Uint32Array;
  /** One entry an entry of `words`: 2 where a sentence begins, 1 where a clause does, 0 inside; 2 at a document's first. */
  readonly breaks: Uint8Array;
  /** Word number → its text, lower case. */
  readonly wordTexts: readonly string[];
  /** Word number → how it mostly stands within a sentence: "TV". */
  readonly shownForms: readonly string[];
  /** Pairs of words that mostly stand with a hyphen between them; see `pairOf`. */
  readonly hyphenated: ReadonlySet<number>;
  /** Word number → letters of an elided article at its beginning: 2 in "l'attente". */
  readonly elisions: Uint8Array;
  /** Word number → stem number or {@link NO_TERM}. */
  readonly termOfWord: Uint32Array;
  /** Word number → how often it occurs. */
  readonly wordCounts: Uint32Array;
  readonly terms: number;
  /** Stems that name no theme by themselves: "not", "more". */
  readonly qualifiers: ReadonlySet<number>;
  /** Stems that no name begins or ends with: "sometimes". */
  readonly nameless: ReadonlySet<number>;
  /** Stems that no name ends with: "not", "more". */
  readonly leading: ReadonlySet<number>;
  /** Stems that no name begins with: "off". */
  readonly trailing: ReadonlySet<number>;
  /** Of the leading ones, those that turn a name into its opposite: "not". */
  readonly negations: ReadonlySet<number>;
  /** The languages the words were read by, the most frequent first. */
  readonly languages: readonly string[];
  /** The language a text is read by, one of `languages`. */
  readonly languageOf: (text: string) => string;
  /** The words of a text that have a stem in this corpus, as they stand in the text. */
  readonly termsIn: (text: string) => { readonly surface: string; readonly term: number }[];
  /** The clauses of a text, as `breaks` has them, or its sentences. */
  readonly partsOf: (text: string, level?: typeof CLAUSE | typeof SENTENCE) => TextPart[];
  /** The stems of words from elsewhere, by the rules of each of the languages: those that this corpus has. */
  readonly termsOfWord: (word: string) => number[];
  /** Other texts in this corpus's stems; stems that it does not have get numbers from `terms` on. */
  readonly termsOfOthers: (texts: Iterable<string>, effects?: Watch) => TermRows;
  /** Its words as the columns of a matrix; see `columnOfTerm` there. */
  readonly vocabulary: (columnOfTerm: Uint32Array) => Vocabulary;
}

/** A sentence or a clause, [start, end) in its text, and the stems of its words, in order, repeated as they are. */
export interface TextPart {
  readonly start: number;
  readonly end: number;
  readonly terms: readonly number[];
}

/** Documents as their stems in reading order, stop words left out. */
export interface TermRows {
  readonly rows: number;
  /** rows + 1. */
  readonly offsets: Uint32Array;
  readonly terms: Uint32Array;
}

/** In which a word's number and what begins at it are kept while reading. */
const BREAK_SHIFT = 30;

export interface CorpusOptions {
  /** How many texts there will be. */
  readonly documents: number;
  readonly languages: readonly string[];
  readonly stopWords: StopWordChoice;
}

/**
 * Reads comments into a corpus. `texts`: one comment a document, at a time, so that no second copy of a file is held.
 */
export function buildCorpus(texts: Iterable<string>, options: CorpusOptions, effects: Watch = quiet): Corpus {
  const { documents } = options;
  const words = growingInts(documents * 8 + 1);
  const offsets = new Uint32Array(documents + 1);
  const lexicons = lexiconsOf(options.languages, options.stopWords);
  const readers = new Map(options.languages.map((language) => [language, lexicons.readerOf(language)]));
  const shown = shownForms();
  const languageOf = languageTeller(options.languages);
  const documentsIn = new Map<string, number>();
  let document = 0;
  for (const text of texts) {
    if (document % 2048 === 0) {
      effects.signal.throwIfAborted();
      effects.onProgress({ stage: "text", done: document, total: documents });
    }
    const language = languageOf(text);
    documentsIn.set(language, (documentsIn.get(language) ?? 0) + 1);
    const numberOf = readers.get(language);
    if (numberOf)
      for (const token of tokenize(text, language)) {
        const word = numberOf(token.word);
        words.push(word | (token.opens << BREAK_SHIFT));
        shown.note(word, text, token);
      }
    offsets[++document] = words.length;
  }
  const read = unpack(words.toArray(), lexicons.texts.length);
  const termOfWord = termsWithTwins(lexicons, read.wordCounts);
  const terms = lexicons.stems.size;
  const termOf = (word: string, language: string): number =>
    termOfWord[lexicons.numbers.get(language)?.get(word) ?? NO_TERM] ?? NO_TERM;
  return {
    documents: document,
    offsets,
    words: read.words,
    breaks: read.breaks,
    wordTexts: lexicons.texts,
    shownForms: shown.formsOf(lexicons.texts, read.countsWithin),
    hyphenated: shown.hyphenated(read.words, read.breaks),
    elisions: Uint8Array.from(lexicons.elisions.toArray()),
    termOfWord,
    wordCounts: read.wordCounts,
    terms,
    qualifiers: lexicons.qualifiers,
    nameless: lexicons.nameless,
    leading: lexicons.leading,
    trailing: lexicons.trailing,
    negations: lexicons.negations,
    languages: byFrequency(options.languages, documentsIn),
    languageOf,
    termsIn(text) {
      const language = languageOf(text);
      const found: { surface: string; term: number }[] = [];
      for (const { word, start, end } of tokenize(text, language)) {
        const term = termOf(word, language);
        if (term !== NO_TERM) found.push({ surface: text.slice(start, end), term });
      }
      return found;
    },
    partsOf(text, level = CLAUSE) {
      const language = languageOf(text);
      return partsIn(text, language, level).map(({ start, end, tokens }) => {
        const stems = tokens.map(({ word }) => termOf(word, language));
        return { start, end, terms: stems.filter((term) => term !== NO_TERM) };
      });
    },
    termsOfWord: (word) => {
      const found = [...readers.values()].map((numberOf) => {
        const number = numberOf(word);
        return termOfWord[number] ?? lexicons.termOfWord.at(number);
      });
      return [...new Set(found)].filter((term) => term < terms);
    },
    termsOfOthers(others, watch = quiet) {
      const [read, ends] = [growingInts(), growingInts()];
      ends.push(0);
      for (const text of others) {
        if (ends.length % 2048 === 0) watch.signal.throwIfAborted();
        const language = languageOf(text);
        const numberOf = readers.get(language);
        if (numberOf) for (const { word } of tokenize(text, language)) read.push(numberOf(word));
        ends.push(read.length);
      }
      return termRows(read.toArray(), ends.toArray(), { known: termOfWord, all: lexicons.termOfWord.toArray() });
    },
    vocabulary: (columnOfTerm) =>
      vocabularyOf(
        { numbers: lexicons.numbers, stems: lexicons.stems, termOfWord, columnOfTerm },
        { languages: options.languages, stopWords: options.stopWords },
      ),
  };
}

/** `known`: the stems of words as this corpus has them; `all`: of those met since then, too. */
function termRows(
  words: Uint32Array,
  ends: Uint32Array,
  { known, all }: { readonly known: Uint32Array; readonly all: Uint32Array },
): TermRows {
  const rows = ends.length - 1;
  const offsets = new Uint32Array(rows + 1);
  const terms = new Uint32Array(words.length);
  let count = 0;
  for (let row = 0; row < rows; row++) {
    for (let at = ends[row] ?? 0; at < (ends[row + 1] ?? 0); at++) {
      const word = words[at] ?? 0;
      const term = known[word] ?? all[word] ?? NO_TERM;
      if (term !== NO_TERM) terms[count++] = term;
    }
    offsets[row + 1] = count;
  }
  return { rows, offsets, terms: terms.slice(0, count) };
}

/** Languages in which at least one comment was read, the most frequent first; of equals in the order given. */
function byFrequency(languages: readonly string[], documents: ReadonlyMap<string, number>): string[] {
  return languages
    .filter((language) => documents.has(language))
    .sort((a, b) => (documents.get(b) ?? 0) - (documents.get(a) ?? 0));
}

/** Parts each word from what begins at it and counts the words: all, and those that begin no sentence. */
function unpack(words: Uint32Array, distinct: number) {
  const breaks = new Uint8Array(words.length);
  const wordCounts = new Uint32Array(distinct);
  const countsWithin = new Uint32Array(distinct);
  for (let at = 0; at < words.length; at++) {
    const packed = words[at] ?? 0;
    const word = packed & ((1 << BREAK_SHIFT) - 1);
    const opens = packed >>> BREAK_SHIFT;
    words[at] = word;
    breaks[at] = opens;
    wordCounts[word] = (wordCounts[word] ?? 0) + 1;
    if (opens !== SENTENCE) countsWithin[word] = (countsWithin[word] ?? 0) + 1;
  }
  return { words, breaks, wordCounts, countsWithin };
}

/** The stem of every word, that of a word typed without its marks being the marked one's. */
function termsWithTwins({ numbers, termOfWord }: Lexicons, wordCounts: Uint32Array): Uint32Array {
  const terms = termOfWord.toArray();
  for (const [language, own] of numbers)
    for (const [plain, marked] of markedTwins(language, own, wordCounts))
      if (terms[plain] !== NO_TERM && terms[marked] !== NO_TERM) terms[plain] = terms[marked] ?? NO_TERM;
  return terms;
}
