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
  readonly scale: Pick<Scale, "id">;
  /** Most answers are words, of which the last is the best. */
  readonly words: boolean;
  readonly headline: boolean;
  readonly staff: boolean;
}

/**
 * What a column of answers measures, from what it asks and from its scale: the measure that fits best first. A mean is all
 * that is left of an answer that nothing else fits; an NPS is given of nothing but 0–10.
 */
export function kindsOfAnswers(column: Column, { scale, words, headline, staff }: Answered): Named[] {
  const nps: MeasureKind = staff ? "enps" : "nps";
  const asksSatisfaction = asksForSatisfaction(column) || asksForNetSatisfaction(column);
  const satisfied: Named[] = asksSatisfaction ? [{ kind: "ins", variant: "satisfied" }] : [];
  const one = (kind: MeasureKind): Named => ({ kind, variant: null });
  switch (scale.id) {
    case "0-10": {
      const recommends = headline || asksToRecommend(column) ? [one(nps)] : [];
      const very: Named[] = asksSatisfaction ? [{ kind: "ins", variant: "very-satisfied" }] : [];
      return orMean([...recommends, ...very]);
    }
    case "three-words":
      return [one("rating3")];
    case "1-5":
      if (isEffort(column, words)) return [one("ces1")];
      if (asksForEase(column) || asksForEffort(column)) return [one("mean")];
      return [one("csat"), ...satisfied];
    case "fft":
      return [one("csat")];
    case "1-7":
      return orMean([...(asksForEffort(column) || asksForEase(column) ? [one("ces2")] : []), ...satisfied]);
    case "1-10":
      return orMean(satisfied);
    case "fractional":
    case "other":
      return isEffort(column, words) ? [one("ces1")] : [one("mean")];
  }
}

/** Whether a higher number means more effort: words go from difficult to easy, and so do numbers that are asked for ease. */
export function isEffort(column: Pick<Column, "heading" | "question">, words: boolean): boolean {
  return asksForEffort(column) && !asksForEase(column) && !words;
}

function orMean(kinds: readonly Named[]): Named[] {
  return kinds.length > 0 ? [...kinds] : [{ kind: "mean", variant: null }];
}

/** What a column of cases measures, from its name alone; the more special name first. */
export function kindOfCases(column: Column): ServiceKind | null {
  if (saysFirstResponse(column)) return "first-response-time";
  if (saysResolution(column)) return "resolution-time";
  if (saysHandling(column)) return "handle-time";
  if (saysResponse(column)) return "response-time";
  return saysContacts(column) ? "contacts-per-case" : null;
}
