import type { ReportDocument } from "../document.ts";
import { element, escaped } from "../pictures/svg.ts";
import { churnSentences, churnTable, lifetimeAssumptions, lifetimeSentence, lifetimeTable } from "../sections/value.ts";
import { paragraph, section } from "./head.ts";
import { htmlTable } from "./table.ts";

/** Who stays and what that is worth; nothing where neither file nor user tells. */
export function valueSection(report: ReportDocument): string {
  const { value } = report;
  if (value === null) return "";
  const tables = [churnTable(value), lifetimeTable(report)].map((table) => (table === null ? "" : htmlTable(table)));
  const assumptions = lifetimeAssumptions(report).map((text) => element("li", {}, escaped(text)));
  const words = element(
    "div",
    {},
    ...churnSentences(value).map((sentence) => paragraph(sentence)),
    paragraph(lifetimeSentence(report) ?? ""),
    assumptions.length === 0 ? "" : element("ul", { class: "list muted" }, ...assumptions),
  );
  return section("Customers", element("div", { class: "pair halves" }, element("div", {}, ...tables), words));
}
