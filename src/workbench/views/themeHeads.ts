import type { ReportDocument } from "../../engine/report/document.ts";
import { TRUST_FROM } from "../../engine/trust/words.ts";
import { measureNames } from "../../engine/report/names.ts";
import { measureOf } from "../../engine/report/wording.ts";
import type { ThemeColumn } from "../themeColumns.ts";
import type { View } from "../view.ts";

/** The head of a column, with its unit. */
export function headOf(column: ThemeColumn, report: ReportDocument, { locale }: View): string {
  const { t } = locale;
  const measure = measureOf(report);
  switch (column) {
    case "name":
      return t("Theme");
    case "base":
      return t("Base");
    case "trend":
      return t("Trend");
    case "split":
      return t("Split");
    case "value":
      return measure === null ? "" : measureNames(locale)[measure];
    case "impact":
      return t("Impact");
    case "risk": {
      const sign = locale.currencySign(report.revenue?.currency ?? null);
      return sign === "" ? t("At risk") : t("At risk, {currency}", { currency: sign });
    }
  }
}

/** How the figures of a column are made. */
export function titleOf(column: ThemeColumn, report: ReportDocument, { locale }: View): string {
  const { t, decimal } = locale;
  const name = measureNames(locale)[measureOf(report) ?? "nps"];
  switch (column) {
    case "name":
      return t(
        "Themes are named by the words that set their comments apart. Beside the name how far it may be relied on, by its stability: firm from {firm}, fair from {fair}, loose below.",
        { firm: decimal(TRUST_FROM.firm, 2), fair: decimal(TRUST_FROM.fair, 2) },
      );
    case "base":
      return t(
        "Comments whose main theme it is; behind the plus, those that speak of it beside another one, which are in no other figure.",
      );
    case "trend":
      return t(
        "Comments by period. Sorted by how the theme's share of comments changed from the earlier half to the later.",
      );
    case "split":
      return t("Promoters, passives and detractors among those whose main theme it is.");
    case "value":
      return t("{measure} of those whose main theme it is.", { measure: name });
    case "impact":
      return t(
        "{measure} of all minus {measure} without those whose main theme it is; negative drags it down. Impacts do not add up, and do not prove a cause. Range: bootstrap, 95%.",
        { measure: name },
      );
    case "risk":
      return t("Revenue at risk, short and long term, of the accounts whose main theme it is; each account once.");
  }
}
