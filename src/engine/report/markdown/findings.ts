import type { Persona, ReportDocument } from "../document.ts";
import { driversSentence, driversTable, disagreements } from "../sections/drivers.ts";
import {
  leftOutSentence,
  personaName,
  personaRateSentence,
  personaSentences,
  voiceNames,
  voiceOf,
} from "../sections/personas.ts";
import { origin, shortened } from "../sections/quote.ts";
import { scoreShiftSentence, shiftLines, shiftRateSentence } from "../sections/shifts.ts";
import { markdownText } from "./escape.ts";
import { markdownTable } from "./table.ts";

const QUOTE_LENGTH = 400;

/** What emerges and what fades, for the section of the trend. */
export function markdownShifts(report: ReportDocument): string[] {
  const lines = shiftLines(report).map(({ theme, text }) => `- **${markdownText(theme)}** ${markdownText(text)}`);
  return [
    markdownText(scoreShiftSentence(report) ?? ""),
    lines.join("\n"),
    markdownText(shiftRateSentence(report) ?? ""),
  ];
}

/** Impact and regression side by side; nothing where there is no regression. */
export function markdownDrivers(report: ReportDocument): string[] {
  const table = driversTable(report);
  if (table === null || report.drivers === null) return [];
  const lines = disagreements(report).map(({ theme, text }) => `- **${markdownText(theme)}**: ${markdownText(text)}.`);
  return [
    "## Drivers",
    markdownText(driversSentence(report.drivers)),
    markdownTable(table),
    ...(lines.length === 0 ? [] : ["Where the two views part:", lines.join("\n")]),
  ];
}

/** A part a group that differs; nothing where no column could give one. */
export function markdownPersonas(report: ReportDocument): string[] {
  const rate = personaRateSentence(report);
  if (rate === null) return [];
  return [
    "## Personas",
    [rate, leftOutSentence(report)]
      .filter((text) => text !== null)
      .map(markdownText)
      .join(" "),
    ...report.personas.flatMap((persona) => personaBlocks(persona, report)),
  ];
}

function personaBlocks(persona: Persona, report: ReportDocument): string[] {
  const names = voiceNames(report);
  return [
    `### ${markdownText(personaName(persona))}`,
    personaSentences(persona, report).map(markdownText).join(" "),
    persona.words.length === 0 ? "" : `Own words: ${persona.words.map(markdownText).join(", ")}`,
    ...(["promoters", "detractors"] as const).flatMap((side) => {
      const voice = voiceOf(persona, side);
      if (voice === null) return [];
      const words = voice.words.length === 0 ? "" : `: ${voice.words.map(markdownText).join(", ")}`;
      return [
        `${names[side]}${words}`,
        ...voice.quotes.map((quote) => `> “${markdownText(shortened(quote.text, QUOTE_LENGTH))}” (${origin(quote)})`),
      ];
    }),
  ];
}
