import type { InsVariant, MeasureKind, ServiceKind } from "../measures/measureKinds.ts";
import { asksToRecommend } from "./headings.ts";
import {
  asksForEase,
  asksForEffort,
  asksForNetSatisfaction,
  asksForSatisfaction,
  saysContacts,
  saysFirstResponse,
  saysHandling,
  saysResolution,
  saysResponse,
} from "./measureWords.ts";
import type { Scale } from "./scale.ts";
import type { Column } from "./table.ts";

export interface Named {
  readonly kind: MeasureKind;
  readonly variant: InsVariant | null;
}

export interface Answered {
  readonly scale: Pick<Scale, "id" | "low" | "high">;
  /** Most answers are words, of which the last is the best. */
  readonly words: boolean;
  readonly headline: boolean;
  readonly staff: boolean;
}

/**
 * What a column of answers measures, from what it asks and from its scale: the measure that fits best first. A mean is all
 * that is left of an answer that nothing else fits; an NPS is given of nothing but 0–10.
 */
export function kindsOfAnswers(column: Column, answered: Answered): Named[] {
  const { scale, words, headline, staff } = answered;
  if (scale.id === "three-words") return [one("rating3")];
  if (scale.id === "fft") return [one("csat")];
  if (scale.id === "0-10" && (headline || asksToRecommend(column))) return [one(staff ? "enps" : "nps")];
  const satisfied = netSatisfaction(column, scale);
  if (scale.low === 1 && scale.high === 5 && scale.id !== "fractional") {
    if (isEffort(column, words)) return [one("ces1")];
    return asksForEase(column) || asksForEffort(column) ? [one("mean")] : [one("csat"), ...satisfied];
  }
  const asksEffort = asksForEffort(column) || asksForEase(column);
  if (scale.id === "1-7" && asksEffort) return [one("ces2"), ...satisfied];
  return satisfied.length > 0 ? satisfied : [one("mean")];
}

function one(kind: MeasureKind): Named {
  return { kind, variant: null };
}

/** On 0–10, where many are offered to be satisfied, those who are very satisfied are told apart. */
function netSatisfaction(column: Column, { id, low, high }: Answered["scale"]): Named[] {
  if (id === "fractional" || !(asksForSatisfaction(column) || asksForNetSatisfaction(column))) return [];
  return [{ kind: "ins", variant: low === 0 && high === 10 ? "very-satisfied" : "satisfied" }];
}

/** Whether a higher number means more effort: words go from difficult to easy, and so do numbers that are asked for ease. */
function isEffort(column: Pick<Column, "heading" | "question">, words: boolean): boolean {
  return asksForEffort(column) && !asksForEase(column) && !words;
}

/** What a column of cases measures, from its name alone; the more special name first. */
export function kindOfCases(column: Column): ServiceKind | null {
  if (saysFirstResponse(column)) return "first-response-time";
  if (saysResolution(column)) return "resolution-time";
  if (saysHandling(column)) return "handle-time";
  if (saysResponse(column)) return "response-time";
  return saysContacts(column) ? "contacts-per-case" : null;
}
