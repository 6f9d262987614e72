import readWorkbook from "read-excel-file/universal";
import type { Watch } from "../engine/effects.ts";
import { FeedbackError } from "../engine/errors.ts";
import { phrase } from "../engine/phrase.ts";
import { diagnosticOf, type Diagnostic } from "../engine/survey/diagnostic.ts";
import { cellOf } from "./flatten.ts";
import { isoDate } from "./isoDate.ts";
import { gatherRecords, type Reading } from "./recordTable.ts";
import type { RecordBatch } from "./records.ts";
import { assertUnpackable, listZip, repackPlain } from "./zip.ts";

interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly unknown[])[];
}

/** Rows taken over at a time. */
const BATCH = 4096;

/** Reads the first sheet that holds a table. Throws FeedbackError "too-large" and "malformed-file". */
export async function readXlsx(bytes: Uint8Array, file: string, effects: Watch): Promise<Reading> {
  const sheets = await readSheets(bytes, file);
  effects.signal.throwIfAborted();
  const sheet = sheets.find(({ rows }) => isTable(rows, 2)) ?? sheets.find(({ rows }) => isTable(rows, 1));
  if (!sheet) throw new FeedbackError("empty-file", { file });
  const reading = gatherRecords(batches(sheet, bytes.length), { file, delimiter: "; ", total: bytes.length }, effects);
  return { ...reading, diagnostics: [...sheetNote(sheet, sheets), ...reading.diagnostics] };
}

async function readSheets(bytes: Uint8Array, file: string): Promise<Sheet[]> {
  const fail = (cause: string): never => {
    throw new FeedbackError("malformed-file", { file, format: "xlsx", row: null, column: null, cause });
  };
  const entries = listZip(bytes) ?? fail("it is not a whole zip archive");
  assertUnpackable(entries, bytes.length, file);
  try {
    const sheets = await readWorkbook(repackPlain(bytes).buffer, { trim: false });
    // Sheets that are charts have no rows, which the reader's types don't know.
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: (data as Sheet["rows"] | undefined) ?? [] }));
  } catch (error) {
    // The reader wraps some of V8's own limits: a sheet longer than a string, more pieces than the stack holds.
    const reason = error instanceof Error ? error.message : String(error);
    if (!/string longer|string length|call stack|allocation/i.test(reason)) return fail(reason);
    throw new FeedbackError("too-large", {
      file,
      what: "a sheet of this size (CSV has no such limit) is",
      limit: "512 MB",
    });
  }
}

/** Headings and a record below, at least so many columns wide. */
function isTable(rows: Sheet["rows"], columns: number): boolean {
  const filled = rows.filter((row) => row.filter((cell) => cellText(cell).trim() !== "").length >= columns);
  return filled.length >= 2;
}

function* batches({ rows }: Sheet, total: number): Generator<RecordBatch> {
  for (let from = 0; from < rows.length; from += BATCH) {
    const cells = rows.slice(from, from + BATCH).map((row) => row.map(cellText));
    const records = cells.filter((record) => record.some((cell) => cell.trim() !== ""));
    const end = Math.round((total * Math.min(rows.length, from + BATCH)) / rows.length);
    yield { records, strayQuotes: [], unclosed: false, blank: cells.length - records.length, end };
  }
}

function cellText(cell: unknown): string {
  return cell instanceof Date ? dateText(cell) : cellOf(cell);
}

/** Excel counts time in days, so seconds come out a fraction off; a time without a date has the day before 1900-01-01. */
function dateText(cell: Date): string {
  const text = isoDate(new Date(Math.round(cell.getTime() / 1000) * 1000));
  return text.startsWith("1899-12-3") && text.includes("T") ? text.slice(text.indexOf("T") + 1) : text;
}

function sheetNote(chosen: Sheet, sheets: readonly Sheet[]): Diagnostic[] {
  if (sheets.length < 2) return [];
  const others = sheets.filter((sheet) => sheet !== chosen).map(({ name }) => `“${name}”`);
  const says = phrase("The workbook has several sheets; “{sheet}” was read, not {others}.", {
    sheet: chosen.name,
    others: others.join(", "),
  });
  return [diagnosticOf({ severity: "info", code: "sheet-chosen" }, says)];
}
