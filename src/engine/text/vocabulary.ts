import { detached } from "./detached.ts";
import { languageTeller } from "./language.ts";
import { NO_TERM, stemTeller, type Lexicons } from "./lexicon.ts";
import type { StopWordChoice } from "./stopWords.ts";

/** The words of a corpus as the columns that they count in. Plain data, which crosses threads. */
export interface Vocabulary {
  /** As the corpus was read by. */
  readonly languages: readonly string[];
  readonly stopWords: StopWordChoice;
  /** Language → word → its column, {@link NO_COLUMN} or {@link NO_TERM}. */
  readonly words: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Stem → column, of the stems that have one. */
  readonly stems: ReadonlyMap<string, number>;
}

/** A word with a stem that the vocabulary does not have, or has too rarely to count. */
export const NO_COLUMN = 0xfffffffe;

interface CorpusWords extends Pick<Lexicons, "numbers" | "stems"> {
  readonly termOfWord: Uint32Array;
  readonly columnOfTerm: Uint32Array;
}

export function vocabularyOf(
  { numbers, stems, termOfWord, columnOfTerm }: CorpusWords,
  reading: Pick<Vocabulary, "languages" | "stopWords">,
): Vocabulary {
  const columnOf = (term: number): number => {
    if (term === NO_TERM) return NO_TERM;
    const column = columnOfTerm[term] ?? NO_TERM;
    return column === NO_TERM ? NO_COLUMN : column;
  };
  // Words met after the corpus was read stay out: their stems tell what they are.
  const ofCorpus = (own: ReadonlyMap<string, number>) =>
    new Map([...own].flatMap(([word, at]) => (at < termOfWord.length ? [[word, columnOf(termOfWord[at] ?? 0)]] : [])));
  return {
    ...reading,
    words: new Map([...numbers].map(([language, own]) => [language, ofCorpus(own)])),
    stems: new Map(
      [...stems].filter(([, term]) => columnOf(term) < NO_COLUMN).map(([stem, term]) => [stem, columnOf(term)]),
    ),
  };
}

export interface VocabularyReader {
  /** The language a text is read by, one of the vocabulary's. */
  readonly languageOf: (text: string) => string;
  /** A word's column, {@link NO_COLUMN} or {@link NO_TERM}. */
  readonly columnOf: (word: string, language: string) => number;
}

/** New words that are remembered, of each language; then they are forgotten, all at once. */
const REMEMBERED = 50_000;
/** Longer ones are hardly met twice. */
const LONGEST = 40;

/** Looks words up. However many new ones it meets, it takes no more memory. */
export function vocabularyReader({ languages, stopWords, words, stems }: Vocabulary): VocabularyReader {
  const lookups = new Map(
    languages.map((language) => {
      const known = words.get(language);
      const stemOf = stemTeller(language, stopWords);
      const met = new Map<string, number>();
      const firstMet = (word: string): number => {
        const stem = stemOf(word);
        const column = stem === "" ? NO_TERM : (stems.get(stem) ?? NO_COLUMN);
        if (met.size >= REMEMBERED) met.clear();
        if (word.length <= LONGEST) met.set(detached(word), column);
        return column;
      };
      return [language, (word: string) => known?.get(word) ?? met.get(word) ?? firstMet(word)] as const;
    }),
  );
  return {
    languageOf: languageTeller(languages),
    columnOf: (word, language) => lookups.get(language)?.(word) ?? NO_TERM,
  };
}
