import { stemmer as bulgarian } from "@orama/stemmers/bulgarian";
import { stemmer as danish } from "@orama/stemmers/danish";
import { stemmer as finnish } from "@orama/stemmers/finnish";
import { stemmer as german } from "@orama/stemmers/german";
import { stemmer as greek } from "@orama/stemmers/greek";
import { stemmer as hungarian } from "@orama/stemmers/hungarian";
import { stemmer as lithuanian } from "@orama/stemmers/lithuanian";
import { stemmer as romanian } from "@orama/stemmers/romanian";
import { stemmer as turkish } from "@orama/stemmers/turkish";
import english from "natural/lib/natural/stemmers/porter_stemmer.js";
import spanish from "natural/lib/natural/stemmers/porter_stemmer_es.js";
import french from "natural/lib/natural/stemmers/porter_stemmer_fr.js";
import italian from "natural/lib/natural/stemmers/porter_stemmer_it.js";
import dutch from "natural/lib/natural/stemmers/porter_stemmer_nl.js";
import norwegian from "natural/lib/natural/stemmers/porter_stemmer_no.js";
import portuguese from "natural/lib/natural/stemmers/porter_stemmer_pt.js";
import russian from "natural/lib/natural/stemmers/porter_stemmer_ru.js";
import swedish from "natural/lib/natural/stemmers/porter_stemmer_sv.js";
import ukrainian from "natural/lib/natural/stemmers/porter_stemmer_uk.js";
import { stemPolish } from "./polish.ts";
import { evenOut } from "./wordForms.ts";

/** Cuts a lower-case word to its stem. */
export type Stemmer = (word: string) => string;

/**
 * By ISO 639-1 code. natural's and Orama's part no differently over inflections of es, fr, it, nl, pt and ru; in English
 * ("connection", "connected") and Ukrainian ("чекати", "чекав") natural's keep more forms together. Orama's serve where
 * natural has none, and in German, whose stemmer in natural brings a 300 kB word list along. Neither has a Polish one.
 */
const STEMMERS: Readonly<Record<string, Stemmer>> = {
  en: (word) => english.stem(word),
  es: (word) => spanish.stem(word),
  fr: (word) => french.stem(word),
  it: (word) => italian.stem(word),
  nl: (word) => dutch.stem(word),
  no: (word) => norwegian.stem(word),
  pt: (word) => portuguese.stem(word),
  ru: (word) => russian.stem(word),
  sv: (word) => swedish.stem(word),
  uk: (word) => ukrainian.stem(word),
  bg: bulgarian,
  da: danish,
  de: german,
  el: greek,
  fi: finnish,
  hu: hungarian,
  lt: lithuanian,
  pl: stemPolish,
  ro: romanian,
  tr: turkish,
};

/** The stemmer of a language; a language without one keeps its words whole. */
export function stemmerFor(language: string): Stemmer {
  const stem = STEMMERS[language] ?? ((word: string) => word);
  const { before, after } = evenOut(language);
  return (word) => after(stem(before(word)));
}
