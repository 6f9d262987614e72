import type { ReportDocument, Scores } from "../engine/report/document.ts";
import { counted, listed, percent, percentages, whole } from "../engine/format.ts";
import { benchmarkSentences } from "../engine/report/sections/benchmarks.ts";
import { choiceSentence } from "../engine/report/sections/choice.ts";
import { hiddenSentence } from "../engine/report/sections/hidden.ts";
import { noteLines } from "../engine/report/sections/method.ts";
import { exclusions, headlineOf, missingScores } from "../engine/report/sections/score.ts";
import { wholeTrust } from "../engine/report/sections/trust.ts";
import { bandsOf } from "../engine/report/wording.ts";
import { callbackText } from "./summary/callbacks.ts";
import { findingFacts } from "./summary/findings.ts";
import { revenueText, valueFacts } from "./summary/money.ts";
import { measureLines } from "./summary/measures.ts";
import { displayWidth, wrapped } from "./summary/displayWidth.ts";
import { terminalOf, type Terminal, type TerminalOptions } from "./summary/terminal.ts";
import { themeLines } from "./summary/themes.ts";

/** What a person reads in the terminal after `verbatim analyze`; ends with a newline. */
export function summarize(report: ReportDocument, options: TerminalOptions): string {
  const terminal = terminalOf(options);
  const parts = [
    [fileLine(report, terminal)],
    report.scores === null
      ? wrapped(terminal.say(missingScores(report)), terminal.width)
      : scoreLines(report.scores, report, terminal),
    measureLines(report, terminal),
    factLines(report, terminal),
    report.themes.length === 0 ? [] : themeLines(report, terminal),
    notes(report, terminal),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => line.trimEnd()).join("\n"))
    .join("\n\n")}\n`;
}

/** Cells that a file's name keeps, however much is said of it. */
const SHORTEST_NAME = 16;

function fileLine({ source, comments }: ReportDocument, { colors, say, cut, width }: Terminal): string {
  const facts = [
    counted(source.rows, "row"),
    source.format.toUpperCase(),
    ...(source.encoding === null ? [] : [source.encoding]),
    ...(comments === null ? [] : [counted(comments.coded + comments.uncoded, "comment")]),
  ];
  const dot = ` ${say("·")} `;
  const rest = cut(dot + facts.map(say).join(dot), width - SHORTEST_NAME);
  return colors.bold(cut(say(source.file), width - displayWidth(rest))) + colors.dim(rest);
}

function scoreLines(scores: Scores, report: ReportDocument, terminal: Terminal): string[] {
  const { colors, say, width } = terminal;
  const { name, value, interval, base, reading, caution } = headlineOf(scores, report);
  const facts = [...(interval === null ? [] : [interval]), base].join(" · ");
  return [
    `${colors.bold(`${name} ${say(value)}`)}  ${say(facts)}`,
    ...wrapped(say(reading.charAt(0).toUpperCase() + reading.slice(1)), width).map((line) => colors.dim(line)),
    ...(caution === null ? [] : wrapped(say(caution), width).map((line) => colors.yellow(line))),
    ...splitLines(scores, terminal),
  ];
}

function splitLines(scores: Scores, { blocks, colors, width, say }: Terminal): string[] {
  const bands = bandsOf(scores);
  if (bands === null || scores.valid === 0) return [];
  const { promoters, passives, detractors } = bands;
  const shares = percentages([promoters, passives, detractors]);
  const length = Math.min(width, 60);
  const ends = [promoters, promoters + passives, scores.valid].map((sum) => Math.round((length * sum) / scores.valid));
  const [first = 0, second = 0, third = 0] = ends;
  const bar =
    colors.green(blocks.promoters.repeat(first)) +
    colors.dim(blocks.passives.repeat(second - first)) +
    colors.red(blocks.detractors.repeat(third - second));
  const [up, middle, down] = shares.map((share) => `${share}%`);
  const legend = [
    `${blocks.promoters} ${up} promoters`,
    `${blocks.passives} ${middle} passives`,
    `${blocks.detractors} ${down} detractors`,
  ];
  return [bar, legend.map(say).join("   ")];
}

function factLines(report: ReportDocument, { beside }: Terminal): string[] {
  const { scores, comments, themes, revenue } = report;
  const lines: string[] = [];
  const choice = choiceSentence(report);
  if (choice !== null) lines.push(...beside("Filter", choice));
  const hidden = hiddenSentence(report);
  if (hidden !== null) lines.push(...beside("Hidden", hidden));
  if (scores !== null) {
    const out = exclusions(scores);
    if (out.length > 0) lines.push(...beside("Left out", listed(out)));
  }
  if (comments !== null) {
    const content = comments.coded + comments.uncoded;
    const coverage = content === 0 ? "" : ` (${percent(comments.coded / content)})`;
    const text =
      themes.length === 0
        ? `${counted(content, "comment")} with content, too few for themes`
        : `${whole(comments.coded)} of ${whole(content)}${coverage} in ${themesCounted(report)}, ${whole(comments.uncoded)} uncoded`;
    lines.push(...beside("Comments", text));
  }
  const trust = wholeTrust(report);
  if (trust !== null) lines.push(...beside("Trust", trust));
  lines.push(...beside("Revenue", revenue === null ? "no revenue column" : revenueText(revenue)));
  for (const { label, text } of valueFacts(report)) lines.push(...beside(label, text));
  for (const { label, text } of findingFacts(report)) lines.push(...beside(label, text));
  for (const text of benchmarkSentences(report)) lines.push(...beside("Benchmark", text));
  const calls = callbackText(report);
  if (calls !== null) lines.push(...beside("Call back", calls));
  return lines;
}

/** `9 themes (6 broad ones)`. */
function themesCounted({ themes, broadThemes }: ReportDocument): string {
  const broad = broadThemes.length === 0 ? "" : ` (${whole(broadThemes.length)} broad ones)`;
  return `${counted(themes.length, "theme")}${broad}`;
}

function notes(report: ReportDocument, { colors, say, width }: Terminal): string[] {
  return noteLines(report).flatMap(({ severity, text }) => {
    const warning = severity === "warning";
    const mark = warning ? colors.yellow("!") : colors.dim("i");
    return wrapped(say(text), width - 2).map((line, index) => {
      const shown = warning ? line : colors.dim(line);
      return `${index === 0 ? mark : " "} ${shown}`;
    });
  });
}
