import type { ReportDocument } from "../document.ts";
import { element, escaped } from "../pictures/svg.ts";
import { segmentTables, trendTable } from "../sections/groups.ts";
import { missingRevenue, revenueCaveats, revenueSentences, revenueTable } from "../sections/revenue.ts";
import { shiftsPart } from "./findings.ts";
import { drawing, paragraph, section } from "./head.ts";
import { htmlTable } from "./table.ts";

export function revenueSection(report: ReportDocument): string {
  const { revenue } = report;
  if (revenue === null) return section("Revenue", paragraph(missingRevenue(report), "lead"));
  const caveats = revenueCaveats(report).map((caveat) => element("li", {}, escaped(caveat)));
  const words = element(
    "div",
    {},
    ...revenueSentences(revenue).map((sentence) => paragraph(sentence)),
    element("ul", { class: "list muted" }, ...caveats),
  );
  return section("Revenue", element("div", { class: "pair halves" }, htmlTable(revenueTable(revenue)), words));
}

export function segmentsSection(report: ReportDocument): string {
  const tables = segmentTables(report).map((table) => htmlTable(table, { stacked: true }));
  return tables.length === 0 ? "" : section("Segments", element("div", { class: "groups" }, tables.join("\n")));
}

export function trendSection(report: ReportDocument): string {
  const table = trendTable(report);
  if (table === null) return "";
  const picture = drawing(report, "trend", { wide: 520, narrow: 380 });
  const left = element("div", {}, picture, shiftsPart(report));
  return section("Trend", element("div", { class: "pair halves" }, left, htmlTable(table)));
}
