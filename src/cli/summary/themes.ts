import type { ReportDocument, ThemeReport } from "../../engine/report/document.ts";
import { currencySign, labelled, money, whole } from "../../engine/format.ts";
import { atStake, isLowBase, stakeName, themesInOrder } from "../../engine/report/order.ts";
import { origin } from "../../engine/report/sections/quote.ts";
import { LOW, NONE } from "../../engine/report/sections/table.ts";
import { impactShown, isClear, quotesOf } from "../../engine/report/sections/themes.ts";
import { hasAlso, trustCuts } from "../../engine/report/sections/trust.ts";
import { MEASURE_NAMES, measureOf, valueShown } from "../../engine/report/wording.ts";
import { displayWidth, wrapped } from "./displayWidth.ts";
import { padEnd, padStart, type Terminal } from "./terminal.ts";

/** Marks an impact whose interval holds zero. */
const UNCLEAR = "?";
const GAP = 2;
/** A currency may be any word that a file has beside its amounts. */
const LONGEST_HEAD = 14;
/** Cells that a theme's name keeps, however much is said of it. */
const SHORTEST_NAME = 24;

/** The themes as a table, worst effect first, a quote beneath each. */
export function themeLines(report: ReportDocument, terminal: Terminal): string[] {
  const { colors, say, width } = terminal;
  const themes = themesInOrder(report.themes);
  const measure = measureOf(report);
  // What stands behind a figure keeps its room, so that figures stand under figures.
  const shown = (cell: string): string => say(cell).padEnd(cell.length);
  const all = figureColumns(report, themes).map((column) => ({
    head: terminal.cut(shown(column.head), LONGEST_HEAD),
    cells: column.cells.map(shown),
    width: Math.max(...[column.head, ...column.cells].map((cell) => Math.min(displayWidth(shown(cell)), LONGEST_HEAD))),
  }));
  const roomBeside = (columns: typeof all): number =>
    width - columns.reduce((sum, column) => sum + column.width + GAP, 0);
  // The last column is the one that a narrow terminal can do without.
  const figures = roomBeside(all) < SHORTEST_NAME ? all.slice(0, -1) : all;
  const room = roomBeside(figures);
  const line = (name: string, cell: (column: (typeof figures)[number]) => string): string =>
    padEnd(name, room) + figures.map((column) => " ".repeat(GAP) + padStart(cell(column), column.width)).join("");
  const heading =
    measure === null ? "Themes, largest first" : `Themes, worst effect on ${MEASURE_NAMES[measure]} first`;
  const unclear = themes.some((theme) => impactShown(theme, measure) !== null && !isLowBase(theme) && !isClear(theme));
  return [
    colors.bold(line(terminal.cut(heading, room), (column) => column.head)),
    ...themes.flatMap((theme, index) => {
      const row = line(nameOf(theme, { room, terminal }), (column) => column.cells[index] ?? "");
      return [isLowBase(theme) ? colors.dim(row) : row, ...quoteLine(quotesOf(theme, report)[0], terminal)];
    }),
    ...(unclear ? [colors.dim(`${UNCLEAR} the 95% interval holds zero`)] : []),
    ...footnotes(report).flatMap((note) => wrapped(say(note), width).map((part) => colors.dim(part))),
  ];
}

function figureColumns(report: ReportDocument, themes: readonly ThemeReport[]): { head: string; cells: string[] }[] {
  const measure = measureOf(report);
  const base = { head: "comments", cells: bases(themes) };
  const trusted = themes.some(({ trust }) => trust !== null);
  const trust = trusted ? [{ head: "trust", cells: themes.map((theme) => theme.trust ?? NONE) }] : [];
  if (measure === null) return [base, ...trust];
  const values = themes.map((theme) => (theme.scores === null ? null : valueShown(theme.scores, measure)) ?? NONE);
  const impacts = themes.map((theme) => {
    const impact = impactShown(theme, measure);
    if (impact === null) return `${NONE} `;
    return impact + (isLowBase(theme) || isClear(theme) ? " " : UNCLEAR);
  });
  const stakes = themes.map((theme) => {
    const stake = atStake(theme.revenue);
    return stake === null ? NONE : money(stake, null);
  });
  return [
    base,
    { head: MEASURE_NAMES[measure], cells: values },
    { head: "impact ", cells: impacts },
    ...(report.revenue === null
      ? []
      : [
          {
            head: labelled(
              stakeName(themes) === "Revenue" ? "revenue" : "at risk",
              currencySign(report.revenue.currency),
            ),
            cells: stakes,
          },
        ]),
    ...trust,
  ];
}

/** `58 (+7)`: the bases, and the comments that speak of each theme beside their main one; figures under figures. */
function bases(themes: readonly ThemeReport[]): string[] {
  const also = themes.map(({ base, mentions }) => (mentions.base > base ? ` (+${whole(mentions.base - base)})` : ""));
  const longest = Math.max(...also.map(({ length }) => length));
  return themes.map(({ base }, index) => whole(base) + (also[index] ?? "").padEnd(longest));
}

function footnotes(report: ReportDocument): string[] {
  const trusted = report.themes.some(({ trust }) => trust !== null);
  return [
    ...(hasAlso(report) ? ["(+n) comments that speak of it beside their main theme, in no other figure"] : []),
    ...(trusted ? [`trust by stability: ${trustCuts()}`] : []),
  ];
}

function nameOf(theme: ThemeReport, { room, terminal }: { room: number; terminal: Terminal }): string {
  const mark = isLowBase(theme) ? ` (${LOW})` : "";
  return terminal.cut(terminal.say(theme.name), room - mark.length) + mark;
}

function quoteLine(
  quote: ThemeReport["exemplars"][number] | undefined,
  { colors, cut, say, width }: Terminal,
): string[] {
  if (quote === undefined) return [];
  const place = say(origin(quote));
  const text = cut(say(quote.text), width - displayWidth(place) - 7);
  return [colors.dim(`  ${say("“")}${text}${say("”")}  ${place}`)];
}
