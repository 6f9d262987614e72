import { element, escaped } from "../../report/pictures/svg.ts";
import { noteLines } from "../../report/sections/method.ts";
import { oneLine, origin, shortened } from "../../report/sections/quote.ts";
import { paragraph, section } from "../../report/html/head.ts";
import { htmlPage } from "../../report/html/page.ts";
import { htmlTable } from "../../report/html/table.ts";
import type { ComparedTheme, Comparison } from "../document.ts";
import { methodNotes } from "./method.ts";
import { findingsOf, headlineSentences, sideSentence, titleOf } from "./sentences.ts";
import { segmentTables, sidesTable, themesTable } from "./tables.ts";
import { clearWays } from "./words.ts";

const QUOTES = 2;
const QUOTE_LENGTH = 400;

/** The comparison as one file that needs no other. Same document, same bytes. */
export function comparisonHtml(comparison: Comparison): string {
  return htmlPage(oneLine(titleOf(comparison)), [
    head(comparison),
    sides(comparison),
    themes(comparison),
    segments(comparison),
    method(comparison),
  ]);
}

function head(comparison: Comparison): string {
  const [first = "", ...rest] = headlineSentences(comparison);
  const items = findingsOf(comparison).map(({ lead, about, text }) =>
    element(
      "li",
      {},
      element("span", {}, escaped(oneLine(lead))),
      about === null ? "" : `${element("b", {}, escaped(oneLine(about)))}<br>`,
      escaped(oneLine(text)),
    ),
  );
  return element(
    "header",
    {},
    paragraph("Comparison", "eyebrow"),
    element("h1", {}, escaped(oneLine(titleOf(comparison)))),
    paragraph(first, "caution"),
    ...rest.map((sentence) => paragraph(sentence)),
    element("ul", { class: "findings" }, ...items),
  );
}

function sides(comparison: Comparison): string {
  const words = [comparison.before, comparison.after].map((side) => paragraph(oneLine(sideSentence(side))));
  return section(
    "Both sides",
    element("div", { class: "pair halves" }, htmlTable(sidesTable(comparison)), element("div", {}, ...words)),
  );
}

function themes(comparison: Comparison): string {
  if (comparison.themes.length === 0) return "";
  const told = comparison.themes.filter(
    (theme) => theme.exemplars.length > 0 && (theme.status !== "kept" || clearWays(theme).length > 0),
  );
  const articles = told.map(article);
  return section(
    "Themes",
    htmlTable(themesTable(comparison), { stacked: true }),
    articles.length === 0 ? "" : element("div", { class: "themes" }, "\n", articles.join("\n"), "\n"),
  );
}

function article({ id, name, keywords, status, exemplars }: ComparedTheme): string {
  const quotes = exemplars
    .slice(0, QUOTES)
    .map((quote) =>
      element(
        "blockquote",
        {},
        element("p", { dir: "auto" }, escaped(`“${shortened(quote.text, QUOTE_LENGTH)}”`)),
        element("footer", {}, escaped(origin(quote))),
      ),
    );
  return element(
    "article",
    { id },
    status === "kept" ? "" : element("span", { class: "mark" }, escaped(status)),
    element("h3", {}, escaped(oneLine(name))),
    paragraph(keywords.length === 0 ? "" : `Keywords: ${keywords.map(oneLine).join(", ")}`, "keywords"),
    ...quotes,
  );
}

function segments(comparison: Comparison): string {
  const tables = segmentTables(comparison).map((table) => htmlTable(table, { stacked: true }));
  return tables.length === 0 ? "" : section("Segments", ...tables);
}

function method(comparison: Comparison): string {
  const notes = methodNotes(comparison).map(
    ({ term, text }) => `${element("dt", {}, escaped(term))}${element("dd", {}, escaped(oneLine(text)))}`,
  );
  const lines = noteLines(comparison).map(({ severity, text }) =>
    element("li", {}, severity === "warning" ? element("b", {}, "Warning. ") : "", escaped(oneLine(text))),
  );
  return section(
    "How this was made",
    element("dl", { class: "method" }, "\n", notes.join("\n"), "\n"),
    lines.length === 0 ? "" : element("ul", { class: "list" }, ...lines),
  );
}
