import { html, nothing, type TemplateResult } from "lit";
import type { ReportDocument, ThemeReport } from "../../engine/report/document.ts";
import { wholeTrust } from "../../engine/report/sections/trust.ts";
import type { PageModel } from "../model.ts";
import { choicesOf, UNCODED, type Choice } from "../model.ts";
import { cellAfter, inside, type Cell } from "../gridKeys.ts";
import { columnsOf, type ThemeColumn } from "../themeColumns.ts";
import { carriedRows, isCarried } from "../drag.ts";
import type { View } from "../view.ts";
import { headOf, titleOf } from "./themeHeads.ts";
import { themeCell, uncodedCell, type CellContent } from "./themeCells.ts";

/** Why: the themes as a grid that sorts, worst effect first, the comments without a theme at its end. */
export function themes(report: ReportDocument, model: PageModel, view: View): TemplateResult {
  const { t, whole, percent } = view.locale;
  const { comments } = report;
  const written = comments === null ? 0 : comments.coded + comments.uncoded;
  const counts =
    comments === null || written === 0
      ? ""
      : t("{themes} · {share} of comments without one", {
          themes: whole(report.themes.length),
          share: percent(comments.uncoded / written),
        });
  return html`
    <section class="themes">
      <h2>${t("Themes")} <span class="muted">${counts}${trustOf(report, view)}</span></h2>
      ${comments === null || written === 0 ? empty(report, view) : grid(report, model, view)}
    </section>
  `;
}

/** How far all themes may be relied on; the figures behind the word on hover, and which themes are alike. */
function trustOf(report: ReportDocument, { locale }: View): TemplateResult | typeof nothing {
  const { t } = locale;
  const word = report.trust?.word ?? null;
  const figures = wholeTrust(report, locale);
  if (word === null || figures === null) return nothing;
  const alike = report.broadThemes.filter(({ themes: members }) => members.length > 1).map(({ name }) => name);
  const broad = alike.length === 0 ? [] : [t("Themes that are alike: {broad}", { broad: alike.join("; ") })];
  const words = { firm: t("trust: firm"), fair: t("trust: fair"), loose: t("trust: loose") };
  return html` · <span title=${[figures, ...broad].join("\n")}>${words[word]}</span>`;
}

function empty({ comments }: ReportDocument, { locale: { t } }: View): TemplateResult {
  const why =
    comments === null ? t("This survey has no column of comments: scores alone.") : t("No comment has content.");
  return html`<p class="empty">${why}</p>`;
}

