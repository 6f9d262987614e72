import Papa from "papaparse";
import { findDialect } from "../dialect.ts";
import { readHeader, type Header } from "../header.ts";
import { recordCutter, type RecordBatch, type RecordCutter } from "../records.ts";
import { LEADING, swallowsRecord } from "../recordTable.ts";
import { isSummary, repeatsHeadings } from "../strayRows.ts";
import { HEAD_RECORDS, type BadRecord, type RecordStream, type StreamBatch } from "./recordStream.ts";

/** Characters that the delimiter is found by; as for a file. */
const SAMPLE = 1 << 17;
/** A delimiter no text contains, for texts of one column. */
const NONE = "\u001F";
/** Lines of sums and means that an export may end with. */
const MOST_SUMMARIES = 3;

/** Reads delimited text as it comes; null: there is nothing but headings. What no record can be made of is told, and the records behind it are read. */
export async function delimitedStream(text: AsyncGenerator<string>, asked?: string): Promise<RecordStream | null> {
  let sample = "";
  let whole = false;
  while (sample.length < SAMPLE && !whole) {
    const next = await text.next();
    if (next.done === true) whole = true;
    else sample += next.value;
  }
  const dialect = findDialect(sample, whole, asked);
  const delimiter = dialect.delimiter ?? NONE;
  const cutter = recordCutter({ delimiter, newline: dialect.newline });
  const cuts = cutsOf(cutter, { first: sample.slice(dialect.start), rest: text });
  const first: Cut[] = [];
  let count = 0;
  while (count < HEAD_RECORDS) {
    const next = await cuts.next();
    if (next.done === true) break;
    first.push(next.value);
    count += next.value.records.length;
  }
  const leading = first.flatMap(({ records }) => records);
  const header = readHeader(leading.slice(0, LEADING));
  if (leading.length <= header.length && !first.some(({ lost }) => lost)) return null;
  const table = Papa.unparse(leading.slice(0, HEAD_RECORDS), { delimiter, newline: "\n" });
  return {
    names: header.labels.map(({ name }) => name),
    head: { bytes: new TextEncoder().encode(table), format: "csv", delimiter },
    async *batches() {
      const sieve = createSieve(header, delimiter);
      for (const cut of first) yield sieve.pass(cut);
      for await (const cut of cuts) yield sieve.pass(cut);
      yield sieve.finish();
    },
  };
}

/** Records, and after which of them a line was given up. */
interface Cut extends Pick<RecordBatch, "records" | "strayQuotes"> {
  readonly lost: boolean;
}

async function* cutsOf(
  cutter: RecordCutter,
  { first, rest }: { readonly first: string; readonly rest: AsyncGenerator<string> },
): AsyncGenerator<Cut> {
  let end = 0;
  yield* mended(cutter.push(first, (end += first.length)), cutter);
  for await (const piece of rest) yield* mended(cutter.push(piece, (end += piece.length)), cutter);
  let last = cutter.finish();
  while (last.unclosed) {
    yield { ...last, lost: true };
    yield* mended(cutter.skipLine(), cutter);
    last = cutter.finish();
  }
  yield { ...last, lost: false };
}

/** A quoted cell that does not end loses its first line. */
function* mended(batch: RecordBatch, { skipLine }: RecordCutter): Generator<Cut> {
  let next = batch;
  while (next.unclosed) {
    yield { ...next, lost: true };
    next = skipLine();
  }
  yield { ...next, lost: false };
}

/** Takes the header, repeated headings and closing sums out, numbers the records, and tells those that are none. */
function createSieve({ labels, length }: Header, delimiter: string) {
  let ahead = length;
  let row = 0;
  let held: { readonly record: readonly string[]; readonly row: number; readonly cause: string | null }[] = [];

  const causeOf = (record: readonly string[], stray: boolean): string | null => {
    if (stray && swallowsRecord(record, delimiter)) return UNCLOSED;
    const surplus = record.slice(labels.length).some((cell) => cell.trim() !== "");
    return surplus ? `it has ${record.length} cells, and there are ${labels.length} columns` : null;
  };
  const released = (all: typeof held): StreamBatch => {
    const bad: BadRecord[] = [];
    const good = all.filter(({ cause, row: at }) => cause === null || !bad.push({ row: at, cause }));
    return { records: good.map(({ record }) => whole(record, labels.length)), rows: good.map((one) => one.row), bad };
  };
  return {
    pass({ records, strayQuotes, lost }: Cut): StreamBatch {
      const stray = new Set(strayQuotes);
      records.forEach((record, at) => {
        if (ahead > 0) ahead--;
        else if (!repeatsHeadings(record, labels))
          held.push({ record, row: ++row, cause: causeOf(record, stray.has(at)) });
      });
      if (lost) held.push({ record: [], row: ++row, cause: UNCLOSED });
      const free = held.slice(0, Math.max(0, held.length - MOST_SUMMARIES));
      held = held.slice(free.length);
      return released(free);
    },
    finish(): StreamBatch {
      while (isSummary(held.at(-1)?.record ?? [])) held.pop();
      return released(held.splice(0));
    },
  };
}

const UNCLOSED = "a quoted cell is opened and never closed";

function whole(record: readonly string[], columns: number): readonly string[] {
  return record.length >= columns ? record : [...record, ...new Array<string>(columns - record.length).fill("")];
}
