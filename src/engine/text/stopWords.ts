import * as lists from "stopword";
import { ADDED, NAMING, QUALIFIERS } from "./functionWords.ts";
import { plainSpelling } from "./spelling.ts";

/** The library's Lithuanian list was saved as Windows-1257 and read as Windows-1252; these are the letters it meant. */
const BALTIC: Readonly<Record<string, string>> = {
  à: "ą",
  è: "č",
  æ: "ę",
  ë: "ė",
  á: "į",
  ð: "š",
  ø: "ų",
  û: "ū",
  þ: "ž",
};
const lithuanian = lists.lit.map((word) => word.replace(/[àèæëáðøûþ]/g, (letter) => BALTIC[letter] ?? letter));

/** Function words by ISO 639-1 code. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  bg: lists.bul,
  ca: lists.cat,
  cs: lists.ces,
  da: lists.dan,
  de: lists.deu,
  el: lists.ell,
  en: lists.eng,
  es: lists.spa,
  et: lists.est,
  fi: lists.fin,
  fr: lists.fra,
  hr: lists.hrv,
  hu: lists.hun,
  it: lists.ita,
  ja: lists.jpn,
  lt: lithuanian,
  lv: lists.lav,
  nl: lists.nld,
  no: lists.nob,
  pl: lists.pol,
  pt: lists.por,
  ro: lists.ron,
  ru: lists.rus,
  sk: lists.slk,
  sl: lists.slv,
  sv: lists.swe,
  th: lists.tha,
  tr: lists.tur,
  uk: lists.ukr,
  zh: lists.zho,
};

export interface StopWordChoice {
  readonly add: readonly string[];
  readonly keep: readonly string[];
}

/** The words of a list, and how they are spelled on a keyboard without the language's letters: "nera" for "nėra". */
function spellings(language: string, words: Iterable<string>): string[] {
  return [...words].flatMap((word) => {
    const plain = plainSpelling(word, language);
    return plain === null ? [word] : [word, plain];
  });
}

function wordsOf(language: string, data: Readonly<Record<string, string>>): string[] {
  return spellings(language, data[language]?.split(" ") ?? []);
}

/** The words of a language that say nothing of a theme, with the user's own added and kept ones. Lower case. */
export function stopWordsOf(language: string, choice: StopWordChoice): ReadonlySet<string> {
  const words = new Set<string>([...spellings(language, LISTS[language] ?? []), ...wordsOf(language, ADDED)]);
  for (const word of [...wordsOf(language, QUALIFIERS), ...wordsOf(language, NAMING)]) words.delete(word);
  for (const word of choice.add) words.add(word.toLowerCase());
  for (const word of choice.keep) words.delete(word.toLowerCase());
  return words;
}

/** The words of a language that count but name no theme by themselves; those the user keeps may. Lower case. */
export function qualifiersOf(language: string, choice: StopWordChoice): ReadonlySet<string> {
  const words = new Set(wordsOf(language, QUALIFIERS));
  for (const word of choice.keep) words.delete(word.toLowerCase());
  return words;
}
