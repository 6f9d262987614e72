/** Letters that tell languages and code pages apart. Only those beyond ASCII matter: ASCII is the same in all of them. */

/** Cyrillic letters of running text, the frequent first. Order of the Russian ones: counts of the Russian National Corpus. */
const CYRILLIC_BY_FREQUENCY = "оеаиінтсрвлкмдпуяыьгзбчйхєїўжшюцщэґфъё";

/** Lower-case letters beyond ASCII that running text of a language has. */
const ALPHABETS = {
  French: "éèêàçùîôâûëïüœæÿ",
  German: "äöüßéà",
  Spanish: "áéíóúñü",
  Portuguese: "ãáàâçéêíóôõúü",
  Italian: "àèéìòù",
  Nordic: "åäöæøéðþáíóúý",
  Polish: "ąćęłńóśźż",
  Czech: "áčďéěíňóřšťúůýžľĺŕôä",
  Hungarian: "áéíóöőúüű",
  Romanian: "ăâîşţ",
  Croatian: "čćđšž",
  Lithuanian: "ąčęėįšųūž",
  Latvian: "āčēģīķļņšūž",
  Estonian: "äöõüšž",
  Turkish: "çğıöşüâî",
} as const;

export type Language = keyof typeof ALPHABETS | "Cyrillic";

/** A code page with the languages that were written in it. */
export interface CodePage {
  /** Name in the WHATWG encoding standard. */
  readonly encoding: string;
  readonly languages: readonly Language[];
  /** Taken off the fit: the rarer of two pages must fit better. */
  readonly handicap: number;
}

const WESTERN: readonly Language[] = ["French", "German", "Spanish", "Portuguese", "Italian", "Nordic"];
const CENTRAL: readonly Language[] = ["Polish", "Czech", "Hungarian", "Romanian", "Croatian", "German"];
const BALTIC: readonly Language[] = ["Lithuanian", "Latvian", "Estonian"];

/** In the order of preference when two fit equally well. */
export const CODE_PAGES: readonly CodePage[] = [
  { encoding: "windows-1252", languages: WESTERN, handicap: 0 },
  { encoding: "windows-1251", languages: ["Cyrillic"], handicap: 0 },
  { encoding: "windows-1257", languages: BALTIC, handicap: 0.02 },
  { encoding: "windows-1250", languages: CENTRAL, handicap: 0.02 },
  { encoding: "windows-1254", languages: ["Turkish"], handicap: 0.02 },
  { encoding: "koi8-r", languages: ["Cyrillic"], handicap: 0.05 },
  { encoding: "ibm866", languages: ["Cyrillic"], handicap: 0.05 },
  { encoding: "iso-8859-2", languages: CENTRAL, handicap: 0.05 },
  { encoding: "iso-8859-5", languages: ["Cyrillic"], handicap: 0.1 },
  { encoding: "macintosh", languages: WESTERN, handicap: 0.15 },
];

const LETTERS = new Map(Object.entries(ALPHABETS).map(([language, letters]) => [language, new Set(letters)]));

/** −1 … 1: how much at home a lower-case letter is in a language. */
export function familiarity(letter: string, language: Language): number {
  if (language !== "Cyrillic") return LETTERS.get(language)?.has(letter) ? 1 : -1;
  const rank = CYRILLIC_BY_FREQUENCY.indexOf(letter);
  // Running Russian averages 0.6 by rank alone; shifted so that it ends near 1, as a fitting Latin alphabet does.
  return rank < 0 ? -1 : 1.35 - (2 * rank) / CYRILLIC_BY_FREQUENCY.length;
}
