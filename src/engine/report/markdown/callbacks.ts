import type { ReportDocument } from "../document.ts";
import { callbackRule, callbacksTable, moreCallbacks, SHOWN_CALLBACKS } from "../sections/callbacks.ts";
import { markdownText } from "./escape.ts";
import { markdownTable } from "./table.ts";

/** Whom to call back first; nothing where there is nobody. */
export function markdownCallbacks(report: ReportDocument): string[] {
  const table = callbacksTable(report, SHOWN_CALLBACKS);
  if (table === null) return [];
  return [
    "## Whom to call back first",
    callbackRule(report).map(markdownText).join(" "),
    markdownTable(table),
    markdownText(moreCallbacks(report) ?? ""),
  ];
}
