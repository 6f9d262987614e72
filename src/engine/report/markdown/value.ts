import type { ReportDocument } from "../document.ts";
import { churnSentences, churnTable, lifetimeAssumptions, lifetimeSentence, lifetimeTable } from "../sections/value.ts";
import { markdownText } from "./escape.ts";
import { markdownTable } from "./table.ts";

/** Who stays and what that is worth; nothing where neither file nor user tells. */
export function markdownValue(report: ReportDocument): string[] {
  const { value } = report;
  if (value === null) return [];
  const [churn, lifetime] = [churnTable(value), lifetimeTable(report)];
  return [
    "## Customers",
    churnSentences(value).map(markdownText).join(" "),
    churn === null ? "" : markdownTable(churn),
    markdownText(lifetimeSentence(report) ?? ""),
    lifetime === null ? "" : markdownTable(lifetime),
    lifetimeAssumptions(report)
      .map((text) => `- ${markdownText(text)}`)
      .join("\n"),
  ];
}
