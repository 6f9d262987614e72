import type { ReportTable } from "../sections/table.ts";
import { markdownText } from "./escape.ts";

/** A table a row a line, not padded: a changed figure changes one line of a diff. */
export function markdownTable({ columns, rows }: ReportTable): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    line(columns.map((column) => markdownText(column.label))),
    line(columns.map((column) => (column.figures ? "---:" : "---"))),
    ...rows.map((row) => line(row.cells.map(markdownText))),
  ].join("\n");
}
