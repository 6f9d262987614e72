/** A word without its marks: "sąskaita" → "saskaita", "zwłoka" → "zwloka". */
export function foldAccents(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ł", "l").replaceAll("ß", "ss").normalize("NFC");
}

function spellUmlauts(word: string): string {
  return word.replaceAll("ä", "ae").replaceAll("ö", "oe").replaceAll("ü", "ue").replaceAll("ß", "ss");
}

/** Languages that people type without their marks on a foreign keyboard. */
const FOLDED = new Set(["ca", "cs", "es", "fr", "hr", "it", "lt", "lv", "pl", "pt", "ro", "sk", "sl"]);

/** How a word is typed without its language's letters ("ačiū" as "aciu", "für" as "fuer"); null when it has none. */
export function plainSpelling(word: string, language: string): string | null {
  const plain = language === "de" ? spellUmlauts(word) : FOLDED.has(language) ? foldAccents(word) : word;
  return plain === word ? null : plain;
}

/** The spelling with marks must be this many times as frequent as the plain one, or the plain one is a word of its own. */
const CLEARLY_COMMONER = 2;

/**
 * Pairs of word numbers [plain, marked]: a word typed without marks and the commonest word of the file it can stand for.
 * Rather the file's own words than folding every one: "šalis" (country) and "salis" (hall) stay two words where both are used.
 *
 * `numbers`: the words of a language and their numbers; `counts`: word number → occurrences.
 */
export function markedTwins(
  language: string,
  numbers: ReadonlyMap<string, number>,
  counts: Uint32Array,
): Map<number, number> {
  const twins = new Map<number, number>();
  const countOf = (word: number | undefined): number => (word === undefined ? 0 : (counts[word] ?? 0));
  for (const [word, number] of numbers) {
    const plain = plainSpelling(word, language);
    const other = plain === null ? undefined : numbers.get(plain);
    if (other === undefined || countOf(number) < CLEARLY_COMMONER * countOf(other)) continue;
    if (countOf(number) > countOf(twins.get(other))) twins.set(other, number);
  }
  return twins;
}
