import { delimitedStream } from "./delimitedStream.ts";
import { jsonLinesStream } from "./jsonLinesStream.ts";
import type { RecordStream } from "./recordStream.ts";
import { streamText, type StreamOptions } from "./streamText.ts";

/**
 * Reads a survey record by record, whatever its length. Null: there is no record in it. Throws FeedbackError "binary-file",
 * "unknown-format" and "wrong-setting".
 */
export async function openRecords(
  chunks: AsyncIterable<Uint8Array>,
  options: StreamOptions,
): Promise<RecordStream | null> {
  const stream = await streamText(chunks, options);
  if (stream === null) return null;
  const { format, text } = stream;
  if (format === "jsonl") return await jsonLinesStream(text);
  return await delimitedStream(text, options.delimiter ?? (format === "tsv" ? "\t" : undefined));
}
