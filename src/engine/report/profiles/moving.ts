import type { ReportDocument } from "../document.ts";
import { scoreShiftSentence, shiftLines, shiftRateSentence } from "../sections/shifts.ts";
import { item, list, sentences, under, type Block } from "./blocks.ts";

/** What emerges, what fades, and how often chance alone would be found. */
export function moving(report: ReportDocument): Block[] {
  return under(
    "What is moving",
    sentences([scoreShiftSentence(report) ?? ""]),
    list(shiftLines(report).map(({ theme, text }) => item(theme, `${text.charAt(0).toUpperCase()}${text.slice(1)}.`))),
    sentences([shiftRateSentence(report) ?? ""], "muted"),
  );
}
