import type { Watch } from "../engine/effects.ts";
import { FeedbackError } from "../engine/errors.ts";
import type { Diagnostic } from "../engine/survey/diagnostic.ts";
import type { Column } from "../engine/survey/table.ts";
import { readHeader, type Header } from "./header.ts";
import { noOddities, reportOddities, tally, type Oddities } from "./oddities.ts";
import type { RecordBatch } from "./records.ts";
import { isSummary, repeatsHeadings } from "./strayRows.ts";
import { appendCell, createColumn, finishColumn, isBlankColumn, type ColumnBuilder } from "./tableBuilder.ts";

/** Columns as a format's reader gives them; what the file is called and hashed to comes later. */
export interface Reading {
  readonly columns: readonly Column[];
  readonly rows: number;
  readonly ragged: Uint32Array;
  readonly diagnostics: readonly Diagnostic[];
}

export interface RecordOptions {
  readonly file: string;
  /** Stands between surplus cells where they are joined. */
  readonly delimiter: string;
  /** Bytes of the file, for the progress. */
  readonly total: number;
}

/** Records that the header is read from. */
export const LEADING = 60;
/** Lines of sums and means that an export may end with. */
const MOST_SUMMARIES = 3;

interface Gathering {
  readonly options: RecordOptions;
  /** Records that wait for the header to be known. */
  leading: string[][];
  header: Header | null;
  columns: readonly ColumnBuilder[];
  /** The last records so far: only the end of the file tells whether they are sums. */
  readonly held: string[][];
  /** Records read before the batch at hand, the header's among them. */
  seen: number;
  readonly odd: Oddities;
}

/**
 * Gathers records into columns. Throws FeedbackError "unclosed-quote", and "ragged-rows" when more than three records, and
 * more than a fifth of them, have more cells than there are headings.
 */
export function gatherRecords(batches: Iterable<RecordBatch>, options: RecordOptions, effects: Watch): Reading {
  const gathering: Gathering = {
    options,
    leading: [],
    header: null,
    columns: [],
    held: [],
    seen: 0,
    odd: noOddities(),
  };
  for (const batch of batches) {
    effects.signal.throwIfAborted();
    gatherBatch(gathering, batch);
    effects.onProgress({ stage: "read", done: batch.end, total: options.total });
  }
  return finish(gathering);
}

function gatherBatch(gathering: Gathering, { records, strayQuotes, unclosed, blank }: RecordBatch): void {
  const { options, odd } = gathering;
  for (const record of records) {
    if (gathering.header) holdRecord(gathering, record);
    else if (gathering.leading.push(record) === LEADING) settleHeader(gathering);
  }
  odd.blank += blank;
  for (const at of strayQuotes) {
    if (swallowsRecord(records[at] ?? [], options.delimiter)) throw unclosedQuote(gathering, gathering.seen + at);
    tally(odd.stray, gathering.seen + at);
  }
  gathering.seen += records.length;
  if (unclosed) throw unclosedQuote(gathering, gathering.seen);
}

function unclosedQuote(gathering: Gathering, record: number): FeedbackError {
  return new FeedbackError("unclosed-quote", { file: gathering.options.file, row: rowOf(gathering, record) });
}

/** 1-based, the header not counted, of the record that was read after so many others; 0 for the header. */
function rowOf(gathering: Gathering, record: number): number {
  return Math.max(0, record + 1 - settleHeader(gathering).length);
}

function settleHeader(gathering: Gathering): Header {
  if (gathering.header) return gathering.header;
  const header = readHeader(gathering.leading);
  gathering.header = header;
  gathering.columns = header.labels.map(createColumn);
  for (const record of gathering.leading.slice(header.length)) holdRecord(gathering, record);
  gathering.leading = [];
  return header;
}

function holdRecord(gathering: Gathering, record: string[]): void {
  const { header, held, odd } = gathering;
  if (header && repeatsHeadings(record, header.labels)) {
    odd.headings++;
    return;
  }
  held.push(record);
  const [oldest] = held;
  if (held.length <= MOST_SUMMARIES || !oldest) return;
  held.shift();
  addRecord(gathering, oldest);
}

/** Adds the records that were held back, without the sums that the file ends with. */
function releaseHeld(gathering: Gathering): void {
  const { held, odd } = gathering;
  while (isSummary(held.at(-1) ?? []))
    odd.summaries.unshift((held.pop() ?? []).find((cell) => cell.trim() !== "") ?? "");
  for (const record of held) addRecord(gathering, record);
}

function addRecord({ columns, options, odd }: Gathering, record: string[]): void {
  const width = columns.length;
  const row = columns[0]?.length ?? 0;
  if (record.length < width) {
    tally(odd.short, row + 1);
  } else if (record.length > width && record.slice(width).some((cell) => cell.trim() !== "")) {
    if (odd.ragged.push(row) === 1) odd.raggedCells = record.length;
    record[width - 1] = record.slice(width - 1).join(options.delimiter);
  }
  columns.forEach((column, at) => appendCell(column, record[at] ?? ""));
}

/** Whether a later line that opens a quoted cell of its own shows that the quote before it was never closed. */
export function swallowsRecord(record: readonly string[], delimiter: string): boolean {
  return record.some((cell) => {
    const line = cell.search(/[\r\n]/);
    return line >= 0 && (cell.includes(`${delimiter}"`, line) || /[\r\n]"/.test(cell));
  });
}

function finish(gathering: Gathering): Reading {
  const header = settleHeader(gathering);
  releaseHeld(gathering);
  const { columns, options } = gathering;
  const rows = columns[0]?.length ?? 0;
  const { count, first: record } = gathering.odd.stray;
  const odd = { ...gathering.odd, stray: { count, first: rowOf(gathering, record) } };
  const shape = { file: options.file, rows, expected: columns.length };
  const diagnostics = [...header.diagnostics, ...reportOddities(odd, shape)];
  const isBlank = columns.map(
    (column, at) => (header.labels[at]?.heading ?? "").trim() === "" && isBlankColumn(column),
  );
  const first = isBlank.indexOf(false);
  const last = isBlank.lastIndexOf(false);
  const kept = columns.flatMap((column, at) => {
    const label = header.labels[at];
    return label && at >= first && at <= last ? [finishColumn(column, label)] : [];
  });
  return { columns: kept, rows, ragged: Uint32Array.from(odd.ragged), diagnostics };
}
