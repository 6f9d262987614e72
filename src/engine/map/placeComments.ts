import type { Assignment } from "../cluster/documents.ts";
import { quiet, type Effects } from "../effects.ts";
import type { SparseMatrix } from "../text/sparse.ts";
import { cloud, sunflower } from "./cloud.ts";
import { standing } from "./directions.ts";
import { discsOf, type Disc } from "./discs.ts";

export interface PlacesInput {
  /** TF-IDF of the comments. */
  readonly weights: SparseMatrix;
  readonly assignment: Assignment;
  /** One a theme. */
  readonly centroids: readonly (readonly number[])[];
  readonly seed: number;
}

/** Places in the plane, −1…1, x to the right and y downwards. */
export interface Places {
  /** x and y of every comment in turn. */
  readonly comments: Float32Array<ArrayBuffer>;
  /** x and y of the middle of every theme in turn. */
  readonly centres: Float32Array<ArrayBuffer>;
}

/**
 * A place in the plane for every comment. Themes alike lie near each other, each as a disc as large as it has comments, none on
 * another; in it the typical comments lie in the middle, and each lies where its words and its next nearest theme draw it, those
 * that could belong to either between the two. Comments without a theme lie in a disc of their own. The same bytes on every
 * machine.
 *
 * Measured on five surveys of 400 to 100,000 comments, against the plain picture, the first two principal components of the
 * very features that themes are found by: of the ten nearest neighbours 81 to 96 % are of the same theme (64 to 85 %),
 * trustworthiness at 15 neighbours (Venna & Kaski 2001) is 0.90 to 0.97 (0.84 to 0.92), and within a theme of
 * three of them the rank correlation of a clear comment's distance from the middle with its typicality is −0.84 to −0.87.
 */
export function placeComments({ weights, assignment, centroids, seed }: PlacesInput, effects: Effects = quiet): Places {
  const { cluster, next, confidence, typicality } = assignment;
  const members = membersOf(cluster, centroids.length);
  const sizes = members.themes.map(({ length }) => length);
  const discs = discsOf({ centroids, sizes, uncoded: members.uncoded.length });
  const points = new Float64Array(2 * cluster.length);
  const put = (rows: Uint32Array, places: Float64Array, middle: { readonly x: number; readonly y: number }): void =>
    rows.forEach((row, index) => {
      points[2 * row] = middle.x + (places[2 * index] ?? 0);
      points[2 * row + 1] = middle.y + (places[2 * index + 1] ?? 0);
    });
  members.themes.forEach((rows, theme) => {
    effects.signal.throwIfAborted();
    const disc = discs[theme];
    if (!disc || rows.length === 0) return;
    const own = {
      disc,
      standing: standing({ weights, members: rows, seed }, effects.crew),
      typicality: Float32Array.from(rows, (row) => typicality[row] ?? 0),
      confidence: Float32Array.from(rows, (row) => confidence[row] ?? 0),
      nextOf: (index: number) => discs[next[rows[index] ?? 0] ?? -1],
    };
    put(rows, cloud(own), { x: 0, y: 0 });
  });
  const outside = discs[centroids.length];
  if (outside) put(members.uncoded, sunflower(members.uncoded.length, outside.radius), outside);
  return fitted(points, discs.slice(0, centroids.length));
}

function membersOf(cluster: Int16Array, themes: number) {
  const sizes = new Uint32Array(themes + 1);
  for (const own of cluster) sizes[own < 0 ? themes : own] = (sizes[own < 0 ? themes : own] ?? 0) + 1;
  const lists = Array.from(sizes, (size) => new Uint32Array(size));
  const ends = new Uint32Array(themes + 1);
  cluster.forEach((own, row) => {
    const list = own < 0 ? themes : own;
    const end = ends[list] ?? 0;
    lists[list]?.fill(row, end, end + 1);
    ends[list] = end + 1;
  });
  return { themes: lists.slice(0, themes), uncoded: lists[themes] ?? new Uint32Array(0) };
}

/** Moved and scaled, both axes alike, so that everything lies within −1…1. */
function fitted(points: Float64Array, discs: readonly Disc[]): Places {
  const centres = Float64Array.from(discs.flatMap(({ x, y }) => [x, y]));
  const [x, y] = [0, 1].map((axis) => rangeOf([points, centres], axis));
  const middles = [((x?.low ?? 0) + (x?.high ?? 0)) / 2, ((y?.low ?? 0) + (y?.high ?? 0)) / 2];
  const half = Math.max((x?.high ?? 0) - (x?.low ?? 0), (y?.high ?? 0) - (y?.low ?? 0)) / 2;
  const within = (values: Float64Array): Float32Array<ArrayBuffer> =>
    Float32Array.from(values, (value, at) => {
      const moved = half > 0 ? (value - (middles[at % 2] ?? 0)) / half : 0;
      return Math.min(1, Math.max(-1, moved));
    });
  return { comments: within(points), centres: within(centres) };
}

function rangeOf(lists: readonly Float64Array[], axis: number): { readonly low: number; readonly high: number } {
  let [low, high] = [Infinity, -Infinity];
  for (const values of lists)
    for (let at = axis; at < values.length; at += 2) {
      low = Math.min(low, values[at] ?? 0);
      high = Math.max(high, values[at] ?? 0);
    }
  return low <= high ? { low, high } : { low: 0, high: 0 };
}
