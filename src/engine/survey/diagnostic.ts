/** Something a reader of the figures should know. Errors are thrown; a diagnostic travels with the result. */
export interface Diagnostic {
  readonly severity: "warning" | "info";
  /** Stable, kebab-case: what a test, a translation or a filter refers to. */
  readonly code: string;
  /** 1-based record, the header not counted; the first one where several are meant. Null for the whole file. */
  readonly row: number | null;
  readonly column: string | null;
  readonly message: string;
}
