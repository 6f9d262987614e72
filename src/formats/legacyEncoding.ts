import { analyse } from "chardet";
import { CODE_PAGES, familiarity, type Language } from "./alphabets.ts";
import { decodeAll } from "./textChunks.ts";

/** A guess at the encoding of text that is not Unicode. */
export interface EncodingGuess {
  readonly encoding: string;
  /** What its letters look like; null when only chance spoke for the encoding. */
  readonly language: Language | null;
}

/** Bytes of text worth judging: beyond this the answer no longer changes. */
const SAMPLE = 1 << 16;
const BLOCK = 1 << 10;
/** Below this fit none of the code pages is believed before chardet was asked. */
const CONVINCING = 0.6;

/**
 * Guesses a single-byte code page by how well its letters fit a language's alphabet and stand in its words; chardet is
 * asked where none fits (Asian, Greek, Hebrew, Arabic text), because it mistakes short Baltic, Central European and cp866
 * texts. Deterministic; never fails: the last resort is windows-1252, which gives every byte a meaning.
 */
export function guessLegacyEncoding(bytes: Uint8Array): EncodingGuess {
  const sample = sampleBeyondAscii(bytes);
  let best: { fit: number; guess: EncodingGuess } | null = null;
  for (const page of CODE_PAGES) {
    const text = decodeAll(sample, { encoding: page.encoding, start: 0 });
    for (const language of page.languages) {
      const fit = fitOf(text, language) - page.handicap;
      if (!best || fit > best.fit) best = { fit, guess: { encoding: page.encoding, language } };
    }
  }
  if (best && best.fit >= CONVINCING) return best.guess;
  const second = askChardet(sample);
  if (second !== null && !CODE_PAGES.some((page) => page.encoding === second)) {
    return { encoding: second, language: null };
  }
  return best && best.fit > 0 ? best.guess : { encoding: second ?? "windows-1252", language: null };
}

/** The blocks that hold bytes beyond ASCII, up to the sample's size. */
function sampleBeyondAscii(bytes: Uint8Array): Uint8Array {
  const sample = new Uint8Array(Math.min(SAMPLE, bytes.length));
  let filled = 0;
  for (let from = 0; from < bytes.length && filled < sample.length; from += BLOCK) {
    const block = bytes.subarray(from, Math.min(bytes.length, from + BLOCK, from + sample.length - filled));
    if (!block.some((byte) => byte >= 0x80)) continue;
    sample.set(block, filled);
    filled += block.length;
  }
  return sample.subarray(0, filled);
}

const isLetter = (letter: string): boolean => /\p{L}/u.test(letter);
const isUpper = (letter: string): boolean => letter !== letter.toLowerCase();
const isLower = (letter: string): boolean => letter !== letter.toUpperCase();
const isHigh = (letter: string): boolean => letter >= "\u0080";

/** −1 … 1 or a little above: mean over the characters beyond ASCII of how natural each is where it stands. */
function fitOf(text: string, language: Language): number {
  let sum = 0;
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    if (!isHigh(letter)) continue;
    count++;
    sum += naturalness(letter, { before: text.charAt(at - 1), after: text.charAt(at + 1), language });
  }
  return count === 0 ? 0 : sum / count;
}

interface Place {
  readonly before: string;
  readonly after: string;
  readonly language: Language;
}

function naturalness(letter: string, { before, after, language }: Place): number {
  if (!isLetter(letter)) return punctuationNaturalness(letter, before, after);
  // Both "dВ" and "éТ" give away a wrong code page: capitals stand at the start of a word or among capitals.
  if (isUpper(letter) && isLetter(before) && isLower(before)) return -1;
  const known = familiarity(letter.toLowerCase(), language);
  if (known < 0) return -1;
  if (language === "Cyrillic") {
    if (/[A-Za-z]/.test(before + after)) return -1;
    return isUpper(letter) && isLetter(before) ? known * 0.6 : known;
  }
  // Latin words are mostly ASCII: two letters beyond it side by side are rare, in Cyrillic read as Latin the rule.
  return isLetter(before) && isHigh(before) ? known * 0.3 : known;
}

function punctuationNaturalness(mark: string, before: string, after: string): number {
  const inWord = /\p{L}/u.test(before) && /\p{L}/u.test(after);
  if (mark === "\u2019") return 1;
  if ("\u201C\u201E\u2018\u201A\u00AB".includes(mark)) return /\p{L}/u.test(before) ? -1 : 0.8;
  if ("\u201D\u00BB".includes(mark)) return inWord ? -1 : 0.8;
  if ("\u2013\u2014\u2026\u00A0\u20AC\u00B0\u00A3\u00A7\u2022\u2122\u00AE\u00A9\u2116".includes(mark))
    return inWord ? -1 : 0.8;
  return -1;
}

/** The encoding that chardet believes most, by its WHATWG name; null when it knows none that can be decoded. */
function askChardet(sample: Uint8Array): string | null {
  for (const { name } of analyse(sample)) {
    if (/^utf|^ascii/i.test(name)) continue;
    const label = name === "ISO-2022-CN" || name === "ISO-2022-KR" ? null : canonicalEncoding(name);
    if (label !== null) return label;
  }
  return null;
}

/** The WHATWG name of an encoding by any of its labels; null for one that cannot be decoded. */
export function canonicalEncoding(label: string): string | null {
  try {
    return new TextDecoder(label).encoding.toLowerCase();
  } catch {
    return null;
  }
}
