import type { Pairs } from "../measures/difference.ts";

/** Values of some of a side's units, each with who it is of: −1 where that is not known. */
export interface Values {
  readonly keys: ArrayLike<number>;
  /** One a key. */
  readonly values: ArrayLike<number>;
}

/** Those who are among the units of both sides, and how their values go together. The first unit of a key counts. */
export function pairsOf(before: Values, after: Values): Pairs {
  const first = new Map<number, number>();
  for (let index = 0; index < before.keys.length; index++) {
    const key = before.keys[index] ?? -1;
    if (key >= 0 && !first.has(key)) first.set(key, before.values[index] ?? 0);
  }
  const [xs, ys]: [number[], number[]] = [[], []];
  for (let index = 0; index < after.keys.length; index++) {
    const key = after.keys[index] ?? -1;
    const x = first.get(key);
    if (x === undefined) continue;
    first.delete(key);
    xs.push(x);
    ys.push(after.values[index] ?? 0);
  }
  return { count: xs.length, correlation: correlation(xs, ys) };
}

/** Pearson's, of two lists of one length. */
function correlation(xs: readonly number[], ys: readonly number[]): number {
  const mean = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0) / list.length;
  const [mx, my] = [mean(xs), mean(ys)];
  let [xx, yy, xy] = [0, 0, 0];
  xs.forEach((x, index) => {
    const y = ys[index] ?? 0;
    xx += (x - mx) ** 2;
    yy += (y - my) ** 2;
    xy += (x - mx) * (y - my);
  });
  return correlationOf(xx, yy, xy);
}

/** From sums of squares and of products around the means. */
export function correlationOf(xx: number, yy: number, xy: number): number {
  return xx > 0 && yy > 0 ? Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy))) : 0;
}
