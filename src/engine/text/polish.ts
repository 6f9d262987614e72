/** An ending goes only where a stem of this many letters is left. */
const SHORTEST = 3;

/**
 * Case, gender and person. Verbal nouns in -anie, -enie go whole, so that "czekanie" meets "czekać"; they ask for four
 * letters, "danie" is a dish.
 */
const ENDINGS = [
  /(?<=....)[ae](?:nie|nia|niu|niem|niach|niami|ń)$/,
  /(?<=...)(?:iami|iach|iego|iemu|iom|iej|iem|imi|ich|ie|ię|ią)$/,
  /(?<=...)(?:liśmy|łyśmy|liście|łyście|łem|łam|łeś|łaś)$/,
  /(?<=...)(?:ami|ach|ego|emu|ymi|ych|owi|owie|ach|om|ów|ej|ym|im|em|am|asz|esz|isz|ysz|amy|emy|imy|ymy)$/,
  /(?<=...)(?:ają|eją|a|ą|e|ę|i|o|u|y)$/,
];
/** What is left of a verb: infinitive, past and the present in -uję. */
const VERBAL = /(?<=...)(?:(?:ow|yw|iw)?[aeiyąó]ć|(?:ow|yw|iw)a[łl]?|[aieyęą]ł|[aiy]l|uj)$/;
/** Nouns on -em and -am, which are no endings there: problem, system, program. */
const WHOLE = /^(.*(?:bl|st|kr)em|.*gram)(?:[auy]|ie|em|owi|ów|om|ami|ach)?$/;

/**
 * A light stemmer of Polish: forms of one noun, adjective or verb share a stem, words derived with another suffix do not.
 * Endings are taken off by a list, longest first, then the consonant that the ending had softened is hardened, so that
 * "obsłudze" meets "obsługa". `word`: lower case. Written after the idea of light stemming for inflected languages
 * (Savoy 2006, "Light stemming approaches for the French, Portuguese, German and Hungarian languages"; for Czech, Dolamic
 * & Savoy 2009); the endings are those of school grammars.
 */
export function stemPolish(word: string): string {
  if (word.length <= SHORTEST) return word;
  const whole = WHOLE.exec(word)?.[1];
  if (whole !== undefined) return whole;
  // -ość and its cases; without this "jakości" and "jakość" part.
  const quality = /^(.+o)ś(?:ć|ci|cią|ciach|ciami|ciom)$/.exec(word);
  if (quality?.[1] !== undefined && quality[1].length > SHORTEST) return `${quality[1]}sc`;
  return harden(unvowel(withoutEnding(word)).replace(VERBAL, ""));
}

function withoutEnding(word: string): string {
  // The locative softens t and d before its ending hides them: "internecie", "zakładzie".
  const locative = word
    .replace(/(?<=...)cie$/, "t")
    .replace(/(?<=..n)ci$/, "t")
    .replace(/(?<=...)dzie$/, "d");
  if (locative !== word) return locative;
  if (/(?<=...)dze$/.test(word)) return word.replace(/dze$/, "g");
  for (const ending of ENDINGS) {
    const rest = word.replace(ending, (found) => pastMark(found));
    if (rest !== word) return rest;
  }
  return word;
}

/** Keeps the l or ł of a past tense, by which {@link VERBAL} knows the vowel before it for the verb's own. */
function pastMark(ending: string): string {
  return /^[lł]/.test(ending) ? "ł" : "";
}

/** Drops the fleeting e of a form without ending: "rachunek", "przesyłek". */
function unvowel(stem: string): string {
  return stem.replace(/(?<=..[^aeiouyąęó])e(?=[kc]$)/, "");
}

function harden(stem: string): string {
  return stem
    .replaceAll("ó", "o")
    .replace(/(?<=...)i$/, "")
    .replace(/(?<=...)rz$/, "r")
    .replace(/(?<=..[^cs])c$/, "k")
    .replace(/[ńłś]$/, (last) => ({ ń: "n", ł: "l", ś: "s" })[last] ?? last);
}
