import { parquetMetadataAsync, parquetScan, parquetSchema, type SchemaElement } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import type { Watch } from "../engine/effects.ts";
import { FeedbackError } from "../engine/errors.ts";
import type { Column } from "../engine/survey/table.ts";
import { columnNames } from "./columnNames.ts";
import { cellOf } from "./flatten.ts";
import { isoDate } from "./isoDate.ts";
import type { Reading } from "./recordTable.ts";
import { appendCell, createColumn, finishColumn } from "./tableBuilder.ts";

/** Reads a Parquet file column by column. Throws FeedbackError("malformed-file"). */
export async function readParquet(bytes: Uint8Array, file: string, effects: Watch): Promise<Reading> {
  const source = { byteLength: bytes.length, slice: (start: number, end?: number) => bytes.slice(start, end).buffer };
  let reading: string | null = null;
  try {
    const metadata = await parquetMetadataAsync(source);
    const elements = parquetSchema(metadata).children.map(({ element }) => element);
    const names = columnNames(elements.map(({ name }) => name));
    const columns: Column[] = [];
    for (const [at, element] of elements.entries()) {
      effects.signal.throwIfAborted();
      reading = element.name;
      // A scan of its own for each column: a scan keeps what it has read.
      const scan = await parquetScan({ file: source, metadata, compressors, columns: [element.name] });
      const column = createColumn();
      const text = cellReader(element);
      for (const range of scan.ranges) {
        for (const cell of await scan.readColumn({ column: element.name, ...range })) appendCell(column, text(cell));
        effects.signal.throwIfAborted();
      }
      columns.push(finishColumn(column, { name: names[at] ?? "", heading: element.name, question: null }));
      const done = Math.round((bytes.length * (at + 1)) / elements.length);
      effects.onProgress({ stage: "read", done, total: bytes.length });
    }
    return { columns, rows: Number(metadata.num_rows), ragged: new Uint32Array(0), diagnostics: [] };
  } catch (error) {
    effects.signal.throwIfAborted();
    const cause = error instanceof Error ? error.message : String(error);
    throw new FeedbackError("malformed-file", { file, format: "parquet", row: null, column: reading, cause });
  }
}

/** How a column's values become text: numbers by their shortest form, moments as ISO, what is nested as JSON text. */
function cellReader({ type, converted_type: converted, scale = 0 }: SchemaElement): (value: unknown) => string {
  return (value) => {
    if (value instanceof Date) return isoDate(value);
    if (typeof value !== "number") return cellOf(value);
    if (converted === "DECIMAL") return String(Number(value.toFixed(scale)));
    return type === "FLOAT" ? shortestFloat(value) : String(value);
  };
}

/** The shortest text that gives the same number of 32 bits: 0.1, not 0.10000000149011612. */
function shortestFloat(value: number): string {
  for (let digits = 6; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return String(short);
  }
  return String(value);
}
