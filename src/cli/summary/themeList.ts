import { whole } from "../../engine/format.ts";
import type { ReportDocument } from "../../engine/report/document.ts";
import { noteLines } from "../../engine/report/sections/method.ts";
import { wrapped } from "./displayWidth.ts";
import { padStart, terminalOf, type TerminalOptions } from "./terminal.ts";

const CODES = ["overrides-moved", "overrides-lost", "empty-themes"];

/** Every theme on a line: id, comments, whether it is decided, name; then which decisions no longer fit. */
export function themeListText(report: ReportDocument, options: TerminalOptions): string {
  const { colors, say, cut, width } = terminalOf(options);
  const bases = report.themes.map(({ base }) => whole(base));
  const widest = Math.max(0, ...bases.map(({ length }) => length));
  const ids = Math.max(0, ...report.themes.map(({ id }) => id.length));
  const lines = report.themes.map(({ id, name, decided }, at) => {
    const state = (decided?.status ?? "found").padEnd("proposed".length);
    const facts = `${id.padEnd(ids)}  ${padStart(bases[at] ?? "", widest)}  `;
    return `${colors.dim(facts)}${decided ? state : colors.dim(state)}  ${cut(say(name), width - facts.length - state.length - 2)}`;
  });
  const stale = { ...report, diagnostics: report.diagnostics.filter(({ code }) => CODES.includes(code)) };
  const notes = noteLines(stale).flatMap(({ text }) => wrapped(say(text), width));
  return `${[...lines, ...(notes.length > 0 ? ["", ...notes] : [])].join("\n")}\n`;
}
