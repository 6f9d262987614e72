const LINK = /https?:\/\/\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.-]+|@\w+|&[a-z]+;|&#\d+;|\$[A-Z_]+\$/gi;
const WORD = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}[\p{L}\p{M}]*)*/gu;

/** Languages that are written without spaces between words. */
const UNSEPARATED = new Set(["zh", "ja", "th", "lo", "km", "my"]);
const segmenters = new Map<string, Intl.Segmenter>();

/** One word of a comment and where it stands. */
export interface Token {
  /** Lower case, composed (NFC), with a straight apostrophe. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

function normalise(word: string): string {
  return word.normalize("NFC").toLowerCase().replaceAll("’", "'");
}

function* segmented(text: string, language: string): Generator<Token> {
  let segmenter = segmenters.get(language);
  if (!segmenter) segmenters.set(language, (segmenter = new Intl.Segmenter(language, { granularity: "word" })));
  for (const { segment, index, isWordLike } of segmenter.segment(text))
    if (isWordLike && /\p{L}/u.test(segment))
      yield { word: normalise(segment), start: index, end: index + segment.length };
}

/**
 * The words of a comment in order: letters only, links, addresses, @handles and placeholders such as `$CITY$` left out.
 * `language`: ISO 639-1; languages without spaces go through `Intl.Segmenter`.
 */
export function* tokenize(text: string, language: string): Generator<Token> {
  // Same length, so that positions still point into the text.
  const plain = text.replace(LINK, (found) => " ".repeat(found.length));
  if (UNSEPARATED.has(language)) {
    yield* segmented(plain, language);
    return;
  }
  for (const found of plain.matchAll(WORD))
    yield { word: normalise(found[0]), start: found.index, end: found.index + found[0].length };
}
