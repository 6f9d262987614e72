import type { Diagnostic } from "../../src/engine/survey/diagnostic.ts";
import { FeedbackError, type Failure } from "../../src/engine/errors.ts";
import { cellAt, type Table } from "../../src/engine/survey/table.ts";
import { loadTable, type LoadOptions } from "../../src/formats/load.ts";

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Bytes of a text in UTF-16. */
export function utf16(text: string, order: "le" | "be"): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) bytes.setUint16(at * 2, text.charCodeAt(at), order === "le");
  return new Uint8Array(bytes.buffer);
}

/** Bytes of a text in a code page of one byte a letter, by turning its decoder round. */
export function inCodePage(text: string, label: string): Uint8Array {
  const byteOf = new Map<string, number>();
  for (let byte = 0; byte < 256; byte++) {
    const letter = new TextDecoder(label).decode(Uint8Array.of(byte), { stream: true });
    if (!byteOf.has(letter)) byteOf.set(letter, byte);
  }
  return Uint8Array.from(text, (letter) => {
    const byte = byteOf.get(letter);
    if (byte === undefined) throw new Error(`${letter} is not in ${label}`);
    return byte;
  });
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

/** Loads text (as UTF-8) or bytes. */
export function load(content: string | Uint8Array, options: Partial<LoadOptions> = {}): Promise<Table> {
  return loadTable(typeof content === "string" ? utf8(content) : content, { file: "answers.csv", ...options });
}

export const names = (table: Table): string[] => table.columns.map(({ name }) => name);

/** The records as rows of cells. */
export function grid(table: Table): string[][] {
  return Array.from({ length: table.rows }, (_, row) => table.columns.map((column) => cellAt(column, row)));
}

export function noted(table: Table, code: string): Diagnostic | undefined {
  return table.diagnostics.find((diagnostic) => diagnostic.code === code);
}

const failureOf = ({ code, details }: FeedbackError): Failure => ({ code, details }) as Failure;

/** The failure of a job that must fail. */
export async function failure(job: Promise<unknown>): Promise<Failure> {
  try {
    await job;
  } catch (error) {
    if (error instanceof FeedbackError) return failureOf(error as FeedbackError);
    throw error;
  }
  throw new Error("nothing failed");
}
