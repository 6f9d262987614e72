import type { ReportDocument } from "../document.ts";
import { element, escaped } from "../pictures/svg.ts";
import { columnsTable, methodNotes, noteLines } from "../sections/method.ts";
import { oneLine } from "../sections/quote.ts";
import { section } from "./head.ts";
import { htmlTable } from "./table.ts";

export function methodSection(report: ReportDocument): string {
  const notes = methodNotes(report).map(
    ({ term, text }) => `${element("dt", {}, escaped(term))}${element("dd", {}, escaped(text))}`,
  );
  const lines = noteLines(report).map(({ severity, text }) =>
    element("li", {}, severity === "warning" ? element("b", {}, "Warning. ") : "", escaped(oneLine(text))),
  );
  const heading = (text: string): string => element("h3", { class: "part" }, text);
  return section(
    "How this was made",
    element("dl", { class: "method" }, "\n", notes.join("\n"), "\n"),
    ...(lines.length === 0 ? [] : [heading("Notes on the file"), element("ul", { class: "list" }, lines.join("\n"))]),
    ...(report.columns.inferred.length === 0 ? [] : [heading("Columns"), htmlTable(columnsTable(report))]),
  );
}
