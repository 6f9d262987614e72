import type { Measure, ReportDocument, Tally } from "../document.ts";
import { currencySign, labelled, money, percent, whole } from "../../format.ts";
import { ENGLISH } from "../../speech.ts";
import { hiddenGroupWords } from "../measureWords.ts";
import { atRisk } from "../order.ts";
import { intervalShown, MEASURE_NAMES, measureOf, valueShown } from "../wording.ts";
import { figures, LOW, named, NONE, withoutEmptyColumns, type ReportRow, type ReportTable } from "./table.ts";

/** One table a segment column, its values in the document's order. */
export function segmentTables(report: ReportDocument): ReportTable[] {
  const measure = measureOf(report);
  const names = new Map(report.themes.map((theme) => [theme.id, theme.name]));
  const columns = [...new Set(report.segments.map((segment) => segment.column))];
  return columns.map((column) =>
    withoutEmptyColumns({
      caption: column,
      columns: [
        named(column),
        figures("Rows"),
        ...scoreColumns(measure),
        figures(labelled("Revenue", currencySign(report.revenue?.currency ?? null))),
        figures("At risk"),
        named("Theme named most"),
      ],
      rows: report.segments
        .filter((segment) => segment.column === column)
        .map((segment): ReportRow => {
          const risk = atRisk(segment.revenue);
          const top = segment.themes.toSorted((a, b) => b.base - a.base || (a.id < b.id ? -1 : 1))[0];
          return {
            faint: segment.scores?.lowBase ?? segment.suppressed ?? false,
            cells: [
              segment.value === "" ? "(blank)" : segment.value,
              segment.rows === null ? hiddenGroupWords(ENGLISH) : whole(segment.rows),
              ...scoreCells(segment.scores, measure),
              segment.revenue === null ? NONE : money(segment.revenue.total, null),
              risk === null ? NONE : money(risk, null),
              top === undefined || top.base === 0
                ? NONE
                : `${names.get(top.id) ?? top.id} (${whole(top.base)}, ${percent(top.share)})`,
            ],
          };
        }),
    }),
  );
}

/** The measure by period, oldest first as in the document; null for fewer than two periods. */
export function trendTable(report: ReportDocument): ReportTable | null {
  if (report.trend.length < 2) return null;
  const measure = measureOf(report);
  return withoutEmptyColumns({
    caption: measure === null ? "Answers by period" : `${MEASURE_NAMES[measure]} by period`,
    columns: [named("Period"), figures("Rows"), ...scoreColumns(measure)],
    rows: report.trend.map(({ period, rows, scores }) => ({
      faint: scores?.lowBase ?? rows === null,
      cells: [period, rows === null ? hiddenGroupWords(ENGLISH) : whole(rows), ...scoreCells(scores, measure)],
    })),
  });
}

function scoreColumns(measure: Measure | null) {
  return [figures("Scores"), figures(measure === null ? "Score" : MEASURE_NAMES[measure]), figures("95% interval")];
}

function scoreCells(scores: Tally | null, measure: Measure | null): string[] {
  if (scores === null || measure === null) return [NONE, NONE, NONE];
  return [
    `${whole(scores.valid)}${scores.lowBase ? ` (${LOW})` : ""}`,
    valueShown(scores, measure) ?? NONE,
    intervalShown(scores, measure) ?? NONE,
  ];
}
