import { FeedbackError } from "../errors.ts";
import type { Column, Table } from "./table.ts";

/**
 * The column that people mean by a name: its name, else its heading, else the question behind it; case and outer blanks
 * do not matter. Throws FeedbackError("missing-column") when there is none.
 */
export function findColumn(table: Table, name: string, role: string): Column {
  const column = columnNamed(table, name);
  if (column) return column;
  const { source, columns } = table;
  throw new FeedbackError("missing-column", {
    file: source.file,
    role,
    column: name,
    columns: columns.map((each) => each.name),
  });
}

/** As {@link findColumn}; undefined when there is none. */
export function columnNamed({ columns }: Table, name: string): Column | undefined {
  const wanted = plain(name);
  return (
    columns.find((candidate) => candidate.name === name) ??
    columns.find((candidate) => plain(candidate.name) === wanted) ??
    columns.find((candidate) => plain(candidate.heading) === wanted) ??
    columns.find(({ question }) => question !== null && plain(question) === wanted)
  );
}

function plain(name: string): string {
  return name.normalize("NFC").trim().toLowerCase();
}
