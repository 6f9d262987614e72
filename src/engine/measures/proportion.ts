import { Z95 } from "./normal.ts";
import type { Interval } from "./nps.ts";

/** 95 % interval of a share `count` / `base` in 0 … 1. Source: Wilson 1927. Null when the base is 0. */
export function wilsonInterval(count: number, base: number): Interval | null {
  if (base === 0) return null;
  const share = count / base;
  const z2 = Z95 ** 2;
  const centre = (share + z2 / (2 * base)) / (1 + z2 / base);
  const half = (Z95 / (1 + z2 / base)) * Math.sqrt((share * (1 - share)) / base + z2 / (4 * base * base));
  // At the ends the formula gives exactly 0 and 1, rounding apart.
  return [count === 0 ? 0 : centre - half, count === base ? 1 : centre + half];
}
