import { wholeLetters } from "./unicode.ts";
import { withoutLatin1Controls } from "./windows1252.ts";

/** A piece of decoded text and where its bytes end in the file. */
export interface TextChunk {
  readonly text: string;
  readonly end: number;
}

export interface DecodeOptions {
  /** Name in the WHATWG encoding standard. */
  readonly encoding: string;
  /** First byte of the text, after a byte order mark. */
  readonly start: number;
  readonly chunkBytes?: number;
}

/**
 * Small enough that one letter beyond Latin-1 makes few neighbours take two bytes a letter, and that a cell which is a
 * slice of its chunk keeps little else alive.
 */
const CHUNK_BYTES = 1 << 17;

/** Decodes piece by piece: the longest string of V8 is 512 MB, a file may be longer. Letters never break at a border. */
export function* decodeChunks(bytes: Uint8Array, options: DecodeOptions): Generator<TextChunk, void> {
  const { encoding, start, chunkBytes = CHUNK_BYTES } = options;
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  // Pieces of UTF-8 that end with a letter need no memory between them, which Node decodes several times as fast.
  const isUtf8 = decoder.encoding === "utf-8";
  const mend = encoding === "windows-1252" ? withoutLatin1Controls : (text: string) => text;
  for (let from = start, end; from < bytes.length; from = end) {
    end = Math.min(bytes.length, from + chunkBytes);
    if (isUtf8) end = wholeLetters(bytes, end);
    yield { text: mend(decoder.decode(bytes.subarray(from, end), { stream: !isUtf8 })), end };
  }
  const rest = mend(decoder.decode());
  if (rest !== "") yield { text: rest, end: bytes.length };
}

/** The whole text at once. Throws what the runtime throws when it is longer than a string can be. */
export function decodeAll(bytes: Uint8Array, options: DecodeOptions): string {
  return Array.from(decodeChunks(bytes, options), ({ text }) => text).join("");
}
