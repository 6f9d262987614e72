import type { Interval } from "../measures/nps.ts";
import { LOW_BASE } from "../measures/tally.ts";
import { COUNTS_ONLY_BELOW } from "../report/order.ts";
import type { Gate } from "./gate.ts";

/** Checks by the name that they have in the study file. */
export const CHECKS = [
  "npsNotBelow",
  "badShareNotAbove",
  "themeShareNotAbove",
  "newDetractorTheme",
  "staleReport",
  "piiPresent",
] as const satisfies readonly (keyof Gate)[];
export type CheckName = (typeof CHECKS)[number];

/** What became of one check, with the figures that it rests on. */
export interface CheckResult {
  readonly check: CheckName;
  /** cannot-tell: too few answers, or what there is may be chance; it breaks nothing. */
  readonly result: "pass" | "fail" | "cannot-tell";
  /** The theme that it is about, as the study file or the report calls it; null for none. */
  readonly theme: { readonly id: string | null; readonly name: string } | null;
  /** What `value`, `limit` and `interval` are counted in: points of NPS, shares 0…1, comments. */
  readonly unit: "points" | "share" | "comments" | null;
  readonly value: number | null;
  readonly limit: number | null;
  /** Answers or comments behind the value. */
  readonly base: number | null;
  /** 95 %. */
  readonly interval: Interval | null;
  /** 1-based rows to look at, the first of them. */
  readonly rows: readonly number[];
  /** One or two sentences for people. */
  readonly words: string;
}

const BARE = { theme: null, unit: null, value: null, limit: null, base: null, interval: null, rows: [] } as const;

/** A result that has only the figures that are given, and of few answers only how many they are. */
export function resultOf(given: Pick<CheckResult, "check" | "result" | "words"> & Partial<CheckResult>): CheckResult {
  const result = { ...BARE, ...given };
  const isCount = result.unit === "comments" || result.base === null || result.base >= COUNTS_ONLY_BELOW;
  return isCount ? result : { ...result, value: null, interval: null };
}

export interface Measured {
  readonly value: number | null;
  readonly interval: Interval | null;
  readonly base: number;
}

/** Broken only when the whole interval lies beyond the limit; few answers, or an interval that holds the limit, decide nothing. */
export function judge(
  { value, interval, base }: Measured,
  limit: number,
  side: "below" | "above",
): CheckResult["result"] {
  if (value === null || interval === null || base < LOW_BASE) return "cannot-tell";
  const [low, high] = interval;
  if (side === "below") return high < limit ? "fail" : value < limit ? "cannot-tell" : "pass";
  return low > limit ? "fail" : value > limit ? "cannot-tell" : "pass";
}
