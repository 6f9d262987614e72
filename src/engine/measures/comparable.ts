import { FeedbackError } from "../errors.ts";
import type { ReportDocument } from "../report/document.ts";
import type { MeasureKind } from "./measureKinds.ts";
import type { PresetName } from "./preset.ts";

/** What two results must share to be compared. */
export interface ResultKind {
  readonly measure: MeasureKind;
  /** Null where there are no bands. */
  readonly preset: PresetName | null;
  /** Of a measure that has several, such as `satisfied` and `very-satisfied`. */
  readonly variant: string | null;
  readonly scale: { readonly low: number; readonly high: number; readonly reversed: boolean } | null;
}

/** In which respect two results differ, so that a difference of their figures would say nothing. */
export const INCOMPARABLE = ["respondents", "ces-version", "measure", "variant", "preset", "scale"] as const;

export interface Incomparable {
  readonly differ: (typeof INCOMPARABLE)[number];
  readonly before: string;
  readonly after: string;
}

/** The headline of a report; null without scores. */
export function resultKindOf({
  scores,
  preset,
  respondents,
}: Pick<ReportDocument, "scores" | "preset" | "respondents">): ResultKind | null {
  if (scores === null) return null;
  const { measure, scale } = scores;
  const kind = measure === "nps" && respondents.kind === "employees" ? "enps" : measure;
  return { measure: kind, preset: measure === "nps" ? preset : null, variant: null, scale };
}

/** Why two results cannot be compared, the gravest reason first; null where they can. */
export function incomparable(before: ResultKind, after: ResultKind): Incomparable | null {
  if (before.measure !== after.measure) {
    return { differ: differenceOf(before.measure, after.measure), before: before.measure, after: after.measure };
  }
  const texts = (of: (kind: ResultKind) => string): readonly [string, string] => [of(before), of(after)];
  const aspects = [
    ["variant", texts(({ variant }) => variant ?? "–")],
    ["preset", texts(({ preset }) => preset ?? "–")],
    ["scale", texts(scaleText)],
  ] as const;
  const found = aspects.find(([, [one, other]]) => one !== other);
  return found ? { differ: found[0], before: found[1][0], after: found[1][1] } : null;
}

/** Throws FeedbackError("incomparable") for two results that {@link incomparable} gives a reason for. */
export function checkComparable(before: ResultKind, after: ResultKind): void {
  const reason = incomparable(before, after);
  if (reason) throw new FeedbackError("incomparable", reason);
}

/** Customers and staff, and the two versions of CES, share a formula or a name, which makes them look alike. */
function differenceOf(one: MeasureKind, other: MeasureKind): Incomparable["differ"] {
  const both = new Set([one, other]);
  if (both.has("nps") && both.has("enps")) return "respondents";
  return both.has("ces1") && both.has("ces2") ? "ces-version" : "measure";
}

function scaleText({ scale }: ResultKind): string {
  if (scale === null) return "–";
  return `${scale.low}–${scale.high}${scale.reversed ? ` (${scale.low} is best)` : ""}`;
}
