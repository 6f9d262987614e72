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

/** Whether each group's share of the units changed. `groups`: how many there are. */
export function testShares(before: Grouped, after: Grouped, groups: number): (Tested | null)[] {
  const [earlier, later] = [countsOf(before.groups, groups), countsOf(after.groups, groups)];
  const [n, m] = [before.groups.length, after.groups.length];
  const shared = overlap(before, after, groups);
  return Array.from({ length: groups }, (_, group) => {
    if (n === 0 || m === 0) return null;
    return test({
      before: shareSample(earlier[group] ?? 0, n),
      after: shareSample(later[group] ?? 0, m),
      pairs: { count: shared.count, correlation: shared.correlationIn(group) },
      range: WHOLE,
    });
  });
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
