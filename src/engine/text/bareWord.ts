/** Articles, pronouns and prepositions that lose their vowel and lean on the next word: "l'attente", "dell'ordine". */
const ELIDED: Readonly<Record<string, RegExp>> = {
  ca: /^(?:[ldmtsn])'(?=.)/,
  fr: /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu)'(?=.)/,
  it: /^(?:[cdlmstv]|un|gl|all|dall|dell|nell|sull|coll|quell|quest|bell|buon|sant|dov|com|cos|quant|nient|anch|mezz)'(?=.)/,
};

/** What is put behind a word with an apostrophe: "doctor's", "they'll", "geht's", "foto's", "Google'a", "İzmir'de". */
const APPENDED: Readonly<Record<string, RegExp>> = {
  de: /'s?$/,
  en: /'(?:s|d|ll|ve|re|m)?$/,
  fi: /'\p{L}+$/u,
  nl: /'s?$/,
  pl: /'\p{L}+$/u,
  tr: /'\p{L}+$/u,
};

/** How many letters of a word are such an article, with its apostrophe. */
export function elisionOf(word: string, language: string): number {
  return word.includes("'") ? (ELIDED[language]?.exec(word)?.[0].length ?? 0) : 0;
}

/** A word as its stemmer and the lists know it: without what leans on it, "e-mail" as "email", "don't" as "dont". */
export function bareWord(word: string, language: string): string {
  if (!/['-]/.test(word)) return word;
  let bare = word.replaceAll("-", "");
  const elided = ELIDED[language];
  const appended = APPENDED[language];
  if (elided) bare = bare.replace(elided, "");
  if (appended) bare = bare.replace(appended, "");
  // The Ukrainian apostrophe is a letter of its word.
  return language === "uk" ? bare : bare.replaceAll("'", "");
}
