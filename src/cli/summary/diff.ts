import { diffLines, diffTable, type DiffDocument } from "../../engine/codebook/diffDocument.ts";
import { displayWidth, wrapped } from "./displayWidth.ts";
import { padEnd, padStart, terminalOf, type TerminalOptions } from "./terminal.ts";

const GAP = "  ";
const SHORTEST_NAME = 20;

/** What a person reads after `verbatim diff`: what was decided, then each theme whose figures differ; ends with a newline. */
export function diffText(document: DiffDocument, options: TerminalOptions): string {
  const { colors, say, cut, width } = terminalOf(options);
  const lines = diffLines(document).flatMap((line) =>
    wrapped(say(line), width - 2).map((part, at) => `${at === 0 ? say("·") : " "} ${part}`),
  );
  const head = colors.bold(cut(say(`${document.before} → ${document.after}`), width));
  return `${[head, "", ...lines, ...tableLines()].map((line) => line.trimEnd()).join("\n")}\n`;

  function tableLines(): string[] {
    const table = diffTable(document);
    if (table === null) return [];
    const rows = table.rows.map(({ cells }) => cells.map(say));
    const labels = table.columns.map(({ label }) => say(label));
    const widths = labels.map((label, at) =>
      Math.max(...[label, ...rows.map((cells) => cells[at] ?? "")].map(displayWidth)),
    );
    const room = Math.max(SHORTEST_NAME, width - widths.slice(1).reduce((sum, one) => sum + one + GAP.length, 0));
    const line = ([name = "", ...cells]: readonly string[]): string =>
      padEnd(cut(name, room), room) + cells.map((cell, at) => GAP + padStart(cell, widths[at + 1] ?? 0)).join("");
    return ["", colors.bold(line(labels)), ...rows.map(line)];
  }
}
