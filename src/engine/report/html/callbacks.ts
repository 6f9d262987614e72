import type { ReportDocument } from "../document.ts";
import { callbackRule, callbacksTable, moreCallbacks, SHOWN_CALLBACKS } from "../sections/callbacks.ts";
import { paragraph, section } from "./head.ts";
import { htmlTable } from "./table.ts";

export function callbacksSection(report: ReportDocument): string {
  const table = callbacksTable(report, SHOWN_CALLBACKS);
  if (table === null) return "";
  return section(
    table.caption,
    paragraph(callbackRule(report).join(" "), "lead"),
    htmlTable(table, { stacked: true }),
    paragraph(moreCallbacks(report) ?? "", "footnote"),
  );
}
