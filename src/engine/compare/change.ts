import { differenceOf, neededFor, NO_PAIRS, type Pairs, type Sample } from "../measures/difference.ts";
import { LOW_BASE } from "../measures/tally.ts";
import { adjustedPs } from "../measures/falseDiscovery.ts";
import type { Change } from "./document.ts";

/** Fewer are counted only: no figure rests on them. */
const COUNTS_ONLY_BELOW = 10;
/** Chance explains a change with this probability or more: noise. */
export const LEVEL = 0.05;

export interface Comparing {
  readonly before: Sample | null;
  readonly after: Sample | null;
  readonly pairs?: Pairs;
  /** Ends that the measure cannot pass: of the difference they are twice as far apart. */
  readonly range?: readonly [low: number, high: number] | undefined;
}

/** A change that is not yet corrected for being one of many. */
export interface Tested {
  readonly change: Change;
  /** Values a side that would tell it at a level. */
  readonly neededAt: (level: number) => number | null;
}

/** Null where a side has fewer than ten values. */
export function test({ before, after, pairs = NO_PAIRS, range }: Comparing): Tested | null {
  if (!before || !after || Math.min(before.n, after.n) < COUNTS_ONLY_BELOW) return null;
  const { difference, interval, p } = differenceOf(before, after, pairs);
  const most = range ? range[1] - range[0] : Infinity;
  const held = interval.map((end) => Math.max(-most, Math.min(most, end))) as [number, number];
  const enough = Math.min(before.n, after.n) >= LOW_BASE;
  const neededAt = (level: number): number | null => neededFor({ before, after, pairs }, level);
  const change = { difference, interval: held, p: enough ? p : null, adjustedP: null, needed: neededAt(LEVEL) };
  return { change: { ...change, verdict: "too-few" }, neededAt };
}

/** The change as one that stands alone. */
export function alone(tested: Tested | null): Change | null {
  if (!tested || tested.change.p === null) return tested?.change ?? null;
  return judged(tested.change, { p: tested.change.p, needed: tested.change.needed });
}

function judged(change: Change, { p, needed }: { readonly p: number; readonly needed: number | null }): Change {
  const found = p < LEVEL;
  return { ...change, verdict: found ? "more-than-noise" : "within-noise", needed: found ? null : needed };
}

/** In which ways something changed; null where that cannot be said. */
export type Ways<Of> = { readonly [Way in (typeof WAYS)[number]]: Of | null };
const WAYS = ["share", "score", "revenue"] as const;

/**
 * Changes that are tested together, each judged by the p-value that Benjamini and Hochberg leave it. What is needed to tell one
 * is needed at the level that its own p-value would have had to reach.
 */
export function corrected(all: readonly Ways<Tested>[]): { readonly changes: Ways<Change>[]; readonly tests: number } {
  const tested = all.flatMap((ways) =>
    WAYS.map((way) => ways[way]).filter((each) => typeof each?.change.p === "number"),
  );
  const adjusted = adjustedPs(tested.map((each) => each?.change.p ?? 1));
  const places = new Map(tested.map((each, index) => [each, index]));
  const change = (each: Tested | null): Change | null => {
    const adjustedP = adjusted[places.get(each) ?? -1];
    if (!each || adjustedP === undefined) return each?.change ?? null;
    const level = adjustedP > 0 ? LEVEL * Math.min(1, (each.change.p ?? 1) / adjustedP) : LEVEL;
    return judged({ ...each.change, adjustedP }, { p: adjustedP, needed: each.neededAt(level) });
  };
  const changes = all.map(({ share, score, revenue }) => ({
    share: change(share),
    score: change(score),
    revenue: change(revenue),
  }));
  return { changes, tests: tested.length };
}
