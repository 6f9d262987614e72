import { said, type Phrase } from "../phrase.ts";

/** Something a reader of the figures should know. Errors are thrown; a diagnostic travels with the result. */
export interface Diagnostic extends Phrase {
  readonly severity: "warning" | "info";
  /** Stable, kebab-case: what a test or a filter refers to. */
  readonly code: string;
  /** 1-based record, the header not counted; the first one where several are meant. Null for the whole file. */
  readonly row: number | null;
  readonly column: string | null;
  /** The phrase in English. */
  readonly message: string;
}

/** What a note is about: the file, or a place in it. */
export interface Note extends Pick<Diagnostic, "severity" | "code"> {
  readonly row?: number | null;
  readonly column?: string | null;
}

/** A note of what `phrase` says; without a place it is about the whole file. */
export function diagnosticOf({ severity, code, row = null, column = null }: Note, phrase: Phrase): Diagnostic {
  return { severity, code, row, column, message: said(phrase), ...phrase };
}
