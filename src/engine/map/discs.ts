import { cosineDistance } from "../themes/hierarchy.ts";
import { apart, lengthOf, scaled, settled, type Distances, type Points } from "./plane.ts";

/** Where the comments of a theme gather, in any unit. */
export interface Disc {
  readonly x: number;
  readonly y: number;
  /** Its area stands for the number of comments. */
  readonly radius: number;
}

export interface DiscsInput {
  /** One a theme, in the space the themes were found in. */
  readonly centroids: readonly (readonly number[])[];
  /** Comments of each theme. */
  readonly sizes: readonly number[];
  /** Comments without a theme; they gather by themselves. */
  readonly uncoded: number;
}

/** Themes smaller than this share of the comments are drawn as large as it, or nobody would see them. */
const SMALLEST_SHARE = 0.008;
/** Of the distance at which themes mostly lie from the middle, the radius that a theme of all comments would have. */
const SPREAD = 0.95;
/** Room between two discs, as a multiple of their radii: comments between two themes lie there. */
const ROOM = 1.25;
/** Nothing says that comments without a word are like a theme. */
const UNLIKE = 1;
const PASSES = 200;

/**
 * A disc for every theme and one more for the comments without one, last, where there are any. Themes alike lie near each
 * other (cosine of their centroids), none overlap, and the largest lies to the upper left.
 */
export function discsOf({ centroids, sizes, uncoded }: DiscsInput): Disc[] {
  const all = uncoded > 0 ? [...sizes, uncoded] : sizes;
  const total = Math.max(1, sum(all));
  const distances = all.map((_, one) =>
    Float64Array.from(all, (_size, other) => (one === other ? 0 : distanceOf(centroids[one], centroids[other]))),
  );
  const alike = settled(scaled(distances), distances, PASSES);
  const reach = Math.max(Math.sqrt(sum(Array.from(alike, (value) => value * value)) / Math.max(1, all.length)), 1e-3);
  const radii = all.map((size) => SPREAD * reach * Math.sqrt(Math.max(size / total, SMALLEST_SHARE)));
  const room = all.map((_, one) =>
    Float64Array.from(radii, (radius, other) => (one === other ? 0 : ROOM * (radius + (radii[one] ?? 0)))),
  );
  const roomy: Distances = distances.map((row, one) =>
    row.map((distance, other) => Math.max(distance, room[one]?.[other] ?? 0)),
  );
  const places = turned(apart(settled(alike, roomy, PASSES), room, PASSES));
  return radii.map((radius, index) => ({ x: places[2 * index] ?? 0, y: places[2 * index + 1] ?? 0, radius }));
}

function distanceOf(one: readonly number[] | undefined, other: readonly number[] | undefined): number {
  return one && other ? Math.max(0, cosineDistance(one, other)) : UNLIKE;
}

/** Mirrored so that the first one lies to the upper left of the middle: which way round an arrangement came out says nothing. */
function turned(points: Points): Points {
  const count = Math.max(1, points.length / 2);
  const [middleX, middleY] = [0, 1].map((axis) => sum(Array.from(points).filter((_, at) => at % 2 === axis)) / count);
  const [flipX, flipY] = [(points[0] ?? 0) > (middleX ?? 0) ? -1 : 1, (points[1] ?? 0) > (middleY ?? 0) ? -1 : 1];
  return points.map((value, at) => value * (at % 2 === 0 ? flipX : flipY));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The unit vector from one disc towards another; nowhere where they lie on each other. */
export function towards(from: Disc, to: Disc): readonly [number, number] {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = lengthOf(dx, dy);
  return length > 0 ? [dx / length, dy / length] : [0, 0];
}
