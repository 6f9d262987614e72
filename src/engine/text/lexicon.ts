import { bareWord, elisionOf } from "./bareWord.ts";
import { growingInts, type GrowingInts } from "./growingInts.ts";
import { nameRolesOf, type NameRoles } from "./nameless.ts";
import { stemmerFor } from "./stem.ts";
import { qualifiersOf, stopWordsOf, type StopWordChoice } from "./stopWords.ts";

/** No stem: a stop word, or a single letter. */
export const NO_TERM = 0xffffffff;

/** The words met so far. A word belongs to one language, a stem gathers its word forms. */
export interface Lexicons {
  /** Gives the words of a language their numbers, at first sight. */
  readonly readerOf: (language: string) => (word: string) => number;
  /** Language → word → number. */
  readonly numbers: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Word number → its text, lower case. */
  readonly texts: string[];
  /** Word number → stem number or {@link NO_TERM}. */
  readonly termOfWord: GrowingInts;
  /** Word number → letters of an elided article at its beginning. */
  readonly elisions: GrowingInts;
  /** Stem → its number. */
  readonly stems: ReadonlyMap<string, number>;
  /** Stems that name no theme by themselves: "not", "more". */
  readonly qualifiers: ReadonlySet<number>;
  /** Stems that no name begins or ends with: "sometimes". */
  readonly nameless: ReadonlySet<number>;
  /** Stems that no name ends with: "not", "more". */
  readonly leading: ReadonlySet<number>;
  /** Stems that no name begins with: "off". */
  readonly trailing: ReadonlySet<number>;
  readonly negations: ReadonlySet<number>;
}

/** What a language's words are looked up in. */
interface Tongue {
  readonly stem: (word: string) => string;
  readonly stopWords: ReadonlySet<string>;
  readonly qualifiers: ReadonlySet<string>;
  readonly roles: NameRoles;
  readonly numbers: Map<string, number>;
}

export function lexiconsOf(languages: readonly string[], choice: StopWordChoice): Lexicons {
  const texts: string[] = [];
  const termOfWord = growingInts();
  const elisions = growingInts();
  const stems = new Map<string, number>();
  const qualifiers = new Set<number>();
  const nameless = new Set<number>();
  const leading = new Set<number>();
  const trailing = new Set<number>();
  const negations = new Set<number>();
  const tongues = new Map(languages.map((language) => [language, tongueOf(language, choice)]));

  const readerOf = (language: string) => {
    const tongue = tongues.get(language) ?? tongueOf(language, choice);
    return (word: string): number => tongue.numbers.get(word) ?? firstSeen(word, language, tongue);
  };
  const firstSeen = (word: string, language: string, tongue: Tongue): number => {
    const number = texts.length;
    tongue.numbers.set(word, number);
    texts.push(word);
    const bare = bareWord(word, language);
    const listedIn = (list: ReadonlySet<string>): boolean => list.has(word) || list.has(bare);
    const term = numberOfTerm(stemOf(word, bare, tongue), stems);
    termOfWord.push(term);
    elisions.push(elisionOf(word, language));
    if (listedIn(tongue.qualifiers)) qualifiers.add(term);
    if (listedIn(tongue.roles.nameless)) nameless.add(term);
    if (listedIn(tongue.roles.leading)) leading.add(term);
    if (listedIn(tongue.roles.trailing)) trailing.add(term);
    if (listedIn(tongue.roles.negations)) negations.add(term);
    return number;
  };
  const numbers = new Map([...tongues].map(([language, tongue]) => [language, tongue.numbers]));
  return { readerOf, numbers, texts, termOfWord, elisions, stems, qualifiers, nameless, leading, trailing, negations };
}

function tongueOf(language: string, choice: StopWordChoice): Tongue {
  return {
    stem: stemmerFor(language),
    stopWords: stopWordsOf(language, choice),
    qualifiers: qualifiersOf(language, choice),
    roles: nameRolesOf(language, choice),
    numbers: new Map(),
  };
}

/** Whether a hyphen joins function words only: "est-ce", "из-за". */
function madeOf(word: string, stopWords: ReadonlySet<string>): boolean {
  return word.includes("-") && word.split("-").every((part) => part.length === 1 || stopWords.has(part));
}

/** The stems of a language's words; "" for a word that has none: a stop word, or a single letter. */
export function stemTeller(language: string, choice: StopWordChoice): (word: string) => string {
  const tongue = { stem: stemmerFor(language), stopWords: stopWordsOf(language, choice) };
  return (word) => stemOf(word, bareWord(word, language), tongue);
}

function stemOf(word: string, bare: string, { stem, stopWords }: Pick<Tongue, "stem" | "stopWords">): string {
  if (stopWords.has(word) || stopWords.has(bare) || madeOf(word, stopWords)) return "";
  // One letter says nothing in an alphabet and a whole word in Chinese.
  if (bare.length === 1 && /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(bare)) return "";
  return stem(bare);
}

function numberOfTerm(stem: string, numbers: Map<string, number>): number {
  if (stem === "") return NO_TERM;
  let number = numbers.get(stem);
  if (number === undefined) numbers.set(stem, (number = numbers.size));
  return number;
}
