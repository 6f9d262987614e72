import type { ComparedTheme, Verdict } from "../../engine/compare/document.ts";

/** What themes and segments of a comparison have in common. */
export type Compared = Pick<ComparedTheme, "before" | "after" | "share" | "score" | "revenue">;

/** The figures of a group whose change is judged. */
export const JUDGED = ["share", "score", "revenue"] as const;

/** From the strongest on; null stands for a group that only one side has. */
export const VERDICT_ORDER: readonly (Verdict | null)[] = ["more-than-noise", null, "within-noise", "too-few"];

/** The strongest of the verdicts on a group; null where only one side has it. */
export function overallVerdict(group: Compared): Verdict | null {
  if (group.before === null || group.after === null) return null;
  const verdicts = JUDGED.flatMap((figure) => group[figure]?.verdict ?? []);
  return VERDICT_ORDER.find((verdict) => verdict !== null && verdicts.includes(verdict)) ?? "too-few";
}

/** Whether chance does not explain the change of at least one of its figures. */
export function isClear(group: Compared): boolean {
  return overallVerdict(group) === "more-than-noise";
}
