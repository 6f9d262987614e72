import { element, escaped } from "../pictures/svg.ts";
import { oneLine } from "../sections/quote.ts";
import { NONE, type ReportTable } from "../sections/table.ts";

export interface TableOptions {
  /** Stacks a row's cells with their labels where the page is narrow. */
  readonly stacked?: boolean;
  /** Links the name of a theme's row to its part of the page. */
  readonly linked?: boolean;
}

export function htmlTable(table: ReportTable, { stacked = false, linked = false }: TableOptions = {}): string {
  const { caption, columns, rows } = table;
  const kind = (index: number): string | undefined => (columns[index]?.figures ? "figures" : undefined);
  const head = columns.map((column, index) =>
    element(
      "th",
      { scope: "col", class: kind(index), title: column.about === null ? undefined : oneLine(column.about) },
      escaped(oneLine(column.label)),
    ),
  );
  const body = rows.map((row) => {
    const cells = row.cells.map((cell, index) => {
      const text = escaped(oneLine(cell));
      const label = oneLine(columns[index]?.label ?? "");
      const title = row.hovers?.[label];
      const empty = cell === NONE && kind(index) === undefined;
      if (index > 0) return element("td", { class: empty ? "none" : kind(index), title, "data-label": label }, text);
      const linking = linked && row.theme !== undefined;
      return element("th", { scope: "row" }, linking ? element("a", { href: `#${row.theme}` }, text) : text);
    });
    return element("tr", { class: row.faint ? "faint" : undefined }, ...cells);
  });
  return element(
    "table",
    { class: stacked ? "stacked" : undefined },
    element("caption", {}, escaped(oneLine(caption))),
    `\n${element("thead", {}, element("tr", {}, ...head))}`,
    `\n${element("tbody", {}, "\n", body.join("\n"), "\n")}`,
  );
}
