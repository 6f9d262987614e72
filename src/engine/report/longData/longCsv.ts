import { csvField } from "../csvField.ts";
import type { LongColumn } from "./columns.ts";
import type { LongTable } from "./longTable.ts";

/**
 * The long table as CSV: RFC 4180, comma, CRLF, UTF-8 with a byte order mark, empty for null; in chunks. A cell that a
 * spreadsheet would run has an apostrophe in front.
 */
export function* toLongCsv({ columns, chunks }: LongTable): Generator<string, void, undefined> {
  yield `\ufeff${columns.map(({ name }) => csvField(name)).join(",")}\r\n`;
  for (const mentions of chunks()) {
    let lines = "";
    for (const mention of mentions)
      lines += `${columns.map((column) => cell(column, column.valueOf(mention))).join(",")}\r\n`;
    yield lines;
  }
}

function cell({ type }: LongColumn, value: ReturnType<LongColumn["valueOf"]>): string {
  if (value === null) return "";
  return type === "text" ? csvField(String(value)) : String(value);
}
