import { foldAccents } from "./spelling.ts";

/** What a stemmer of a language leaves apart: rewritten before it, or in what it gives. */
export interface WordForms {
  readonly before: (word: string) => string;
  readonly after: (stem: string) => string;
}

type Rewriting = readonly (readonly [RegExp, string])[];

/** The first rule that fits is applied to a word before it is stemmed. */
const BEFORE: Readonly<Record<string, Rewriting>> = {
  // Adverbs of adjectives, which Porter 1980 takes for other words; "family" and "supply" are no adverbs.
  en: [
    [/^(eas|happ|luck|read|speed|stead)ily$/, "$1y"],
    [/(?<=..(?:ful|ow|ck|nt|ve|us|al|[aeiou]te|ce|[aiou]se|[eiu]re|[ei]me|[ae]d|ng|ct|st|ght))ly$/, ""],
  ],
  // "Mitarbeiterinnen" are Mitarbeiter; "-er" of "teuer" is no ending, nor "-em" of "Problem" and "System".
  de: [
    [/(?<=er)in(?:nen)?$/, ""],
    [/^teuer$/, "teure"],
    [/(?<=bl|st)em$/, "eme"],
  ],
  es: [
    [/(?<=....)(?:a|e)?mente$/, "o"],
    [/dades$/, "dad"],
  ],
  it: [
    [/^telefono$/, "telefoni"],
    [/^camere$/, "camera"],
  ],
  // The plurals of -ão, -l and -m.
  pt: [
    [/(?<=..)(?:ões|ães)$/, "ão"],
    [/veis$/, "vel"],
    [/(?<=..)eis$/, "il"],
    [/(?<=...)ais$/, "al"],
    [/éis$/, "el"],
    [/óis$/, "ol"],
    [/(?<=..)ns$/, "m"],
    [/(?<=....)(?:a|e)?mente$/, "o"],
  ],
  ru: [[/^(не)?дорого$/, "$1дорогой"]],
  uk: [
    [/ості$/, "ість"],
    [/(?<=..[бвгджзклмнпрстфхцчшщ])ок$/, "к"],
    [/(?<=[^аеиоуяюєії])ці$/, "ка"],
    // Nouns, although verbs end like that.
    [/(плат|кімнат|трат|палат)и$/, "$1а"],
    [/^(не)?дорого$/, "$1дорога"],
  ],
};

/** All that fit are applied to a stem, in order. */
const AFTER: Readonly<Record<string, Rewriting>> = {
  // The stem's last consonant as the word without ending spells it: "prijzen", "prijs"; "snelle", "snel".
  nl: [
    [/([bdfgklmnprst])\1$/, "$1"],
    [/v$/, "f"],
    [/z$/, "s"],
  ],
  // "vendeuse" and "vendeur"; "nouvelle" and "nouveau".
  fr: [
    [/eux$/, "eur"],
    [/^nouvel$/, "nouveau"],
  ],
};

/** "facilmente" has lost the accent of "fácil"; hardly two words of these languages differ by an accent only. */
const UNACCENTED = new Set(["ca", "es", "it", "pt"]);

const asIs = (word: string): string => word;

/** The rewriting that a language's stemmer needs so that forms of one word meet. */
export function evenOut(language: string): WordForms {
  const before = BEFORE[language];
  const after = AFTER[language];
  return {
    before: before
      ? (word) => {
          const rule = before.find(([form]) => form.test(word));
          return rule ? word.replace(rule[0], rule[1]) : word;
        }
      : asIs,
    after: UNACCENTED.has(language)
      ? foldAccents
      : after
        ? (stem) => after.reduce((cut, [form, plain]) => cut.replace(form, plain), stem)
        : asIs,
  };
}
