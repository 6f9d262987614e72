import { between, decimal, signed, whole } from "../format.ts";
import { LOW_BASE } from "../measures/tally.ts";
import { COUNTS_ONLY_BELOW } from "../report/order.ts";
import type { CheckName, CheckResult, Measured } from "./check.ts";

/** What each check asks, for lists of them. */
export const CHECK_TITLES: Readonly<Record<CheckName, string>> = {
  npsNotBelow: "NPS not below",
  badShareNotAbove: "Share of bad answers not above",
  themeShareNotAbove: "Share of a theme not above",
  newDetractorTheme: "No new theme of detractors",
  staleReport: "Report is what the data gives",
  piiPresent: "No personal data in comments",
};

/** What one check asks, with its limit and its theme: `NPS not below +20.0`. */
export function titleOf({ check, limit, theme }: Pick<CheckResult, "check" | "limit" | "theme">): string {
  const title = CHECK_TITLES[check];
  if (check === "npsNotBelow" && limit !== null) return `${title} ${points(limit)}`;
  if (check === "badShareNotAbove" && limit !== null) return `${title} ${share(limit)}`;
  if (check === "themeShareNotAbove" && limit !== null)
    return `Share of ‹${theme?.name ?? ""}› not above ${share(limit)}`;
  return theme === null ? title : `${title}: ‹${theme.name}›`;
}

/** One digit: a gate at 20 is not to read “+20 is below 20”. */
export const points = (value: number): string => signed(value, 1);
export const share = (value: number): string => `${decimal(100 * value, 1)}%`;

interface Judged {
  /** What was measured: `NPS`. */
  readonly what: string;
  readonly measured: Measured;
  readonly limit: string;
  readonly side: "below" | "above";
  readonly result: CheckResult["result"];
  readonly show: (value: number) => string;
  /** What the base counts, in many. */
  readonly counted: string;
}

/** `NPS +5.3 (95% interval −3.1 to +13.0, n 398): below +20.0 by more than noise.` Few answers are counted and no more. */
export function judgedSentence({ what, measured, limit, side, result, show, counted }: Judged): string {
  const { value, interval, base } = measured;
  const n = whole(base);
  if (value === null || interval === null || base < COUNTS_ONLY_BELOW)
    return `${what}: ${n} ${counted} are too few for a figure; the limit is ${limit}.`;
  const figure = `${what} ${show(value)} (95% interval ${between(interval, show)}, n ${n})`;
  if (base < LOW_BASE)
    return `${figure}: fewer than ${LOW_BASE} ${counted} decide nothing (low n); the limit is ${limit}.`;
  const verdicts = {
    pass: `not ${side} ${limit}`,
    fail: `${side} ${limit} by more than noise`,
    "cannot-tell": `${side} ${limit}, but no more than noise would give`,
  };
  return `${figure}: ${verdicts[result]}.`;
}
