import type { ReportDocument, ThemeReport } from "../../engine/report/document.ts";
import { currencySign, labelled, money, whole } from "../../engine/report/format.ts";
import { atRisk, isLowBase, themesInOrder } from "../../engine/report/order.ts";
import { origin } from "../../engine/report/sections/quote.ts";
import { LOW, NONE } from "../../engine/report/sections/table.ts";
import { impactShown, isClear } from "../../engine/report/sections/themes.ts";
import { MEASURE_NAMES, measureOf, valueShown } from "../../engine/report/wording.ts";
import { displayWidth } from "./displayWidth.ts";
import { padEnd, padStart, type Terminal } from "./terminal.ts";

/** Marks an impact whose interval holds zero. */
const UNCLEAR = "?";
const GAP = 2;

/** The themes as a table, worst effect first, a quote beneath each. */
export function themeLines(report: ReportDocument, terminal: Terminal): string[] {
  const { colors, say, width } = terminal;
  const themes = themesInOrder(report.themes);
  const measure = measureOf(report);
  const figures = figureColumns(report, themes).map((column) => ({
    head: say(column.head),
    cells: column.cells.map(say),
    width: Math.max(...[column.head, ...column.cells].map((cell) => displayWidth(say(cell)))),
  }));
  const room = width - figures.reduce((sum, column) => sum + column.width + GAP, 0);
  const line = (name: string, cell: (column: (typeof figures)[number]) => string): string =>
    padEnd(name, room) + figures.map((column) => " ".repeat(GAP) + padStart(cell(column), column.width)).join("");
  const heading =
    measure === null ? "Themes, largest first" : `Themes, worst effect on ${MEASURE_NAMES[measure]} first`;
  const unclear = themes.some((theme) => impactShown(theme, measure) !== null && !isLowBase(theme) && !isClear(theme));
  return [
    colors.bold(line(terminal.cut(heading, room), (column) => column.head)),
    ...themes.flatMap((theme, index) => {
      const row = line(nameOf(theme, { room, terminal }), (column) => column.cells[index] ?? "");
      return [isLowBase(theme) ? colors.dim(row) : row, ...quoteLine(theme, terminal)];
    }),
    ...(unclear ? [colors.dim(`${UNCLEAR} the 95% interval holds zero`)] : []),
  ];
}

function figureColumns(report: ReportDocument, themes: readonly ThemeReport[]): { head: string; cells: string[] }[] {
  const measure = measureOf(report);
  const base = { head: "comments", cells: themes.map((theme) => whole(theme.base)) };
  if (measure === null) return [base];
  const values = themes.map((theme) => (theme.scores === null ? null : valueShown(theme.scores, measure)) ?? NONE);
  const impacts = themes.map((theme) => {
    const impact = impactShown(theme, measure);
    if (impact === null) return `${NONE} `;
    return impact + (isLowBase(theme) || isClear(theme) ? " " : UNCLEAR);
  });
  const risks = themes.map((theme) => {
    const risk = atRisk(theme.revenue);
    return risk === null ? NONE : money(risk, null);
  });
  return [
    base,
    { head: MEASURE_NAMES[measure], cells: values },
    { head: "impact ", cells: impacts },
    ...(report.revenue === null
      ? []
      : [{ head: labelled("at risk", currencySign(report.revenue.currency)), cells: risks }]),
  ];
}

function nameOf(theme: ThemeReport, { room, terminal }: { room: number; terminal: Terminal }): string {
  const mark = isLowBase(theme) ? ` (${LOW})` : "";
  return terminal.cut(terminal.say(theme.name), room - mark.length) + mark;
}

function quoteLine(theme: ThemeReport, { colors, cut, say, width }: Terminal): string[] {
  const quote = theme.exemplars[0];
  if (quote === undefined) return [];
  const place = say(origin(quote));
  const text = cut(say(quote.text), width - displayWidth(place) - 7);
  return [colors.dim(`  ${say("“")}${text}${say("”")}  ${place}`)];
}
