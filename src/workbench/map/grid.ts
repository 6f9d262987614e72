import type { Point } from "./camera.ts";

/** Points of the square from −1 to 1 by the cell they lie in, so that the nearest is found without looking at all. */
export interface Grid {
  readonly places: Float32Array;
  /** Cells a side. */
  readonly side: number;
  /** side² + 1: where each cell's points begin in `points`. */
  readonly starts: Uint32Array;
  readonly points: Uint32Array;
}

const POINTS_A_CELL = 3;
const MOST_CELLS = 512;

/** `places`: x and y in turn. */
export function gridOf(places: Float32Array): Grid {
  const count = places.length / 2;
  const side = Math.min(MOST_CELLS, Math.max(1, Math.ceil(Math.sqrt(count / POINTS_A_CELL))));
  const cellOf = (point: number): number =>
    side * cellAlong(places[2 * point + 1] ?? 0, side) + cellAlong(places[2 * point] ?? 0, side);
  const starts = new Uint32Array(side * side + 1);
  for (let point = 0; point < count; point++) {
    const next = cellOf(point) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let cell = 1; cell < starts.length; cell++) starts[cell] = (starts[cell] ?? 0) + (starts[cell - 1] ?? 0);
  const ends = starts.slice();
  const points = new Uint32Array(count);
  for (let point = 0; point < count; point++) {
    const cell = cellOf(point);
    points[ends[cell] ?? 0] = point;
    ends[cell] = (ends[cell] ?? 0) + 1;
  }
  return { places, side, starts, points };
}

/**
 * The point nearest to a place and not further off than `reach`, which may be longer along one axis and is what distance is
 * measured by; the first one on a tie, −1 where there is none.
 */
export function nearestPoint({ places, side, starts, points }: Grid, { x, y }: Point, reach: Point): number {
  let [best, least] = [-1, 1];
  const [left, right] = [cellAlong(x - reach.x, side), cellAlong(x + reach.x, side)];
  const [top, bottom] = [cellAlong(y - reach.y, side), cellAlong(y + reach.y, side)];
  for (let row = top; row <= bottom; row++) {
    const [start, end] = [starts[row * side + left] ?? 0, starts[row * side + right + 1] ?? 0];
    for (let at = start; at < end; at++) {
      const point = points[at] ?? 0;
      const dx = ((places[2 * point] ?? 0) - x) / reach.x;
      const dy = ((places[2 * point + 1] ?? 0) - y) / reach.y;
      const square = dx * dx + dy * dy;
      if (square > least || (square === least && best >= 0 && point > best)) continue;
      [best, least] = [point, square];
    }
  }
  return best;
}

function cellAlong(value: number, side: number): number {
  return Math.min(side - 1, Math.max(0, Math.floor(((value + 1) / 2) * side)));
}
