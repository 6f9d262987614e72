import { between, difference, labelled, currencySign, money, percent, whole } from "../../format.ts";
import type { Persona, ReportDocument } from "../document.ts";
import { figures, LOW, named, NONE, withoutEmptyColumns, type ReportTable } from "../sections/table.ts";
import { MEASURE_NAMES, measureOf, valueShown } from "../wording.ts";

/** Groups that score better than all others by more than chance, the largest difference first; none that merely followed from the score. */
export function bestGroups({ personas }: ReportDocument): Persona[] {
  return clear(personas)
    .filter(({ difference: one }) => (one?.value ?? 0) > 0)
    .sort((one, other) => (other.difference?.value ?? 0) - (one.difference?.value ?? 0));
}

export function worstGroups({ personas }: ReportDocument): Persona[] {
  return clear(personas)
    .filter(({ difference: one }) => (one?.value ?? 0) < 0)
    .sort((one, other) => (one.difference?.value ?? 0) - (other.difference?.value ?? 0));
}

/** What became of people afterwards (churned, renewed) is no way to find them beforehand. */
function clear(personas: readonly Persona[]): Persona[] {
  return personas.filter(({ outcome, difference: one }) => !outcome && one !== null && one.clear);
}

export function groupTable(report: ReportDocument, groups: readonly Persona[]): ReportTable | null {
  const measure = measureOf(report);
  if (groups.length === 0 || measure === null) return null;
  const names = new Map(report.themes.map(({ id, name }) => [id, name]));
  const currency = report.revenue?.currency ?? null;
  return withoutEmptyColumns({
    caption: "Groups that differ from all others",
    columns: [
      named("Group"),
      figures("Rows"),
      figures("Share"),
      figures(MEASURE_NAMES[measure]),
      figures("Against all others", "The group’s score minus that of all others, with its 95% interval."),
      figures(labelled("Revenue", currencySign(currency))),
      named("Speaks more of"),
    ],
    rows: groups.map(({ column, value, rows, share, scores, difference: gap, revenue, themes }) => {
      const more = themes.filter((theme) => theme.share > theme.rest).slice(0, 2);
      return {
        faint: scores?.lowBase ?? true,
        cells: [
          `${column}: ${value === "" ? "(blank)" : value}${scores?.lowBase === true ? ` (${LOW})` : ""}`,
          whole(rows),
          percent(share),
          (scores === null ? null : valueShown(scores, measure)) ?? NONE,
          gap === null
            ? NONE
            : `${difference(gap.value, measure)} (${between(gap.interval, (one) => difference(one, measure))})`,
          revenue === null ? NONE : money(revenue.total, null),
          more.map(({ id }) => names.get(id) ?? id).join("; ") || NONE,
        ],
      };
    }),
  });
}
