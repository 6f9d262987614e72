import type { ReportDocument } from "../document.ts";
import { element, escaped } from "../pictures/svg.ts";
import { extremeLines, measuresTable } from "../sections/measures.ts";
import { oneLine } from "../sections/quote.ts";
import { section } from "./head.ts";
import { htmlTable } from "./table.ts";

export function measuresSection(report: ReportDocument): string {
  const table = measuresTable(report);
  if (table === null) return "";
  const lines = extremeLines(report).map((line) => element("li", {}, escaped(oneLine(line))));
  const list = lines.length === 0 ? "" : element("ul", { class: "list muted" }, lines.join("\n"));
  return section("Measures", htmlTable(table, { stacked: true }), list);
}
