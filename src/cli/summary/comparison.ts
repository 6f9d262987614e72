import type { Comparison } from "../../engine/compare/document.ts";
import { findingsOf, headlineSentences, sideSentence, titleOf } from "../../engine/compare/report/sentences.ts";
import { themesTable } from "../../engine/compare/report/tables.ts";
import { noteLines } from "../../engine/report/sections/method.ts";
import type { ReportTable } from "../../engine/report/sections/table.ts";
import { displayWidth, wrapped } from "./displayWidth.ts";
import { padEnd, padStart, terminalOf, type Terminal, type TerminalOptions } from "./terminal.ts";

/** What a person reads in the terminal after `verbatim compare`; ends with a newline. */
export function summarizeComparison(comparison: Comparison, options: TerminalOptions): string {
  const terminal = terminalOf(options);
  const { colors, say, beside, width, cut } = terminal;
  const [first = "", ...rest] = headlineSentences(comparison);
  const parts = [
    [colors.bold(cut(say(titleOf(comparison)), width))],
    [
      ...wrapped(say(first), width).map((line) => colors.bold(line)),
      ...rest.flatMap((sentence) => wrapped(say(sentence), width)),
    ],
    [...beside("Before", sideSentence(comparison.before)), ...beside("After", sideSentence(comparison.after))],
    findingsOf(comparison).flatMap(({ lead, about, text }) =>
      wrapped(say(`${lead}: ${about === null ? "" : `${about}, `}${text}`), width - 2).map(
        (line, index) => `${index === 0 ? say("·") : " "} ${line}`,
      ),
    ),
    comparison.themes.length === 0 ? [] : tableLines(themesTable(comparison), terminal),
    noteLines(comparison).flatMap(({ severity, text }) =>
      wrapped(say(text), width - 2).map((line, index) => {
        const mark = severity === "warning" ? colors.yellow("!") : colors.dim("i");
        return `${index === 0 ? mark : " "} ${line}`;
      }),
    ),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => line.trimEnd()).join("\n"))
    .join("\n\n")}\n`;
}

const GAP = 2;
/** Cells that a theme's name keeps; columns that leave it fewer are not shown. */
const SHORTEST_NAME = 20;

/** Intervals are for the report: in a terminal each change is its figure alone. */
function tableLines({ columns, rows }: ReportTable, { colors, cut, say, width }: Terminal): string[] {
  const cell = (text: string): string => say(text.replace(/ \(.*\)$/u, ""));
  const all = columns.slice(1).map(({ label, figures }, index) => ({
    label: say(label),
    figures,
    cells: rows.map((row) => cell(row.cells[index + 1] ?? "")),
  }));
  const widths = all.map(({ label, cells }) => Math.max(...[label, ...cells].map(displayWidth)));
  const shown = all.map((_, index) => index);
  const room = (): number => width - shown.reduce((sum, index) => sum + (widths[index] ?? 0) + GAP, 0);
  // The verdict stays; money, then the score, go where the terminal is narrow.
  while (room() < SHORTEST_NAME && shown.length > 2) shown.splice(shown.length - 2, 1);
  const nameWidth = Math.max(SHORTEST_NAME, room());
  const line = (name: string, textOf: (index: number) => string): string =>
    padEnd(cut(say(name), nameWidth), nameWidth) +
    shown
      .map((index) => {
        const pad = all[index]?.figures ? padStart : padEnd;
        return " ".repeat(GAP) + pad(textOf(index), widths[index] ?? 0);
      })
      .join("");
  return [
    colors.bold(line(columns[0]?.label ?? "", (index) => all[index]?.label ?? "")),
    ...rows.map((row, at) => {
      const text = line(row.cells[0] ?? "", (index) => all[index]?.cells[at] ?? "");
      return row.faint ? colors.dim(text) : text;
    }),
  ];
}
