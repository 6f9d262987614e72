/** A record that cannot be read. */
export interface BadRecord {
  /** 1-based, the header not counted. */
  readonly row: number;
  readonly cause: string;
}

/** Some records of a stream, in its order. */
export interface StreamBatch {
  /** Cells by column, as many as there are names. */
  readonly records: readonly (readonly string[])[];
  /** 1-based record of each, the header not counted. */
  readonly rows: readonly number[];
  readonly bad: readonly BadRecord[];
}

/** The beginning of a survey that comes as a stream, and the rest of it as it is asked for. */
export interface RecordStream {
  /** Columns. */
  readonly names: readonly string[];
  /** The first records as a file of their own (UTF-8), for judging which column is which. */
  readonly head: { readonly bytes: Uint8Array; readonly format: "csv" | "jsonl"; readonly delimiter?: string };
  /** All records, the first ones too. */
  readonly batches: () => AsyncGenerator<StreamBatch>;
}

/** Records by which columns are told. */
export const HEAD_RECORDS = 2000;
