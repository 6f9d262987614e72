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

/** Cuts text into records as it comes; a record that spans pieces is read when its end is there. */
export interface RecordCutter {
  /** The records that end in this piece. `end`: bytes of the file up to here. */
  readonly push: (text: string, end: number) => RecordBatch;
  /** The last record, where no line end closes it. */
  readonly finish: () => RecordBatch;
  /** Gives up the quoted cell that does not end: what follows its first line is read anew. */
  readonly skipLine: () => RecordBatch;
}

/** A record longer than this is a quote that never closes: no export has such cells, and waiting for its end is slow. */
const LONGEST_RECORD = 1 << 22;

interface Parsed {
  readonly data: string[][];
  readonly errors: readonly { code: string; row?: number }[];
  readonly meta: { cursor: number };
}

interface Cut {
  readonly delimiter: string;
  readonly newline: "\n" | "\r";
}

export function recordCutter({ delimiter, newline }: Cut): RecordCutter {
  const parser = new Papa.Parser({ delimiter, newline });
  let carry = "";
  let end = 0;
  const push = (text: string): RecordBatch => {
    const all = carry + text;
    const parsed = parser.parse(all, 0, true) as Parsed;
    carry = all.slice(parsed.meta.cursor);
    return { ...batchOf(parsed, newline), unclosed: carry.length > LONGEST_RECORD, end };
  };
  return {
    push(text, upTo) {
      end = upTo;
      return push(text);
    },
    finish() {
      const parsed = parser.parse(carry, 0, false) as Parsed;
      const unclosed = parsed.errors.some(({ code }) => code === "MissingQuotes");
      if (unclosed) parsed.data.pop();
      return { ...batchOf(parsed, newline), unclosed, end };
    },
    skipLine() {
      const line = carry.indexOf(newline);
      carry = line < 0 ? "" : carry.slice(line + 1);
      return push("");
    },
  };
}

/** Cuts a text into records, until a quoted cell never ends. */
export function* readRecords(chunks: Iterable<TextChunk>, cut: Cut): Generator<RecordBatch> {
  const cutter = recordCutter(cut);
  for (const { text, end } of chunks) {
    const batch = cutter.push(text, end);
    yield batch;
    if (batch.unclosed) return;
  }
  yield cutter.finish();
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
