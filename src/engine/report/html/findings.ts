import type { Persona, ReportDocument } from "../document.ts";
import { element, escaped } from "../pictures/svg.ts";
import { disagreements, driversSentence, driversTable } from "../sections/drivers.ts";
import {
  leftOutSentence,
  personaName,
  personaRateSentence,
  personaSentences,
  voiceNames,
  voiceOf,
} from "../sections/personas.ts";
import { oneLine, origin, shortened } from "../sections/quote.ts";
import { scoreShiftSentence, shiftLines, shiftRateSentence } from "../sections/shifts.ts";
import { paragraph, section } from "./head.ts";
import { htmlTable } from "./table.ts";

const QUOTE_LENGTH = 400;

/** What emerges and what fades, for the section of the trend. */
export function shiftsPart(report: ReportDocument): string {
  const lines = shiftLines(report).map(({ id, theme, text }) =>
    element("li", {}, element("a", { href: `#${id}` }, escaped(oneLine(theme))), ` ${escaped(text)}`),
  );
  return element(
    "div",
    {},
    paragraph(scoreShiftSentence(report) ?? ""),
    lines.length === 0 ? "" : element("ul", { class: "list" }, ...lines),
    paragraph(shiftRateSentence(report) ?? "", "footnote"),
  );
}

export function driversSection(report: ReportDocument): string {
  const table = driversTable(report);
  if (table === null || report.drivers === null) return "";
  const lines = disagreements(report).map(({ id, theme, text }) =>
    element("li", {}, element("a", { href: `#${id}` }, escaped(oneLine(theme))), `: ${escaped(oneLine(text))}.`),
  );
  return section(
    "Drivers",
    paragraph(driversSentence(report.drivers), "lead"),
    htmlTable(table, { stacked: true, linked: true }),
    ...(lines.length === 0
      ? []
      : [element("h3", { class: "part" }, "Where the two views part"), element("ul", { class: "list" }, ...lines)]),
  );
}

export function personasSection(report: ReportDocument): string {
  const rate = personaRateSentence(report);
  if (rate === null) return "";
  const lead = [rate, leftOutSentence(report)].filter((text) => text !== null).join(" ");
  const cards = report.personas.map((persona) => card(persona, report));
  return section(
    "Personas",
    paragraph(lead, "lead"),
    cards.length === 0 ? "" : element("div", { class: "themes" }, "\n", cards.join("\n"), "\n"),
  );
}

function card(persona: Persona, report: ReportDocument): string {
  const names = voiceNames(report);
  const language = report.engine.language[0];
  const sides = (["promoters", "detractors"] as const).flatMap((side) => {
    const voice = voiceOf(persona, side);
    if (voice === null) return [];
    const words = voice.words.length === 0 ? "" : `: ${voice.words.map(oneLine).join(", ")}`;
    return [
      paragraph(`${names[side]}${words}`, "keywords"),
      ...voice.quotes.map((quote) =>
        element(
          "blockquote",
          {},
          element("p", { lang: language, dir: "auto" }, escaped(`“${shortened(quote.text, QUOTE_LENGTH)}”`)),
          element("footer", {}, escaped(origin(quote))),
        ),
      ),
    ];
  });
  return element(
    "article",
    { id: persona.id },
    element("h3", {}, escaped(oneLine(personaName(persona)))),
    paragraph(personaSentences(persona, report).map(oneLine).join(" "), "effect"),
    paragraph(persona.words.length === 0 ? "" : `Own words: ${persona.words.map(oneLine).join(", ")}`, "keywords"),
    ...sides,
  );
}
