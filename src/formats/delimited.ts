import type { Watch } from "../engine/effects.ts";
import { findDialect } from "./dialect.ts";
import { gatherRecords, type Reading } from "./recordTable.ts";
import { readRecords } from "./records.ts";
import { decodeChunks, type DecodeOptions, type TextChunk } from "./textChunks.ts";

export interface DelimitedOptions extends DecodeOptions {
  readonly file: string;
  /** Found when absent. */
  readonly delimiter?: string;
}

/** Characters of the beginning that the delimiter and the line ends are found by. */
const SAMPLE = 1 << 17;

/** A delimiter no text contains, for texts of one column. Source: unit separator of ASCII. */
const NONE = "\u001F";

/** Reads delimited text, whatever separates it. `delimiter` of the answer is null for one column. */
export function readDelimited(
  bytes: Uint8Array,
  options: DelimitedOptions,
  effects: Watch,
): Reading & { readonly delimiter: string | null } {
  const chunks = decodeChunks(bytes, options);
  const first: TextChunk[] = [];
  let sample = "";
  let whole = false;
  while (sample.length < SAMPLE && !whole) {
    const next = chunks.next();
    if (next.done === true) whole = true;
    else {
      first.push(next.value);
      sample += next.value.text;
    }
  }
  const dialect = findDialect(sample, whole, options.delimiter);
  const delimiter = dialect.delimiter ?? NONE;
  const text = withoutStart(first, chunks, dialect.start);
  const batches = readRecords(text, { delimiter, newline: dialect.newline });
  const reading = gatherRecords(batches, { file: options.file, delimiter, total: bytes.length }, effects);
  return { ...reading, delimiter: dialect.delimiter };
}

function* withoutStart(first: readonly TextChunk[], rest: Iterable<TextChunk>, start: number): Generator<TextChunk> {
  let left = start;
  for (const { text, end } of first) {
    yield { text: text.slice(left), end };
    left = Math.max(0, left - text.length);
  }
  yield* rest;
}
