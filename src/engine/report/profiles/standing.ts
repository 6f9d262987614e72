import type { ReportDocument } from "../document.ts";
import { choiceSentence } from "../sections/choice.ts";
import { headlineOf, missingScores } from "../sections/score.ts";
import { sentences, type Block } from "./blocks.ts";

/** What every profile begins with: the score with its interval, base and preset, and what to beware of. */
export function standing(report: ReportDocument): Block[] {
  const { scores } = report;
  const choice = choiceSentence(report) ?? "";
  if (scores === null) return sentences([missingScores(report), choice]);
  const { name, value, interval, base, reading, caution } = headlineOf(scores, report);
  const facts = [...(interval === null ? [] : [interval]), base, reading].join(", ");
  return [...sentences([`${name} ${value}: ${facts}.`, choice]), ...sentences([caution ?? ""], "caution")];
}
