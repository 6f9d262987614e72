import type { LongColumn } from "../engine/report/longData/columns.ts";
import type { LongTable } from "../engine/report/longData/longTable.ts";
import { ByteWriter } from "hyparquet-writer/src/bytewriter.js";
import { ParquetWriter } from "hyparquet-writer/src/parquet-writer.js";
import type { SchemaElement } from "hyparquet";

const DAY_MS = 86_400_000;

/** The long table as a Parquet file (snappy), a row group a chunk. Same table, same bytes. */
export function writeParquet({ columns, chunks }: LongTable): Uint8Array {
  const writer = new ByteWriter();
  const schema: SchemaElement[] = [{ name: "root", num_children: columns.length }, ...columns.map(elementOf)];
  const file = new ParquetWriter({ writer, schema, createdBy: "Verbatim" });
  for (const mentions of chunks()) {
    const columnData = columns.map((column) => {
      const value = stored[column.type];
      return { name: column.name, data: mentions.map((mention) => value(column.valueOf(mention))) };
    });
    void file.write({ columnData, rowGroupSize: mentions.length });
  }
  void file.finish();
  return writer.getBytes();
}

function elementOf({ name, type }: LongColumn): SchemaElement {
  return { name, repetition_type: "OPTIONAL", ...TYPES[type] };
}

const TYPES: Readonly<Record<LongColumn["type"], Partial<SchemaElement>>> = {
  integer: { type: "INT32" },
  number: { type: "DOUBLE" },
  boolean: { type: "BOOLEAN" },
  date: { type: "INT32", converted_type: "DATE" },
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
};

type Value = ReturnType<LongColumn["valueOf"]>;

const asIs = (value: Value): Value => value;

const stored: Readonly<Record<LongColumn["type"], (value: Value) => unknown>> = {
  integer: asIs,
  number: asIs,
  boolean: asIs,
  // A day since 1970: a Date object for every row would be waste.
  date: (value) => (value === null ? null : Date.parse(`${String(value)}T00:00:00Z`) / DAY_MS),
  text: asIs,
};
