import { quiet, type Watch } from "../engine/effects.ts";
import { FeedbackError } from "../engine/errors.ts";
import type { Format, Table } from "../engine/survey/table.ts";
import { readDelimited } from "./delimited.ts";
import { findEncoding } from "./encoding.ts";
import { findFormat, type FoundFormat } from "./format.ts";
import { readJson, readJsonLines } from "./json.ts";
import { examineLetters } from "./letters.ts";
import type { Reading } from "./recordTable.ts";

/** What is known of a file besides its bytes; the rest is found out. */
export interface LoadOptions {
  /** Name or path, for the format and for messages. */
  readonly file: string;
  readonly format?: Format | undefined;
  /** Any label of the WHATWG encoding standard. */
  readonly encoding?: string | undefined;
  /** One character, or "tab". */
  readonly delimiter?: string | undefined;
  /** SHA-256 of the bytes, hexadecimal, where it is known already. */
  readonly sha256?: string | undefined;
}

interface Read extends Reading {
  readonly format: Format;
  readonly encoding: string | null;
  readonly delimiter: string | null;
}

/**
 * Reads a survey file of any known format. Throws FeedbackError: "empty-file", "binary-file", "unknown-format",
 * "malformed-file", "unclosed-quote", "ragged-rows", "too-large", "wrong-setting".
 */
export async function loadTable(bytes: Uint8Array, options: LoadOptions, effects: Watch = quiet): Promise<Table> {
  effects.signal.throwIfAborted();
  // Node's Buffer shares memory where a plain array copies; the formats' readers count on copies.
  const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { file, format } = options;
  const found = findFormat(plain, { file, ...(format ? { format } : {}) });
  const { columns, rows, ragged, diagnostics, ...source } = await read(plain, { found, options }, effects);
  if (rows === 0 || columns.length === 0) throw new FeedbackError("empty-file", { file });
  effects.signal.throwIfAborted();
  const sha256 = options.sha256 ?? (await hash(plain));
  return { source: { file: file.replace(/^.*[/\\]/, ""), ...source, sha256 }, columns, rows, ragged, diagnostics };
}

type Job = { readonly found: FoundFormat; readonly options: LoadOptions };

async function read(bytes: Uint8Array, { found, options }: Job, effects: Watch): Promise<Read> {
  const { file } = options;
  const none = { format: found.format, encoding: null, delimiter: null };
  // Most surveys are text; their reading need not wait for the libraries of the others.
  if (found.format === "xlsx") {
    const { readXlsx } = await import("./xlsx.ts");
    return { ...none, ...(await readXlsx(bytes, file, effects)) };
  }
  if (found.format === "parquet") {
    const { readParquet } = await import("./parquet.ts");
    return { ...none, ...(await readParquet(bytes, file, effects)) };
  }
  return readText(bytes, { found, options }, effects);
}

function readText(bytes: Uint8Array, { found, options }: Job, effects: Watch): Read {
  const text = findEncoding(bytes, options.encoding);
  const { encoding, start } = text;
  const source = { file: options.file, encoding, start };
  const reading = readAs(bytes, { format: found.format, source, asked: options }, effects);
  const { format } = found;
  const isTabbed = reading.delimiter === "\t" && !found.named && format === "csv";
  const letters = text.doubtful ? examineLetters(reading.columns, encoding, effects) : null;
  return {
    ...reading,
    format: isTabbed ? "tsv" : format,
    encoding,
    columns: letters?.columns ?? reading.columns,
    diagnostics: [...text.diagnostics, ...(letters?.diagnostics ?? []), ...reading.diagnostics],
  };
}

interface TextJob {
  readonly format: Format;
  readonly source: { readonly file: string; readonly encoding: string; readonly start: number };
  readonly asked: LoadOptions;
}

function readAs(
  bytes: Uint8Array,
  { format, source, asked }: TextJob,
  effects: Watch,
): Reading & { readonly delimiter: string | null } {
  if (format === "json") return { ...readJson(bytes, source, effects), delimiter: null };
  if (format === "jsonl") return { ...readJsonLines(bytes, source, effects), delimiter: null };
  const delimiter = delimiterOf(asked);
  return readDelimited(bytes, delimiter === undefined ? source : { ...source, delimiter }, effects);
}

/** Names for the tab, which is hard to type in a terminal. */
const TAB: ReadonlySet<string> = new Set(["tab", "\\t", "\t"]);

function delimiterOf({ delimiter, format }: LoadOptions): string | undefined {
  if (delimiter === undefined) return format === "tsv" ? "\t" : undefined;
  if (TAB.has(delimiter.toLowerCase())) return "\t";
  if (delimiter.length === 1 && !/["\r\n\s]/.test(delimiter)) return delimiter;
  const expected = 'one character such as "," or ";", or "tab"';
  throw new FeedbackError("wrong-setting", { setting: "delimiter", value: delimiter, expected });
}

async function hash(bytes: Uint8Array): Promise<string> {
  // WebCrypto refuses memory that is shared between threads.
  const own = bytes.buffer instanceof ArrayBuffer ? (bytes as Uint8Array<ArrayBuffer>) : bytes.slice();
  const digest = await crypto.subtle.digest("SHA-256", own);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
