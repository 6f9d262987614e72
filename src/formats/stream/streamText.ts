import { FeedbackError } from "../../engine/errors.ts";
import type { Format } from "../../engine/survey/table.ts";
import { findEncoding } from "../encoding.ts";
import { findFormat } from "../format.ts";
import { wholeLetters } from "../unicode.ts";
import { withoutLatin1Controls } from "../windows1252.ts";

/** What is known of a stream besides its bytes; the rest is found out from its beginning. */
export interface StreamOptions {
  /** Name or path, for the format and for messages. */
  readonly file: string;
  readonly format?: Format | undefined;
  readonly encoding?: string | undefined;
  readonly delimiter?: string | undefined;
}

export interface StreamText {
  readonly format: "csv" | "tsv" | "jsonl";
  /** Decoded piece by piece. */
  readonly text: AsyncGenerator<string>;
}

/** Bytes of the beginning that format and encoding are found by. */
const HEAD_BYTES = 1 << 20;
/** A letter of UTF-8 that the beginning cuts through is no longer than this. */
const LONGEST_LETTER = 4;
const STREAMED = ["csv", "tsv", "jsonl"] as const;

/**
 * Decodes a stream. Null: there is nothing in it. Throws FeedbackError "binary-file", and "unknown-format" for what cannot be read
 * record by record.
 */
export async function streamText(
  chunks: AsyncIterable<Uint8Array>,
  { file, format, encoding: asked }: StreamOptions,
): Promise<StreamText | null> {
  const source = chunks[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let length = 0;
  let whole = false;
  while (length < HEAD_BYTES && !whole) {
    const next = await source.next();
    if (next.done === true) whole = true;
    else {
      first.push(next.value);
      length += next.value.length;
    }
  }
  const head = joined(first, length);
  if (isBlank(head)) return null;
  const found = findFormat(head, { file, ...(format && { format }) }).format;
  // One record alone looks like a document; one that spreads over lines will show that it is none.
  const named = found === "json" && startsAsObject(head) ? "jsonl" : found;
  const streamed = STREAMED.find((one) => one === named);
  if (streamed === undefined) throw new FeedbackError("unknown-format", { file, known: ["CSV", "TSV", "JSON Lines"] });
  const sample = whole ? head : head.subarray(0, wholeLetters(head, head.length - LONGEST_LETTER));
  const { encoding, start } = findEncoding(sample, asked);
  return { format: streamed, text: decoded({ head: head.subarray(start), source, whole }, encoding) };
}

interface Bytes {
  readonly head: Uint8Array;
  readonly source: AsyncIterator<Uint8Array>;
  /** Nothing follows the head. */
  readonly whole: boolean;
}

async function* decoded({ head, source, whole }: Bytes, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const mend = encoding === "windows-1252" ? withoutLatin1Controls : (text: string) => text;
  try {
    yield mend(decoder.decode(head, { stream: true }));
    while (!whole) {
      const next = await source.next();
      if (next.done === true) break;
      yield mend(decoder.decode(next.value, { stream: true }));
    }
    yield mend(decoder.decode());
  } finally {
    await source.return?.();
  }
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const isBlank = (bytes: Uint8Array): boolean => new TextDecoder().decode(bytes).replaceAll("\0", "").trim() === "";

const startsAsObject = (bytes: Uint8Array): boolean =>
  new TextDecoder().decode(bytes.subarray(0, 1024)).trimStart().startsWith("{");
