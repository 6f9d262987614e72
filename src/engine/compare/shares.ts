import type { Sample } from "../measures/difference.ts";
import { shareSample } from "../measures/samples.ts";
import { test, type Tested } from "./change.ts";
import { correlationOf } from "./pairs.ts";

/** Units of one side by group: comments by theme, rows by segment. */
export interface Grouped {
  /** Unit → group, −1 for none. */
  readonly groups: ArrayLike<number>;
  /** Unit → who it is of, −1 where that is not known. */
  readonly keys: ArrayLike<number>;
}

const WHOLE = [0, 1] as const;

/**
 * Whether each group's share of the units changed. Several units of one respondent tell less than units of as many: their
 * number is taken as smaller by the design effect (Kish 1965). `groups`: how many there are.
 */
export function testShares(before: Grouped, after: Grouped, groups: number): (Tested | null)[] {
  const [earlier, later] = [countsOf(before.groups, groups), countsOf(after.groups, groups)];
  const [n, m] = [before.groups.length, after.groups.length];
  const effects = [designEffects(before, groups), designEffects(after, groups)] as const;
  const shared = overlap(before, after, groups);
  return Array.from({ length: groups }, (_, group) => {
    if (n === 0 || m === 0) return null;
    const [one, other] = [
      sampleOf({ count: earlier[group] ?? 0, n }, effects[0](group)),
      sampleOf({ count: later[group] ?? 0, n: m }, effects[1](group)),
    ];
    return test({
      before: one,
      after: other,
      pairs: { count: Math.min(shared.count, one.base, other.base), correlation: shared.correlationIn(group) },
      range: WHOLE,
    });
  });
}

function sampleOf({ count, n }: { readonly count: number; readonly n: number }, effect: number): Sample {
  return { ...shareSample(count / effect, n / effect), n };
}

/**
 * By how much the variance of each group's share is larger than that of independent units, at least 1. Units of one key are a
 * cluster: Σ (k − m p)² over clusters of m units, k of them in the group, over n p (1 − p).
 */
function designEffects({ groups: groupOf, keys }: Grouped, groups: number): (group: number) => number {
  const n = groupOf.length;
  const clusters = unitsByKey(keys);
  const [sizesOfUnits, squares] = [new Float64Array(groups), new Float64Array(groups)];
  const counts = countsOf(groupOf, groups);
  let squaredSizes = n;
  // As if every unit were a cluster of its own; what larger clusters add is added below.
  counts.forEach((count, group) => {
    sizesOfUnits[group] = count;
    squares[group] = count;
  });
  for (const units of clusters) {
    squaredSizes += units.length ** 2 - units.length;
    const within = new Map<number, number>();
    for (const unit of units) {
      const group = groupOf[unit] ?? -1;
      if (group < 0) continue;
      sizesOfUnits[group] = (sizesOfUnits[group] ?? 0) + units.length - 1;
      within.set(group, (within.get(group) ?? 0) + 1);
    }
    for (const [group, count] of within) squares[group] = (squares[group] ?? 0) + count ** 2 - count;
  }
  return (group) => {
    const share = (counts[group] ?? 0) / n;
    const alone = n * share * (1 - share);
    if (alone === 0) return 1;
    const found = (squares[group] ?? 0) - 2 * share * (sizesOfUnits[group] ?? 0) + share ** 2 * squaredSizes;
    return Math.max(1, found / alone);
  };
}

/** The units of every key that has several. */
function unitsByKey(keys: ArrayLike<number>): number[][] {
  const first = new Map<number, number>();
  const several = new Map<number, number[]>();
  for (let unit = 0; unit < keys.length; unit++) {
    const key = keys[unit] ?? -1;
    if (key < 0) continue;
    const before = first.get(key);
    if (before === undefined) first.set(key, unit);
    else {
      const units = several.get(key) ?? [before];
      units.push(unit);
      several.set(key, units);
    }
  }
  return [...several.values()];
}

function countsOf(groupOf: ArrayLike<number>, groups: number): Uint32Array {
  const counts = new Uint32Array(groups);
  for (let unit = 0; unit < groupOf.length; unit++) {
    const group = groupOf[unit] ?? -1;
    if (group >= 0) counts[group] = (counts[group] ?? 0) + 1;
  }
  return counts;
}

/** Who is on both sides, once each, and how being in a group on one side goes with being in it on the other. */
function overlap(before: Grouped, after: Grouped, groups: number) {
  const first = new Map<number, number>();
  for (let unit = 0; unit < before.keys.length; unit++) {
    const key = before.keys[unit] ?? -1;
    if (key >= 0 && !first.has(key)) first.set(key, before.groups[unit] ?? -1);
  }
  const [earlier, later, inBoth] = [new Uint32Array(groups), new Uint32Array(groups), new Uint32Array(groups)];
  const add = (counts: Uint32Array, group: number): void => {
    if (group >= 0) counts[group] = (counts[group] ?? 0) + 1;
  };
  let count = 0;
  for (let unit = 0; unit < after.keys.length; unit++) {
    const key = after.keys[unit] ?? -1;
    const was = first.get(key);
    if (was === undefined) continue;
    first.delete(key);
    count++;
    const is = after.groups[unit] ?? -1;
    add(earlier, was);
    add(later, is);
    if (was === is) add(inBoth, is);
  }
  return {
    count,
    correlationIn(group: number): number {
      const [a = 0, b = 0, both = 0] = [earlier[group], later[group], inBoth[group]];
      return correlationOf(a - (a * a) / count, b - (b * b) / count, both - (a * b) / count);
    },
  };
}
