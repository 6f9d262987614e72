import { noteLines } from "../../report/sections/method.ts";
import { origin, shortened } from "../../report/sections/quote.ts";
import { markdownCode, markdownText } from "../../report/markdown/escape.ts";
import { markdownTable } from "../../report/markdown/table.ts";
import type { ComparedTheme, Comparison } from "../document.ts";
import { methodNotes } from "./method.ts";
import { findingsOf, headlineSentences, sideSentence } from "./sentences.ts";
import { segmentTables, sidesTable, themesTable } from "./tables.ts";
import { clearWays } from "./words.ts";

const QUOTES = 2;
const QUOTE_LENGTH = 400;

/** The comparison as Markdown (GitHub's dialect). Same document, same bytes. */
export function comparisonMarkdown(comparison: Comparison): string {
  const { before, after } = comparison;
  const [first = "", ...rest] = headlineSentences(comparison);
  const blocks = [
    `# Comparison: ${markdownCode(before.label)} → ${markdownCode(after.label)}`,
    `**${markdownText(first)}**`,
    rest.map(markdownText).join(" "),
    findingsOf(comparison)
      .map(
        ({ lead, about, text }) =>
          `- ${markdownText(lead)}: ${about === null ? "" : `**${markdownText(about)}**, `}${markdownText(text)}`,
      )
      .join("\n"),
    "## Both sides",
    [before, after].map((side) => `- ${markdownText(sideSentence(side))}`).join("\n"),
    markdownTable(sidesTable(comparison)),
    ...themes(comparison),
    ...segments(comparison),
    "## How this was made",
    methodNotes(comparison)
      .map(({ term, text }) => `- **${term}.** ${markdownText(text)}`)
      .join("\n"),
    ...notes(comparison),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function themes(comparison: Comparison): string[] {
  if (comparison.themes.length === 0) return [];
  return ["## Themes", markdownTable(themesTable(comparison)), ...comparison.themes.filter(isTold).flatMap(quotes)];
}

/** Quotes stand beside what changed; those of the other themes are in their reports. */
function isTold(theme: ComparedTheme): boolean {
  return theme.exemplars.length > 0 && (theme.status !== "kept" || clearWays(theme).length > 0);
}

function quotes({ name, keywords, exemplars }: ComparedTheme): string[] {
  return [
    `### ${markdownText(name)}`,
    keywords.length === 0 ? "" : `Keywords: ${keywords.map(markdownText).join(", ")}`,
    ...exemplars
      .slice(0, QUOTES)
      .map((quote) => `> “${markdownText(shortened(quote.text, QUOTE_LENGTH))}” (${origin(quote)})`),
  ];
}

function segments(comparison: Comparison): string[] {
  const tables = segmentTables(comparison);
  if (tables.length === 0) return [];
  return ["## Segments", ...tables.flatMap((table) => [`### ${markdownText(table.caption)}`, markdownTable(table)])];
}

function notes(comparison: Comparison): string[] {
  const lines = noteLines(comparison);
  if (lines.length === 0) return [];
  const marked = lines.map(
    ({ severity, text }) => `- **${severity === "warning" ? "Warning" : "Note"}.** ${markdownText(text)}`,
  );
  return ["### Notes", marked.join("\n")];
}
