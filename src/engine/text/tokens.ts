import { breakTeller, type Break } from "./clauses.ts";

const LINK = /https?:\/\/\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.-]+|@[\p{L}\p{N}_]+|&[a-z]+;|&#\d+;|\$[A-Z_]+\$/giu;
/** What every match of {@link LINK} contains; most comments contain none and are not searched. */
const LINKED = /[@&$]|:\/\/|www\./i;
/** Letters and digits with their marks, letters joined by apostrophes. */
const RUN = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad]*(?:['’‘ʼ`´]\p{L}[\p{L}\p{M}\u00ad]*)*/gu;
const PLAIN = /^[a-z]+$/;
/** 5G, 4K; MP3, PS5: a name. "20mins" is a count and a word. */
const NAME_WITH_DIGIT = /^(?:\d\p{L}|\p{L}{1,3}\d{1,2}|24\/7)$/u;
const LETTERS = /\p{L}[\p{L}\p{M}\u00ad'’‘ʼ`´]*/gu;
/** º and ℹ are letters to Unicode and none to people. */
const SIGN = /[ªºℹ]/gu;
const HYPHENATED = /-[a-z]{2}/iy;
const SHORT_PREFIX = /^[a-z]{1,2}$/i;

/** Languages that are written without spaces between words, and their letters. */
const UNSEPARATED = new Set(["zh", "ja", "th", "lo", "km", "my"]);
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/;
const segmenters = new Map<string, Intl.Segmenter>();

/** One word of a comment and where it stands. */
export interface Token {
  /** Lower case, composed (NFKC), with a straight apostrophe, no letter more than twice in a row. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** What begins at it: 0 nothing, 1 a clause, 2 a sentence; 2 at the first word. */
  readonly opens: Break;
}

/**
 * The words of a comment in order; links, addresses, @handles, numbers, emoji and placeholders such as `$CITY$` left out.
 * A hyphen joins when it stands behind one or two Latin letters ("wi-fi", "e-mail"), all other compounds fall apart
 * ("customer-friendly", "disse-me").
 *
 * `language`: ISO 639-1; letters that are written without spaces go through `Intl.Segmenter`.
 */
export function* tokenize(text: string, language: string): Generator<Token> {
  const plain = withoutLinks(text);
  if (UNSEPARATED.has(language) || UNSPACED.test(plain)) yield* segmented(plain, language);
  else yield* separated(plain, language);
}

/** A text of the same length with spaces for what is no word, so that positions still point into it. */
export function withoutLinks(text: string): string {
  return LINKED.test(text) ? text.replace(LINK, (found) => " ".repeat(found.length)) : text;
}

function* separated(text: string, language: string): Generator<Token> {
  const opensAt = breakTeller(text, language);
  let before = -1;
  let at = 0;
  for (;;) {
    let start = skipGap(text, at);
    let end = plainEnd(text, start);
    if (end < 0) {
      // One expression serves every caller, and a caller may stop halfway.
      RUN.lastIndex = start;
      const found = RUN.exec(text);
      if (found === null) return;
      start = found.index;
      end = start + found[0].length;
    }
    if (end - start <= 2) end = joinedEnd(text, start, end);
    at = end;
    const run = text.slice(start, end);
    if (PLAIN.test(run) || !/[\p{N}ªºℹ]/u.test(run) || (NAME_WITH_DIGIT.test(run) && !/[ªºℹ]/u.test(run))) {
      const word = PLAIN.test(run) ? shortened(run) : normalise(run, language);
      yield { word, start, end, opens: opensAt(before, word, start) };
      before = end;
    } else
      for (const part of run.replace(SIGN, " ").matchAll(LETTERS)) {
        const first = start + part.index;
        const word = normalise(part[0], language);
        yield { word, start: first, end: first + part[0].length, opens: opensAt(before, word, first) };
        before = first + part[0].length;
      }
  }
}

const ASCII = 0x80;
const isLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x60;

/** The next place where a run may begin. */
function skipGap(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= ASCII || isLetter(code) || isDigit(code)) break;
  }
  return at;
}

/** Where a run of unaccented letters and nothing else ends, as most do; −1 where it takes more to tell. */
function plainEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && isLetter(text.charCodeAt(end))) end++;
  if (end === start) return -1;
  if (end === text.length) return end;
  const next = text.charCodeAt(end);
  return next >= ASCII || isDigit(next) || isApostrophe(next) ? -1 : end;
}

/** Where a run of one or two characters ends when what follows belongs to it: "wi-fi", "24/7". */
function joinedEnd(text: string, start: number, end: number): number {
  const run = text.slice(start, end);
  if (run === "24" && /^\/7(?!\p{N})/u.test(text.slice(end, end + 3))) return end + 2;
  HYPHENATED.lastIndex = end;
  if (!SHORT_PREFIX.test(run) || text[start - 1] === "-" || !HYPHENATED.test(text)) return end;
  RUN.lastIndex = end + 1;
  const rest = RUN.exec(text)?.[0] ?? "";
  return /\p{N}/u.test(rest) ? end : end + 1 + rest.length;
}

function* segmented(text: string, language: string): Generator<Token> {
  let segmenter = segmenters.get(language);
  if (!segmenter) segmenters.set(language, (segmenter = new Intl.Segmenter(language, { granularity: "word" })));
  const opensAt = breakTeller(text, language);
  let before = -1;
  for (const { segment, index, isWordLike } of segmenter.segment(text)) {
    if (!isWordLike || !/\p{L}/u.test(segment)) continue;
    const word = normalise(segment, language);
    yield { word, start: index, end: index + segment.length, opens: opensAt(before, word, index) };
    before = index + segment.length;
  }
}

function normalise(word: string, language: string): string {
  // Not toLocaleLowerCase: the text's language decides on the dotless i, never the machine's.
  const turkish = language === "tr" || language === "az";
  const cased = turkish ? word.replaceAll("I", "ı").replaceAll("İ", "i") : word;
  const lower = cased.toLowerCase();
  if (PLAIN.test(lower)) return shortened(lower);
  const plain = lower
    .replace(/[’‘ʼ`´]/g, "'")
    .replaceAll("\u00ad", "")
    .normalize("NFKC");
  return shortened(plain.toLowerCase().replaceAll("i\u0307", "i"));
}

/** "sooooo" as "soo". */
function shortened(word: string): string {
  for (let at = 2; at < word.length; at++)
    if (word.charCodeAt(at) === word.charCodeAt(at - 1) && word.charCodeAt(at) === word.charCodeAt(at - 2))
      return word.replace(/(\p{L})\1{2,}/gu, "$1$1");
  return word;
}
