import type { Diagnostic } from "./diagnostic.ts";

export const FORMATS = ["csv", "tsv", "json", "jsonl", "xlsx", "parquet"] as const;
export type Format = (typeof FORMATS)[number];

/** Where a table came from and how its bytes were understood. */
export interface Source {
  /** File name without its folder: reports must not depend on where a file lies. */
  readonly file: string;
  readonly format: Format;
  /** Name as in the WHATWG encoding standard, e.g. `utf-8`, `windows-1251`; null for formats that fix their own. */
  readonly encoding: string | null;
  /** `,` `;` `\t` or `|`; null where the format has none. */
  readonly delimiter: string | null;
  /** Hash of the file's bytes, hexadecimal. */
  readonly sha256: string;
}

/**
 * One column of text cells. With `codes`, row r reads `values[codes[r]]` (few distinct values, each kept once);
 * without, `values[r]`. A blank cell is `""`.
 */
export interface Column {
  /** Unique within its table: a repeated heading gets " (2)", an empty one "(column 3)". */
  readonly name: string;
  /** The heading as the file has it. */
  readonly heading: string;
  /** What the respondent was asked, where the export has a row of its own for it (Qualtrics); else null. */
  readonly question: string | null;
  readonly values: readonly string[];
  readonly codes: Uint32Array | null;
}

/** A survey file as it was read: columns, never an object a row, so that 1,000,000 rows fit. */
export interface Table {
  readonly source: Source;
  readonly columns: readonly Column[];
  /** Records, the header rows not counted. */
  readonly rows: number;
  /** 0-based records with more cells than the header; the surplus is joined onto the last cell, so nothing is lost. */
  readonly ragged: Uint32Array;
  /** What the reader noticed. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The cell of a 0-based record. */
export function cellAt(column: Column, row: number): string {
  return (column.codes ? column.values[column.codes[row] ?? -1] : column.values[row]) ?? "";
}

export function columnNamed(table: Table, name: string): Column | undefined {
  return table.columns.find((column) => column.name === name);
}
