import { setMaxListeners } from "node:events";
import type { BadRecord, RecordStream, StreamBatch } from "../../formats/stream/recordStream.ts";
import type { AssignBlock, AssignedLines } from "../../protocol/session.ts";
import type { SessionClient } from "../client.ts";

export { openRecords } from "../../formats/stream/openRecords.ts";
export type { BadRecord, RecordStream };

/** Comments that are handed to a thread at a time. */
const BLOCK = 4096;
/** Blocks that wait for a thread or for their turn to be written, for each thread. */
const AHEAD = 2;

/** Which columns of a stream are read; indices into its names. */
export interface StreamColumns {
  readonly comment: number;
  readonly score: number | null;
  readonly id: number | null;
}

export interface AssignStream {
  readonly stream: RecordStream;
  readonly columns: StreamColumns;
  /** Whether each line says which record it is of. */
  readonly rows: boolean;
  /** Threads that have adopted the themes. */
  readonly threads: readonly Pick<SessionClient, "call">[];
}

/** Where the lines go; what is under way waits for it. */
export interface AssignSink {
  readonly signal: AbortSignal;
  readonly write: (lines: Uint8Array) => Promise<void>;
  readonly onBad: (bad: BadRecord) => void;
  /** Hears of the comments that fit no theme and are in none, in the order of the stream. */
  readonly onUnfit: (comment: string) => void;
}

export interface AssignTally extends Omit<AssignedLines, "lines" | "unfit"> {
  readonly records: number;
  readonly bad: number;
}

/** Puts the comments of a stream into themes, block by block, and writes the lines in the order of the stream. */
export async function assignStream(
  { stream, columns, rows, threads }: AssignStream,
  { signal, write, onBad, onUnfit }: AssignSink,
): Promise<AssignTally> {
  const most = AHEAD * threads.length;
  // Each call listens for the signal, twice.
  setMaxListeners(2 * most + 10, signal);
  const tally = { records: 0, inThemes: 0, inNone: 0, blank: 0, bad: 0 };
  const underWay: { readonly comments: readonly string[]; readonly reply: Promise<AssignedLines> }[] = [];
  let turn = 0;
  const settle = async (): Promise<void> => {
    const next = underWay.shift();
    if (!next) return;
    const done = await next.reply;
    for (const at of done.unfit) onUnfit(next.comments[at] ?? "");
    tally.inThemes += done.inThemes;
    tally.inNone += done.inNone;
    tally.blank += done.blank;
    await write(done.lines);
  };
  for await (const block of blocksOf(stream.batches(), (bad) => {
    tally.bad++;
    onBad(bad);
  })) {
    signal.throwIfAborted();
    tally.records += block.records.length;
    const request = requestOf(block, columns, rows);
    const reply = threads[turn++ % threads.length]?.call("assign", request, { signal });
    if (!reply) continue;
    // It is awaited in its turn; should another one fail before, nobody listens to this one.
    reply.catch(() => {});
    underWay.push({ comments: request.comments, reply });
    if (underWay.length >= most) await settle();
  }
  while (underWay.length > 0) await settle();
  return tally;
}

type Block = Pick<StreamBatch, "records" | "rows">;

async function* blocksOf(batches: AsyncIterable<StreamBatch>, onBad: (bad: BadRecord) => void): AsyncGenerator<Block> {
  let [records, rows]: [(readonly string[])[], number[]] = [[], []];
  for await (const batch of batches) {
    batch.bad.forEach(onBad);
    for (let at = 0; at < batch.records.length; at++) {
      records.push(batch.records[at] ?? []);
      rows.push(batch.rows[at] ?? 0);
      if (records.length < BLOCK) continue;
      yield { records, rows };
      [records, rows] = [[], []];
    }
  }
  if (records.length > 0) yield { records, rows };
}

function requestOf({ records, rows }: Block, { comment, score, id }: StreamColumns, withRows: boolean): AssignBlock {
  const cellsOf = (column: number): string[] => records.map((record) => record[column] ?? "");
  return {
    comments: cellsOf(comment),
    scores: score === null ? null : cellsOf(score),
    ids: id === null ? null : cellsOf(id),
    rows: withRows ? Uint32Array.from(rows) : null,
  };
}
