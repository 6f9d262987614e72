import type { CommentMap } from "../../protocol/session.ts";

/**
 * The points of one theme (−1: of none) from its middle outwards, the most typical comments first; all points, in the order of the file, where
 * no theme is asked for.
 */
export function walkOf({ places, themes, centres }: CommentMap, theme: number | null): Uint32Array {
  const all = Uint32Array.from(themes.keys());
  if (theme === null) return all;
  const own = all.filter((point) => themes[point] === theme);
  if (theme < 0) return own;
  const [x, y] = [centres[2 * theme] ?? 0, centres[2 * theme + 1] ?? 0];
  const far = (point: number): number => ((places[2 * point] ?? 0) - x) ** 2 + ((places[2 * point + 1] ?? 0) - y) ** 2;
  return own.sort((a, b) => far(a) - far(b) || a - b);
}

/** The point so many steps on from another one; from one that is not on the way, or from nowhere, the first one. */
export function stepAlong(walk: Uint32Array, from: number, steps: number): number {
  if (walk.length === 0) return -1;
  const at = walk.indexOf(from);
  return walk[at < 0 ? 0 : Math.min(Math.max(at + steps, 0), walk.length - 1)] ?? -1;
}