function grid(report: ReportDocument, model: PageModel, view: View): TemplateResult {
  const { t } = view.locale;
  const columns = columnsOf(report);
  const choices = choicesOf(report, model.sort);
  const size = { rows: choices.length + 1, columns: columns.length };
  const focus = inside(model.focus, { row: size.rows - 1, column: size.columns - 1 });
  const byId = new Map(report.themes.map((theme) => [theme.id, theme]));

  const act = ({ row, column }: Cell): void => {
    const choice = choices[row - 1];
    const name = columns[column];
    // What is selected already is let go of.
    if (choice !== undefined && choice === model.choice) view.intents.unselect();
    else if (choice !== undefined) view.intents.select(choice);
    else if (row === 0 && name !== undefined && name !== "split") view.intents.sortBy(name);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.metaKey) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      act(focus);
      return;
    }
    const choice = choices[focus.row - 1];
    if (event.key === "F2" && choice !== undefined && byId.has(choice)) {
      event.preventDefault();
      view.intents.decide("rename", { theme: choice });
      return;
    }
    const next = cellAfter(focus, event, size);
    if (next === null) return;
    event.preventDefault();
    view.intents.focus(next);
  };
  const onClick = (event: MouseEvent): void => {
    const cell = cellAt(event.target);
    if (cell === null) return;
    view.intents.focus(cell);
    act(cell);
  };
  /** The row that comments are dragged over, where it takes them. */
  const placeOf = (event: DragEvent): { readonly into: Choice; readonly row: Element } | null => {
    const row = event.target instanceof Element ? event.target.closest("tbody tr") : null;
    const into = choices[(cellAt(event.target)?.row ?? 0) - 1];
    return row !== null && into !== undefined && isCarried(event) ? { into, row } : null;
  };
  const onDragOver = (event: DragEvent): void => {
    const place = placeOf(event);
    if (place === null) return;
    event.preventDefault();
    place.row.toggleAttribute("data-drop", true);
  };
  const onDragLeave = (event: DragEvent): void => {
    placeOf(event)?.row.toggleAttribute("data-drop", false);
  };
  const onDrop = (event: DragEvent): void => {
    const place = placeOf(event);
    if (place === null) return;
    event.preventDefault();
    place.row.toggleAttribute("data-drop", false);
    view.intents.decide("move", { rows: carriedRows(event), into: place.into });
  };
  return html`
    <div class="scroll">
      <table
        role="grid"
        aria-label=${t("Themes")}
        aria-rowcount=${size.rows}
        @keydown=${onKey}
        @click=${onClick}
        @dragover=${onDragOver}
        @dragleave=${onDragLeave}
        @drop=${onDrop}
      >
        <thead>
          <tr>
            ${columns.map((column, index) => headCell(column, { row: 0, column: index }, { report, model, focus, view }))}
          </tr>
        </thead>
        <tbody>
          ${choices.map((choice, index) => {
            const theme = byId.get(choice);
            const cells = columns.map((column) =>
              theme === undefined ? uncodedCell(column, report, view) : themeCell(column, { theme, report }, view),
            );
            return bodyRow(cells, { columns, row: index + 1, focus, theme, selected: choice === model.choice, choice });
          })}
        </tbody>
      </table>
    </div>
  `;
}

interface HeadContext {
  readonly report: ReportDocument;
  readonly model: PageModel;
  readonly focus: Cell;
  readonly view: View;
}

function headCell(column: ThemeColumn, cell: Cell, { report, model, focus, view }: HeadContext): TemplateResult {
  const sorted = model.sort.column === column ? (model.sort.descending ? "descending" : "ascending") : "none";
  const content = headOf(column, report, view);
  return html`
    <th
      scope="col"
      class=${column}
      title=${titleOf(column, report, view)}
      aria-sort=${column === "split" ? nothing : sorted}
      data-cell=${`${cell.row}:${cell.column}`}
      tabindex=${sameCell(cell, focus) ? 0 : -1}
    >
      ${content}${sorted === "none" ? nothing : html`<span class="arrow" aria-hidden="true">${sorted === "descending" ? "↓" : "↑"}</span>`}
    </th>
  `;
}

interface RowContext {
  readonly columns: readonly ThemeColumn[];
  readonly row: number;
  readonly focus: Cell;
  readonly theme: ThemeReport | undefined;
  readonly choice: string;
  readonly selected: boolean;
}

function bodyRow(cells: readonly CellContent[], context: RowContext): TemplateResult {
  const { columns, row, focus, theme, selected, choice } = context;
  const low = theme?.scores?.lowBase === true;
  return html`
    <tr class=${low ? "low" : choice === UNCODED ? "uncoded" : ""} aria-selected=${selected ? "true" : "false"}>
      ${cells.map(({ content, title }, column) => {
        const at = `${row}:${column}`;
        const tab = sameCell({ row, column }, focus) ? 0 : -1;
        return columns[column] === "name"
          ? html`<th scope="row" class="name" title=${title ?? nothing} data-cell=${at} tabindex=${tab}>${content}</th>`
          : html`<td class=${columns[column] ?? ""} title=${title ?? nothing} data-cell=${at} tabindex=${tab}>
              ${content}
            </td>`;
      })}
    </tr>
  `;
}

function sameCell(one: Cell, other: Cell): boolean {
  return one.row === other.row && one.column === other.column;
}

/** The cell that an event happened in. */
function cellAt(target: EventTarget | null): Cell | null {
  const place = target instanceof Element ? target.closest<HTMLElement>("[data-cell]")?.dataset["cell"] : undefined;
  const [row, column] = (place ?? "").split(":").map(Number);
  return row === undefined || column === undefined || Number.isNaN(row) ? null : { row, column };
}
