import { html, nothing, type TemplateResult } from "lit";
import type { Comparison } from "../../../engine/compare/document.ts";
import { labelled } from "../../../engine/format.ts";
import { unitNames } from "../../../engine/report/names.ts";
import type { GroupColumn, GroupSort } from "../groups.ts";
import { hasBands } from "../stake.ts";
import { overallVerdict, type Compared } from "../verdict.ts";
import type { ComparisonView } from "../view.ts";
import { changeCell, shareCell, verdictWords, widestShare } from "./groupCells.ts";

/** One line of the table, and what it unfolds. */
export interface GroupRow {
  readonly group: Compared;
  readonly name: TemplateResult;
  readonly title: string;
  /** Shown below it; null where nothing is. */
  readonly opened: TemplateResult | null;
  readonly onClick: (() => void) | null;
}

export interface GroupTable {
  readonly comparison: Comparison;
  readonly rows: readonly GroupRow[];
  /** Head of the column of names. */
  readonly name: string;
  /** Head of the column of shares. */
  readonly share: string;
  readonly sort: GroupSort;
  readonly onSort: (column: GroupColumn) => void;
}

/** Groups of both sides, a line each: the share before and after, and what changed by how much, with a verdict in words. */
export function groupTable(table: GroupTable, view: ComparisonView): TemplateResult {
  const columns = columnsOf(table.comparison);
  const widest = widestShare(table.rows.map(({ group }) => group));
  return html`
    <table>
      <thead>
        <tr>
          ${columns.map((column) => headCell(column, table, view))}
        </tr>
      </thead>
      ${table.rows.map((row) => body(row, { table, columns, widest }, view))}
    </table>
  `;
}

/** The columns that a comparison can fill. */
function columnsOf({ measure, before, after }: Comparison): readonly GroupColumn[] {
  const money = before.revenue !== null && after.revenue !== null;
  return [
    ...(["name", "after", "share"] as const),
    ...(measure === null ? [] : (["score"] as const)),
    ...(money ? (["revenue"] as const) : []),
    "verdict",
  ];
}

function headCell(column: GroupColumn, { comparison, name, share, sort, onSort }: GroupTable, view: ComparisonView) {
  const { locale } = view;
  const { t } = locale;
  const heads: Readonly<Record<GroupColumn, string>> = {
    name,
    after: share,
    share: t("Change: share, percentage points"),
    score: t("Change: {unit}", { unit: unitNames(locale)[comparison.measure ?? "nps"] }),
    revenue: t("Change: {unit}", {
      unit: labelled(hasBands(comparison) ? t("at risk") : t("revenue"), locale.currencySign(comparison.currency)),
    }),
    verdict: t("Verdict"),
  };
  const about: Partial<Record<GroupColumn, string>> = {
    share: t("Later share minus first share, with its 95% interval."),
    score: t("Later figure minus first figure, with its 95% interval. None is stated of fewer than ten scores."),
    revenue: t(
      "Like for like: the first side is taken as if it had as many accounts as the later one, so that a larger survey alone is no change.",
    ),
  };
  const sorted = sort.column === column ? (sort.descending ? "descending" : "ascending") : "none";
  return html`
    <th
      scope="col"
      class=${column === "name" ? "name" : `figure-${column}`}
      title=${about[column] ?? nothing}
      aria-sort=${sorted}
    >
      <button type="button" class="sort" @click=${() => onSort(column)}>
        ${heads[column]}${
          sorted === "none"
            ? nothing
            : html`<span class="arrow" aria-hidden="true">${sorted === "descending" ? "↓" : "↑"}</span>`
        }
      </button>
    </th>
  `;
}

interface BodyContext {
  readonly table: GroupTable;
  readonly columns: readonly GroupColumn[];
  readonly widest: number;
}

/** A line and what it unfolds belong together, and so they are one body of the table. */
function body(row: GroupRow, { table, columns, widest }: BodyContext, view: ComparisonView): TemplateResult {
  const { comparison } = table;
  const { group, onClick, opened } = row;
  const verdict = verdictWords(group, comparison, view);
  const kind = overallVerdict(group) ?? "one-sided";
  return html`
    <tbody class="${kind}${onClick === null ? "" : " opens"}">
      <tr @click=${() => onClick?.()}>
        ${columns.map((column) => {
          switch (column) {
            case "name":
              return html`<th scope="row" class="name" title=${row.title}>
                ${row.name}<span class="verdict-below">${verdict}</span>
              </th>`;
            case "after":
              return shareCell(group, widest, view);
            case "verdict":
              return html`<td class="figure-verdict">${verdict}</td>`;
            case "share":
            case "score":
            case "revenue":
              return changeCell(column, { group, comparison }, view);
          }
        })}
      </tr>
      ${
        opened === null
          ? nothing
          : html`<tr class="opened">
              <td colspan=${columns.length}>${opened}</td>
            </tr>`
      }
    </tbody>
  `;
}
