import type { ReportDocument } from "../document.ts";
import { headlineOf } from "../sections/score.ts";
import { oneLine } from "../sections/quote.ts";
import { callbacksSection } from "./callbacks.ts";
import { driversSection, personasSection } from "./findings.ts";
import { revenueSection, segmentsSection, trendSection } from "./groups.ts";
import { headSection, scoresSection } from "./head.ts";
import { measuresSection } from "./measures.ts";
import { methodSection } from "./method.ts";
import { htmlPage } from "./page.ts";
import { themesSection } from "./themes.ts";
import { valueSection } from "./value.ts";

/** The report as one file that needs no other: no script, no font, no request. Same document, same bytes. */
export function toHtml(report: ReportDocument): string {
  const sections = [
    headSection(report),
    scoresSection(report),
    measuresSection(report),
    themesSection(report),
    driversSection(report),
    revenueSection(report),
    valueSection(report),
    segmentsSection(report),
    personasSection(report),
    callbacksSection(report),
    trendSection(report),
    methodSection(report),
  ];
  return htmlPage(titleOf(report), sections);
}

function titleOf({ scores, preset, respondents, source }: ReportDocument): string {
  const file = oneLine(source.file);
  if (scores === null) return `${file}: themes`;
  const { name, value } = headlineOf(scores, { preset, respondents });
  return `${file}: ${name} ${value}`;
}
