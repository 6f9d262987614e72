import Papa from "papaparse";
import type { TextChunk } from "./textChunks.ts";

/** Some records in the order of the file. */
export interface RecordBatch {
  readonly records: readonly string[][];
  /** Indices into `records` where a quote stands inside a quoted cell and is not written twice. */
  readonly strayQuotes: readonly number[];
  /** Whether a quoted cell that begins after these records never ends. */
  readonly unclosed: boolean;
  /** Lines of nothing but delimiters that were left out. */
  readonly blank: number;
  /** Bytes of the file read so far. */
  readonly end: number;
}

/** A record longer than this is a quote that never closes: no export has such cells, and waiting for its end is slow. */
const LONGEST_RECORD = 1 << 22;

interface Parsed {
  readonly data: string[][];
  readonly errors: readonly { code: string; row?: number }[];
  readonly meta: { cursor: number };
}

/** Cuts text into records as it comes; a record that spans chunks is read when its end is there. */
export function* readRecords(
  chunks: Iterable<TextChunk>,
  { delimiter, newline }: { delimiter: string; newline: "\n" | "\r" },
): Generator<RecordBatch> {
  const parser = new Papa.Parser({ delimiter, newline });
  let carry = "";
  let end = 0;
  for (const chunk of chunks) {
    const text = carry + chunk.text;
    end = chunk.end;
    const parsed = parser.parse(text, 0, true) as Parsed;
    carry = text.slice(parsed.meta.cursor);
    const unclosed = carry.length > LONGEST_RECORD;
    yield { ...batchOf(parsed, newline), unclosed, end };
    if (unclosed) return;
  }
  const parsed = parser.parse(carry, 0, false) as Parsed;
  const unclosed = parsed.errors.some(({ code }) => code === "MissingQuotes");
  if (unclosed) parsed.data.pop();
  yield { ...batchOf(parsed, newline), unclosed, end };
}

function batchOf(parsed: Parsed, newline: "\n" | "\r"): Pick<RecordBatch, "records" | "strayQuotes" | "blank"> {
  const stray = new Set(parsed.errors.map(({ row }) => row ?? -1));
  const records: string[][] = [];
  const strayQuotes: number[] = [];
  let blank = 0;
  parsed.data.forEach((record, at) => {
    if (newline === "\n") dropCarriageReturn(record);
    if (record.every((cell) => cell.trim() === "")) {
      if (record.length > 1) blank++;
      return;
    }
    if (stray.has(at)) strayQuotes.push(records.length);
    records.push(record);
  });
  return { records, strayQuotes, blank };
}

function dropCarriageReturn(record: string[]): void {
  const last = record.length - 1;
  const cell = record[last] ?? "";
  if (cell.endsWith("\r")) record[last] = cell.slice(0, -1);
}
