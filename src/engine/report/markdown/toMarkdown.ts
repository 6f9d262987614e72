import type { ReportDocument, ThemeReport } from "../document.ts";
import { isLowBase, themesInOrder } from "../order.ts";
import { picturesOf, type ReportPicture } from "../reportPictures.ts";
import { findingsOf } from "../sections/findings.ts";
import { segmentTables, trendTable } from "../sections/groups.ts";
import { extremeLines, measuresTable } from "../sections/measures.ts";
import { columnsTable, methodNotes, noteLines } from "../sections/method.ts";
import { origin, shortened } from "../sections/quote.ts";
import { missingRevenue, revenueCaveats, revenueSentences, revenueTable } from "../sections/revenue.ts";
import { hiddenSentence } from "../sections/hidden.ts";
import { benchmarkSentences } from "../sections/benchmarks.ts";
import { choiceSentence } from "../sections/choice.ts";
import { commentsSentence, headlineOf, missingScores, rowsSentence, splitSentence } from "../sections/score.ts";
import { broadThemesTable } from "../sections/broadThemes.ts";
import { quadrantOf, quotesOf, themeSentences, themesTable } from "../sections/themes.ts";
import { themesFootnotes } from "../sections/trust.ts";
import { whatIfSentences } from "../sections/whatIf.ts";
import { markdownCallbacks } from "./callbacks.ts";
import { linkTarget, markdownCode, markdownText } from "./escape.ts";
import { markdownDrivers, markdownPersonas, markdownShifts } from "./findings.ts";
import { markdownTable } from "./table.ts";
import { markdownValue } from "./value.ts";

/** Quotes a theme is given in a file that people review; the document holds more. */
const QUOTES = 3;
const QUOTE_LENGTH = 400;

/**
 * The report as Markdown (GitHub's dialect), for review in a pull request. `pictures`: folder of the SVG files, relative
 * to the report. Same document, same bytes; no time, no path.
 */
export function toMarkdown(report: ReportDocument, { pictures }: { pictures: string }): string {
  const drawn = picturesOf(report);
  const shown = (name: ReportPicture["name"]): string[] =>
    drawn
      .filter((picture) => picture.name === name)
      .map((picture) => `![${markdownText(picture.alt)}](${linkTarget(`${pictures}/${name}.svg`)})`);
  const blocks = [
    `# Feedback report: ${markdownCode(report.source.file)}`,
    markdownText(choiceSentence(report) ?? ""),
    markdownText(hiddenSentence(report) ?? ""),
    ...headline(report, shown),
    ...measures(report),
    ...themes(report, shown),
    ...markdownDrivers(report),
    "## Revenue",
    ...revenue(report),
    ...markdownValue(report),
    ...segments(report),
    ...markdownPersonas(report),
    ...markdownCallbacks(report),
    ...trend(report, shown),
    "## How this was made",
    methodNotes(report)
      .map(({ term, text }) => `- **${term}.** ${markdownText(text)}`)
      .join("\n"),
    ...(report.columns.inferred.length === 0 ? [] : ["### Columns", markdownTable(columnsTable(report))]),
    ...notes(report),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

type Shown = (name: ReportPicture["name"]) => string[];

function headline(report: ReportDocument, shown: Shown): string[] {
  const { scores } = report;
  const findings = findingsOf(report).map(
    ({ lead, theme, text }) =>
      `- ${markdownText(lead)}: ${theme === null ? "" : `**${markdownText(theme)}**, `}${markdownText(text)}`,
  );
  if (scores === null) return [markdownText(missingScores(report)), findings.join("\n")];
  const head = headlineOf(scores, report);
  const facts = [...(head.interval === null ? [] : [head.interval]), head.base, head.reading];
  return [
    `**${head.name} ${head.value}** · ${facts.map(markdownText).join(" · ")}`,
    head.caution === null ? "" : `**${markdownText(head.caution)}**`,
    ...shown("split"),
    findings.join("\n"),
    "## Scores",
    ...shown("scores"),
    [rowsSentence(scores, report.source.rows), sentence(splitSentence(scores))].map(markdownText).join(" ").trim(),
    benchmarkSentences(report)
      .map((text) => `- **Benchmark.** ${markdownText(text)}`)
      .join("\n"),
  ];
}

function measures(report: ReportDocument): string[] {
  const table = measuresTable(report);
  if (table === null) return [];
  const lines = extremeLines(report).map((line) => `- ${markdownText(line)}`);
  return ["## Measures", markdownTable(table), lines.join("\n")];
}

function themes(report: ReportDocument, shown: Shown): string[] {
  const coverage = commentsSentence(report);
  if (report.themes.length === 0) return ["## Themes", markdownText(coverage ?? "The file has no comment column.")];
  return [
    "## Themes",
    markdownText(coverage ?? ""),
    markdownTable(themesTable(report)),
    themesFootnotes(report).map(markdownText).join(" "),
    ...shown("themes"),
    ...broadThemes(report),
    ...themesInOrder(report.themes).flatMap((theme) => themeBlocks(theme, report)),
  ];
}

function broadThemes(report: ReportDocument): string[] {
  const table = broadThemesTable(report);
  return table === null ? [] : ["### Broad themes", markdownTable(table)];
}

function themeBlocks(theme: ThemeReport, report: ReportDocument): string[] {
  const mark = isLowBase(theme) ? "Low n" : quadrantOf(theme);
  const sentences = themeSentences(theme, report).map(markdownText).join(" ");
  return [
    `### ${markdownText(theme.name)}`,
    `${mark === null ? "" : `**${mark}.** `}${sentences}`,
    whatIfSentences(theme, report).map(markdownText).join(" "),
    theme.keywords.length === 0 ? "" : `Keywords: ${theme.keywords.map(markdownText).join(", ")}`,
    ...quotesOf(theme, report)
      .slice(0, QUOTES)
      .map((quote) => `> “${markdownText(shortened(quote.text, QUOTE_LENGTH))}” (${origin(quote)})`),
  ];
}

function revenue(report: ReportDocument): string[] {
  const { revenue: worth } = report;
  if (worth === null) return [markdownText(missingRevenue(report))];
  return [
    revenueSentences(worth).map(markdownText).join(" "),
    markdownTable(revenueTable(worth)),
    revenueCaveats(report)
      .map((caveat) => `- ${markdownText(caveat)}`)
      .join("\n"),
  ];
}

function segments(report: ReportDocument): string[] {
  const tables = segmentTables(report);
  if (tables.length === 0) return [];
  return ["## Segments", ...tables.flatMap((table) => [`### ${markdownText(table.caption)}`, markdownTable(table)])];
}

function trend(report: ReportDocument, shown: Shown): string[] {
  const table = trendTable(report);
  return table === null ? [] : ["## Trend", ...shown("trend"), ...markdownShifts(report), markdownTable(table)];
}

function notes(report: ReportDocument): string[] {
  const lines = noteLines(report);
  if (lines.length === 0) return [];
  const marked = lines.map(
    ({ severity, text }) => `- **${severity === "warning" ? "Warning" : "Note"}.** ${markdownText(text)}`,
  );
  return ["### Notes on the file", marked.join("\n")];
}

function sentence(text: string): string {
  return text === "" ? "" : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
