import type { Quadrant } from "../report/document.ts";

/**
 * Where a theme lies on impact × money, for the question what to do about it:
 * drags the score down and much money hangs on it → fix first; drags it down on little money → fix next;
 * lifts the score (or leaves it) on much money → protect; lifts it on little money → build on.
 *
 * `money`: the theme's revenue at risk, or its revenue where there are no bands; much is at least the `median` of all
 * themes. Null when any of the three is not known.
 */
export function quadrantOf(impact: number | null, money: number | null, median: number | null): Quadrant | null {
  if (impact === null || money === null || median === null) return null;
  const much = money >= median;
  if (impact < 0) return much ? "fix-first" : "fix-next";
  return much ? "protect" : "build-on";
}

/** The middle value, between the two middle ones of an even number; null when there is none. */
export function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  const [below, above] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return ((below ?? Number.NaN) + (above ?? Number.NaN)) / 2;
}
