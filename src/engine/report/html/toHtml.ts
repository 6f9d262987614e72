import type { ReportDocument } from "../document.ts";
import { element, escaped } from "../pictures/svg.ts";
import { headlineOf } from "../sections/score.ts";
import { oneLine } from "../sections/quote.ts";
import { revenueSection, segmentsSection, trendSection } from "./groups.ts";
import { headSection, scoresSection } from "./head.ts";
import { methodSection } from "./method.ts";
import { STYLE } from "./style.ts";
import { themesSection } from "./themes.ts";

/** Nothing is loaded and nothing runs: a report holds other people's text. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** The report as one file that needs no other: no script, no font, no request. Same document, same bytes. */
export function toHtml(report: ReportDocument): string {
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    element("title", {}, escaped(titleOf(report))),
    `<style>\n${STYLE}\n</style>`,
  ];
  const sections = [
    headSection(report),
    scoresSection(report),
    themesSection(report),
    revenueSection(report),
    segmentsSection(report),
    trendSection(report),
    methodSection(report),
  ].filter((section) => section !== "");
  return `<!doctype html>
<html lang="en">
<head>
${head.join("\n")}
</head>
<body>
<main>
${sections.join("\n")}
</main>
</body>
</html>
`;
}

function titleOf({ scores, preset, source }: ReportDocument): string {
  const file = oneLine(source.file);
  if (scores === null) return `${file}: themes`;
  const { name, value } = headlineOf(scores, preset);
  return `${file}: ${name} ${value}`;
}
