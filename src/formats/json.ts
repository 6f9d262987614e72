import type { Watch } from "../engine/effects.ts";
import { FeedbackError } from "../engine/errors.ts";
import { cellOf, flattenRecord } from "./flatten.ts";
import { firstJsonFault } from "./jsonFault.ts";
import { findShape } from "./jsonShape.ts";
import { createKeyedTable, endRecord, finishKeyedTable, putCell } from "./keyedTable.ts";
import { gatherRecords, type Reading } from "./recordTable.ts";
import { decodeAll, decodeChunks, type DecodeOptions } from "./textChunks.ts";

export interface JsonOptions extends DecodeOptions {
  readonly file: string;
}

/** Longest string of V8, in characters. */
const LONGEST_TEXT = 2 ** 29 - 24;
/** Records between two looks at the cancel signal. */
const STRIDE = 4096;

/** Reads one JSON document; it is parsed as a whole. Throws FeedbackError "malformed-file" and "too-large". */
export function readJson(bytes: Uint8Array, options: JsonOptions, effects: Watch): Reading {
  const { file } = options;
  if (bytes.length > LONGEST_TEXT) {
    const what = "a JSON document of this size (JSON Lines has no such limit) is";
    throw new FeedbackError("too-large", { file, what, limit: "512 MB" });
  }
  const shape = findShape(parseDocument(decodeAll(bytes, options), file));
  if (!shape) {
    const cause = 'it holds no list of answers; expected a list of objects, or an object with one under "responses"';
    throw new FeedbackError("malformed-file", { file, format: "json", row: null, column: null, cause });
  }
  if (shape.kind === "rows") {
    const rows = shape.rows.map((row) => row.map(cellOf));
    const records = shape.headings ? [[...shape.headings], ...rows] : rows;
    const batch = { records, strayQuotes: [], unclosed: false, blank: 0, end: bytes.length };
    return gatherRecords([batch], { file, delimiter: "; ", total: bytes.length }, effects);
  }
  const table = createKeyedTable();
  if (shape.kind === "records") {
    for (const record of shape.records) {
      if (table.rows % STRIDE === 0) effects.signal.throwIfAborted();
      flattenRecord(record, (name, cell) => putCell(table, name, cell));
      endRecord(table);
    }
  } else {
    const [some = []] = shape.columns.values();
    for (let row = 0; row < some.length; row++) {
      for (const [name, cells] of shape.columns) putCell(table, name, cellOf(cells[row]));
      endRecord(table);
    }
  }
  effects.onProgress({ stage: "read", done: bytes.length, total: bytes.length });
  return finishKeyedTable(table);
}

function parseDocument(text: string, file: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    const cause = firstJsonFault(text);
    throw new FeedbackError("malformed-file", { file, format: "json", row: null, column: null, cause });
  }
}

/**
 * Reads JSON Lines, one record a line, each dropped once its cells are taken. Blank lines are skipped. Throws
 * FeedbackError("malformed-file") with the record that cannot be read.
 */
export function readJsonLines(bytes: Uint8Array, options: JsonOptions, effects: Watch): Reading {
  const table = createKeyedTable();
  const put = (name: string, cell: string): void => putCell(table, name, cell);
  const addLine = (line: string): void => {
    if (line.trim() === "") return;
    flattenRecord(parseLine(line, { file: options.file, row: table.rows + 1 }), put);
    endRecord(table);
  };
  let carry = "";
  for (const { text, end } of decodeChunks(bytes, options)) {
    effects.signal.throwIfAborted();
    const lines = (carry + text).split("\n");
    carry = lines.pop() ?? "";
    lines.forEach(addLine);
    effects.onProgress({ stage: "read", done: end, total: bytes.length });
  }
  addLine(carry);
  return finishKeyedTable(table);
}

function parseLine(line: string, { file, row }: { file: string; row: number }): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    // The record says which line it is.
    const cause = firstJsonFault(line).replace("line 1, ", "");
    throw new FeedbackError("malformed-file", { file, format: "json lines", row, column: null, cause });
  }
}
