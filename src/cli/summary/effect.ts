import type { Effect } from "../../engine/codebook/effect.ts";
import { currencySign, difference, labelled, money, whole } from "../../engine/format.ts";
import type { ReportDocument, Tally } from "../../engine/report/document.ts";
import { stakeName } from "../../engine/report/order.ts";
import { MEASURE_NAMES, measureOf, valueShown } from "../../engine/report/wording.ts";
import { displayWidth, wrapped } from "./displayWidth.ts";
import { padEnd, padStart, terminalOf, type TerminalOptions } from "./terminal.ts";

interface Shown extends TerminalOptions {
  /** As it was before the decision. */
  readonly report: ReportDocument;
}

const GAP = "  ";
const NONE = "–";
const SHORTEST_NAME = 20;

/** What a decision does: how many comments move, and each theme that changes, before → after. */
export function effectText({ moved, themes }: Effect, { report, ...options }: Shown): string {
  const { colors, say, cut, width } = terminalOf(options);
  const head =
    moved === 0 && themes.length === 0
      ? "Nothing changes: no comment moves, and no theme is called otherwise."
      : `${moved === 0 ? "No comment moves" : moved === 1 ? "1 comment moves" : `${whole(moved)} comments move`} to another theme.`;
  const rows = themes.map(({ name, before, after }) => ({
    name: nameChange(name),
    cells: columnsFor(report).map(({ of }) => arrow(of(before), of(after))),
  }));
  const columns = columnsFor(report)
    .map(({ label }, at) => ({ label, cells: rows.map(({ cells }) => say(cells[at] ?? "")) }))
    .filter(({ cells }) => cells.some((cell) => cell !== NONE));
  const widths = columns.map(({ label, cells }) => Math.max(...[say(label), ...cells].map(displayWidth)));
  const room = Math.max(SHORTEST_NAME, width - widths.reduce((sum, one) => sum + one + GAP.length, 0));
  const line = (name: string, cells: readonly string[]): string =>
    padEnd(cut(say(name), room), room) + cells.map((cell, at) => GAP + padStart(cell, widths[at] ?? 0)).join("");
  const table =
    rows.length === 0
      ? []
      : [
          "",
          colors.bold(
            line(
              "Theme",
              columns.map(({ label }) => say(label)),
            ),
          ),
          ...rows.map(({ name }, row) =>
            line(
              name,
              columns.map(({ cells }) => cells[row] ?? ""),
            ),
          ),
        ];
  return `${[...wrapped(say(head), width), ...table].map((text) => text.trimEnd()).join("\n")}\n`;
}

type Figures = Effect["themes"][number]["before"];

interface Column {
  readonly label: string;
  readonly of: (figures: Figures) => string;
}

function columnsFor(report: ReportDocument): Column[] {
  const measure = measureOf(report);
  const score = (tally: Tally | null): string => (tally && measure ? (valueShown(tally, measure) ?? NONE) : NONE);
  return [
    { label: "Comments", of: (figures) => (figures ? whole(figures.base) : NONE) },
    ...(measure === null
      ? []
      : [
          { label: MEASURE_NAMES[measure], of: (figures: Figures) => score(figures?.scores ?? null) },
          {
            label: "Impact",
            of: (figures: Figures) => (figures && figures.impact !== null ? difference(figures.impact, measure) : NONE),
          },
        ]),
    {
      label: labelled(stakeName(report.themes), currencySign(report.revenue?.currency ?? null)),
      of: (figures) => (figures && figures.revenue !== null ? money(figures.revenue, null) : NONE),
    },
  ];
}

function arrow(before: string, after: string): string {
  return before === after ? before : `${before} → ${after}`;
}

function nameChange({ before, after }: Effect["themes"][number]["name"]): string {
  if (before === after || after === null) return before ?? "";
  return before === null ? `${after} (new)` : `${before} → ${after}`;
}
