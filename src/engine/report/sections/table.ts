/** A table of a report as every output draws it; all cells are plain text. */
export interface ReportTable {
  readonly caption: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly ReportRow[];
}

export interface ReportColumn {
  readonly label: string;
  /** Right-aligned, in figures of one width. */
  readonly figures: boolean;
  /** How its figures are made and of what; shown on hover where an output can. */
  readonly about: string | null;
}

export interface ReportRow {
  /** The first cell names the row. */
  readonly cells: readonly string[];
  /** Rests on too few scores to be relied on. */
  readonly faint: boolean;
  /** The theme the row is about. */
  readonly theme?: string;
  /** What more is to be said of a cell, by its label; shown on hover where an output can. */
  readonly hovers?: Readonly<Record<string, string>>;
}

/** What stands where a figure cannot be given. */
export const NONE = "–";

/** Added to a figure that rests on few scores; a grey alone would be lost in print and in Markdown. */
export const LOW = "low n";

export const named = (label: string, about: string | null = null): ReportColumn => ({ label, figures: false, about });
export const figures = (label: string, about: string | null = null): ReportColumn => ({ label, figures: true, about });

/** Drops the columns that say nothing in any row. */
export function withoutEmptyColumns(table: ReportTable): ReportTable {
  const kept = table.columns.map(
    (_, index) => index === 0 || table.rows.some((row) => ![NONE, ""].includes(row.cells[index] ?? "")),
  );
  return {
    ...table,
    columns: table.columns.filter((_, index) => kept[index]),
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.filter((_, index) => kept[index]) })),
  };
}
