import type { ReportDocument, ThemeReport } from "../document.ts";
import { isLowBase, themesInOrder } from "../order.ts";
import { sparkline } from "../pictures/sparkline.ts";
import { element, escaped } from "../pictures/svg.ts";
import { broadThemesTable } from "../sections/broadThemes.ts";
import { oneLine, origin, shortened } from "../sections/quote.ts";
import { commentsSentence } from "../sections/score.ts";
import { quadrantOf, quotesOf, themeSentences, themesTable } from "../sections/themes.ts";
import { themesFootnotes } from "../sections/trust.ts";
import { whatIfSentences } from "../sections/whatIf.ts";
import { drawing, paragraph, section } from "./head.ts";
import { htmlTable } from "./table.ts";

const QUOTES = 3;
const QUOTE_LENGTH = 400;

export function themesSection(report: ReportDocument): string {
  const coverage = paragraph(commentsSentence(report) ?? "The file has no comment column.", "lead");
  if (report.themes.length === 0) return section("Themes", coverage);
  const table = htmlTable(themesTable(report), { stacked: true, linked: true });
  const notes = paragraph(themesFootnotes(report).join(" "), "footnote");
  const picture = drawing(report, "themes", { wide: 440, narrow: 380 });
  const articles = themesInOrder(report.themes).map((theme) => article(theme, report));
  return section(
    "Themes",
    coverage,
    element("div", { class: "pair wide-left" }, element("div", {}, table, notes), picture),
    broadThemes(report),
    element("div", { class: "themes" }, "\n", articles.join("\n"), "\n"),
  );
}

function broadThemes(report: ReportDocument): string {
  const table = broadThemesTable(report);
  if (table === null) return "";
  return `${element("h3", { class: "part" }, "Broad themes")}\n${htmlTable(table, { stacked: true })}`;
}

function article(theme: ThemeReport, report: ReportDocument): string {
  const mark = isLowBase(theme) ? "Low n" : quadrantOf(theme);
  const language = report.engine.language[0];
  const quotes = quotesOf(theme, report)
    .slice(0, QUOTES)
    .map((quote) =>
      element(
        "blockquote",
        {},
        // The report is English, the customers' words are in their own language and direction.
        element("p", { lang: language, dir: "auto" }, escaped(`“${shortened(quote.text, QUOTE_LENGTH)}”`)),
        element("footer", {}, escaped(origin(quote))),
      ),
    );
  return element(
    "article",
    { id: theme.id },
    mark === null ? "" : element("span", { class: "mark" }, escaped(mark)),
    element("h3", {}, escaped(oneLine(theme.name))),
    paragraph(themeSentences(theme, report).join(" "), "effect"),
    paragraph(whatIfSentences(theme, report).join(" "), "effect"),
    paragraph(theme.keywords.length === 0 ? "" : `Keywords: ${theme.keywords.map(oneLine).join(", ")}`, "keywords"),
    mentions(theme),
    ...quotes,
  );
}

/** How often the theme was named, period by period. Counts only: its score by period would rest on too few answers. */
function mentions({ trend }: ThemeReport): string {
  if (trend.length < 3) return "";
  const values = trend.map((entry) => entry.base);
  const [first, last] = [trend[0], trend.at(-1)];
  const name = `Comments by period: ${values.join(", ")}`;
  const ends = `${first?.base ?? 0} in ${first?.period ?? ""}, ${last?.base ?? 0} in ${last?.period ?? ""}`;
  return element(
    "p",
    { class: "keywords mentions" },
    "Comments by period",
    sparkline({ values, name }, { palette: "page" }),
    escaped(oneLine(ends)),
  );
}
