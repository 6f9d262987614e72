import { quiet, type Watch } from "../effects.ts";
import { bareWord } from "./bareWord.ts";
import { CLAUSE, type SENTENCE } from "./clauses.ts";
import { growingInts } from "./growingInts.ts";
import { languageTeller } from "./language.ts";
import { partsIn } from "./parts.ts";
import { markedTwins } from "./spelling.ts";
import { stemmerFor } from "./stem.ts";
import { qualifiersOf, stopWordsOf, type StopWordChoice } from "./stopWords.ts";
import { tokenize } from "./tokens.ts";

/** No stem: a stop word, or a single letter. */
export const NO_TERM = 0xffffffff;

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
  /** Word number → stem number or {@link NO_TERM}. */
  readonly termOfWord: Uint32Array;
  /** Word number → how often it occurs. */
  readonly wordCounts: Uint32Array;
  readonly terms: number;
  /** Stems that name no theme by themselves: "not", "more". */
  readonly qualifiers: ReadonlySet<number>;
  /** The languages the words were read by, the most frequent first. */
  readonly languages: readonly string[];
  /** The words of a text that have a stem in this corpus, as they stand in the text. */
  readonly termsIn: (text: string) => { readonly surface: string; readonly term: number }[];
  /** The clauses of a text, as `breaks` has them, or its sentences. */
  readonly partsOf: (text: string, level?: typeof CLAUSE | typeof SENTENCE) => TextPart[];
}

/** A sentence or a clause, [start, end) in its text, and the stems of its words, in order, repeated as they are. */
export interface TextPart {
  readonly start: number;
  readonly end: number;
  readonly terms: readonly number[];
}

/** In which a word's number and what begins at it are kept while reading. */
const BREAK_SHIFT = 30;

export interface CorpusOptions {
  /** How many texts there will be. */
  readonly documents: number;
  readonly languages: readonly string[];
  readonly stopWords: StopWordChoice;
}

/** The words of one language: a form's number, given out at first sight, and the numbers given so far. */
interface Lexicon {
  readonly numberOf: (word: string) => number;
  readonly numbers: ReadonlyMap<string, number>;
}

/**
 * Reads comments into a corpus. `texts`: one comment a document, at a time, so that no second copy of a file is held.
 */
export function buildCorpus(texts: Iterable<string>, options: CorpusOptions, effects: Watch = quiet): Corpus {
  const { documents } = options;
  const wordTexts: string[] = [];
  const termOfWord = growingInts();
  const words = growingInts(documents * 8 + 1);
  const offsets = new Uint32Array(documents + 1);
  const termNumbers = new Map<string, number>();
  const qualifying = new Set<number>();

  const lexicons = new Map<string, Lexicon>();
  for (const language of options.languages) {
    const stem = stemmerFor(language);
    const stopWords = stopWordsOf(language, options.stopWords);
    const qualifiers = qualifiersOf(language, options.stopWords);
    const numbers = new Map<string, number>();
    const numberOf = (word: string): number => {
      const known = numbers.get(word);
      if (known !== undefined) return known;
      const number = wordTexts.length;
      numbers.set(word, number);
      wordTexts.push(word);
      const bare = bareWord(word, language);
      const empty = stopWords.has(word) || stopWords.has(bare) || madeOf(word, stopWords);
      const term = numberOfTerm(bare, empty ? "" : stem(bare), termNumbers);
      termOfWord.push(term);
      if (qualifiers.has(word) || qualifiers.has(bare)) qualifying.add(term);
      return number;
    };
    lexicons.set(language, { numberOf, numbers });
  }

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
    const lexicon = lexicons.get(language);
    if (lexicon)
      for (const { word, opens } of tokenize(text, language))
        words.push(lexicon.numberOf(word) | (opens << BREAK_SHIFT));
    offsets[++document] = words.length;
  }
  const sequence = words.toArray();
  const breaks = new Uint8Array(sequence.length);
  const wordCounts = new Uint32Array(wordTexts.length);
  for (let at = 0; at < sequence.length; at++) {
    const packed = sequence[at] ?? 0;
    const word = packed & ((1 << BREAK_SHIFT) - 1);
    breaks[at] = packed >>> BREAK_SHIFT;
    sequence[at] = word;
    wordCounts[word] = (wordCounts[word] ?? 0) + 1;
  }
  const terms = termOfWord.toArray();
  for (const [language, { numbers }] of lexicons)
    for (const [plain, marked] of markedTwins(language, numbers, wordCounts))
      if (terms[plain] !== NO_TERM && terms[marked] !== NO_TERM) terms[plain] = terms[marked] ?? NO_TERM;
  const termOf = (word: string, language: string): number =>
    terms[lexicons.get(language)?.numbers.get(word) ?? NO_TERM] ?? NO_TERM;
  return {
    documents: document,
    offsets,
    words: sequence,
    breaks,
    wordTexts,
    termOfWord: terms,
    wordCounts,
    terms: termNumbers.size,
    qualifiers: qualifying,
    languages: byFrequency(options.languages, documentsIn),
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
  };
}

/** Languages in which at least one comment was read, the most frequent first; of equals in the order given. */
function byFrequency(languages: readonly string[], documents: ReadonlyMap<string, number>): string[] {
  return languages
    .filter((language) => documents.has(language))
    .sort((a, b) => (documents.get(b) ?? 0) - (documents.get(a) ?? 0));
}

/** Whether a hyphen joins function words only: "est-ce", "из-за". */
function madeOf(word: string, stopWords: ReadonlySet<string>): boolean {
  return word.includes("-") && word.split("-").every((part) => part.length === 1 || stopWords.has(part));
}

function numberOfTerm(word: string, stem: string, numbers: Map<string, number>): number {
  // One letter says nothing in an alphabet and a whole word in Chinese.
  if (stem === "" || (word.length === 1 && /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word)))
    return NO_TERM;
  let number = numbers.get(stem);
  if (number === undefined) numbers.set(stem, (number = numbers.size));
  return number;
}
