import { between, currencySign, difference, money, signed, whole } from "../../format.ts";
import { MEASURE_NAMES, MEASURE_POINTS } from "../../report/wording.ts";
import type { Change, ComparedTheme, Comparison, Verdict } from "../document.ts";

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  "more-than-noise": "more than noise",
  "within-noise": "within noise",
  "too-few": "too few to tell",
};

/** In which way something changed. */
export type Way = "share" | "score" | "revenue";
const WAYS: readonly Way[] = ["share", "score", "revenue"];

/** A change as figures: `+4.1 points`, and its interval without the unit. */
export interface ShownChange {
  readonly value: string;
  /** `−0.3 to +8.5`; null where there is none. */
  readonly interval: string | null;
}

export function shownChange(way: Way, change: Change, { measure, currency }: Comparison): ShownChange {
  const format = {
    share: (value: number) => signed(100 * value, 1),
    score: (value: number) => difference(value, measure ?? "mean"),
    revenue: (value: number) => signedMoney(value, currency),
  }[way];
  return { value: format(change.difference), interval: change.interval && between(change.interval, format) };
}

/** `+€12k`. */
function signedMoney(value: number, currency: string | null): string {
  return value > 0 && money(value, null) !== "0" ? `+${money(value, currency)}` : money(value, currency);
}

/** What a way is counted in, after its figure; money carries its own sign. */
export function unitOf(way: Way, { measure }: Comparison): string {
  if (way === "share") return " percentage points";
  return way === "score" && measure !== null ? ` ${MEASURE_POINTS[measure]}` : "";
}

/** What a way, and its change, are called at the head of a column. */
export function wayNames(comparison: Comparison): Readonly<Record<Way, string>> {
  const { measure, currency } = comparison;
  const sign = currencySign(currency);
  return {
    share: "Share",
    score: measure === null ? "Score" : MEASURE_NAMES[measure],
    revenue: `${stakeName(comparison).toLowerCase()}${sign === "" ? "" : `, ${sign}`}`,
  };
}

/** Revenue at risk, or all of it off the 0–10 scale. */
function stakeName({ measure }: Comparison): "At risk" | "Revenue" {
  return measure === "nps" ? "At risk" : "Revenue";
}

type Changes = Pick<ComparedTheme, Way>;

/** The ways in which something changed by more than noise. */
export function clearWays(changes: Changes): Way[] {
  return WAYS.filter((way) => changes[way]?.verdict === "more-than-noise");
}

/** `share and NPS`, `within noise` or `too few to tell`, over all ways. */
export function verdictOf(changes: Changes, comparison: Comparison): string {
  const clear = clearWays(changes);
  if (clear.length > 0) return clear.map((way) => WAY_WORDS[way](comparison)).join(", ");
  const judged = WAYS.some((way) => changes[way]?.verdict === "within-noise");
  return VERDICT_WORDS[judged ? "within-noise" : "too-few"];
}

export const WAY_WORDS: Readonly<Record<Way, (comparison: Comparison) => string>> = {
  share: () => "share",
  score: ({ measure }) => (measure === null ? "score" : MEASURE_NAMES[measure]),
  revenue: (comparison) => (stakeName(comparison) === "At risk" ? "revenue at risk" : "revenue"),
};

/** `p 0.03`, `p < 0.001`. */
export function shownP(p: number): string {
  return p < 0.001 ? "p < 0.001" : `p ${p.toFixed(p < 0.1 ? 3 : 2)}`;
}

/** Two digits of it: it rests on an estimate. */
function roundedUp(count: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(count)) - 1);
  return Math.ceil(count / step) * step;
}

/** More answers than anybody will ask for. */
const BEYOND = 1_000_000;

/** How many answers a side would tell it; "" where it is told, or where there is nothing to tell. */
export function neededSentence({ needed, verdict }: Change, unit: "answer" | "comment"): string {
  if (needed === null || verdict === "more-than-noise") return "";
  const enough = needed > BEYOND ? `more than ${whole(BEYOND)} ${unit}s` : `about ${whole(roundedUp(needed))} ${unit}s`;
  return `It would take ${enough} a side to tell a change of this size from noise in four of five cases.`;
}
