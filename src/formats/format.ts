import { FeedbackError } from "../engine/errors.ts";
import { FORMATS, type Format } from "../engine/survey/table.ts";
import { decodeChunks } from "./textChunks.ts";
import { byteOrderMark, nulPattern } from "./unicode.ts";
import { listZip } from "./zip.ts";

/** Formats by the endings that files have; `txt` and the like are judged by what is in them. */
const BY_ENDING = new Map<string, Format>([
  ["csv", "csv"],
  ["tsv", "tsv"],
  ["tab", "tsv"],
  ["json", "json"],
  ["jsonl", "jsonl"],
  ["ndjson", "jsonl"],
]);

export interface FormatOptions {
  readonly file: string;
  /** Set by the user; stands above name and content. */
  readonly format?: Format;
}

/** A format and whether the user or the file's name says so. */
export interface FoundFormat {
  readonly format: Format;
  readonly named: boolean;
}

/**
 * The format by what the user says, by what the bytes show beyond doubt, by the file's name, by the first characters.
 * Throws FeedbackError "empty-file", "binary-file" and "unknown-format".
 */
export function findFormat(bytes: Uint8Array, { file, format }: FormatOptions): FoundFormat {
  if (isBlank(bytes)) throw new FeedbackError("empty-file", { file });
  if (format === "xlsx" || format === "parquet") return { format, named: true };
  const shown = binaryFormat(bytes, file);
  if (shown) return { format: shown, named: true };
  if (format) return { format, named: true };
  const ending = /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? "";
  const byName = BY_ENDING.get(ending);
  if (byName === "csv" || byName === "tsv" || byName === "jsonl") {
    assertNoWebPage(beginning(bytes), file);
    return { format: byName, named: true };
  }
  return { format: textFormat(bytes, file) ?? byName ?? "csv", named: byName !== undefined };
}

/** White space, byte order marks, and the NULs of white space in UTF-16. */
const BLANK: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0d, 0x20, 0x00, 0xef, 0xbb, 0xbf, 0xfe, 0xff]);

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => BLANK.has(byte));
}

const startsWith = (bytes: Uint8Array, ...magic: readonly number[]): boolean =>
  magic.every((byte, at) => bytes[at] === byte);

/** Null for text. */
function binaryFormat(bytes: Uint8Array, file: string): Format | null {
  if (startsWith(bytes, 0x50, 0x41, 0x52, 0x31)) return "parquet";
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return workbookFormat(bytes, file);
  // The container of Excel's format before 2007; Word and Outlook use it too, but nobody exports a survey from those.
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new FeedbackError("binary-file", { file, found: "xls" });
  const isPdf = startsWith(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d);
  const isGzip = startsWith(bytes, 0x1f, 0x8b);
  const mark = byteOrderMark(bytes)?.encoding;
  const isText = mark === "utf-16le" || mark === "utf-16be" || nulPattern(bytes) !== "binary";
  if (isPdf || isGzip || !isText) throw new FeedbackError("binary-file", { file });
  return null;
}

function workbookFormat(bytes: Uint8Array, file: string): Format {
  const entries = listZip(bytes);
  // A workbook that was cut off has lost its list; its reader says so.
  if (!entries) {
    if (/\.xlsx$/i.test(file)) return "xlsx";
    throw new FeedbackError("binary-file", { file });
  }
  if (entries.some(({ name }) => name === "xl/workbook.xml")) return "xlsx";
  throw new FeedbackError("unknown-format", { file, known: FORMATS });
}

/** Characters of the beginning that are looked at. */
const HEAD = 1 << 16;

/** JSON or JSON Lines; null for what is neither. */
function textFormat(bytes: Uint8Array, file: string): Format | null {
  const text = beginning(bytes);
  assertNoWebPage(text, file);
  if (/^\[\s*[[{\]]/.test(text)) return "json";
  if (!text.startsWith("{")) return null;
  const [first = "", second = ""] = text.split("\n").filter((line) => line.trim() !== "");
  return isJson(first) && second.trimStart().startsWith("{") ? "jsonl" : "json";
}

/** The page that asks to log in is often saved under the name of the export; XML and HTML tables are called .xls or .csv. */
function assertNoWebPage(text: string, file: string): void {
  if (/^<(?:!doctype|\?xml|html|table)/i.test(text)) {
    throw new FeedbackError("unknown-format", { file, known: FORMATS, found: "markup" });
  }
}

function beginning(bytes: Uint8Array): string {
  const mark = byteOrderMark(bytes);
  const pattern = nulPattern(bytes);
  const encoding = mark?.encoding ?? (pattern === "utf-16le" || pattern === "utf-16be" ? pattern : "utf-8");
  const [head] = decodeChunks(bytes.subarray(0, HEAD), { encoding, start: mark?.length ?? 0, chunkBytes: HEAD });
  return head?.text.trimStart() ?? "";
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
