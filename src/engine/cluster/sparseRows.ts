import { randomBelow } from "../random.ts";
import type { SparseMatrix } from "../text/sparse.ts";

/** Distances that look only at the words a row has, while ml-kmeans holds the row with all its zeros. */
export interface SparseDistances {
  /** Squared Euclidean distance of a row to a centroid, or of two centroids. */
  readonly squared: (row: number[], centroid: number[]) => number;
  /** Sum of squared distances of all rows to their nearest centroid. */
  readonly inertia: (centroids: readonly number[][]) => number;
}

/** `rows`: n × v, each of length 1 or zero. `dense`: the same rows as arrays of v, which are told apart by identity. */
export function sparseDistances(rows: SparseMatrix, dense: readonly number[][]): SparseDistances {
  const numbers = new Map(dense.map((row, number) => [row, number]));
  const squares = new WeakMap<number[], number>();
  const squareOf = (centroid: number[]): number => {
    const known = squares.get(centroid);
    if (known !== undefined) return known;
    let sum = 0;
    for (const value of centroid) sum += value * value;
    squares.set(centroid, sum);
    return sum;
  };
  // ml-kmeans asks for one row and all centroids in turn.
  let last: { readonly row: number[]; readonly number: number | undefined } = { row: [], number: undefined };
  const squared = (row: number[], centroid: number[]): number => {
    if (last.row !== row) last = { row, number: numbers.get(row) };
    if (last.number === undefined) return between(row, centroid);
    return Math.max(0, 1 + squareOf(centroid) - 2 * product(rows, last.number, centroid));
  };
  const inertia = (centroids: readonly number[][]): number => {
    let sum = 0;
    for (const row of dense) {
      let least = Infinity;
      for (const centroid of centroids) least = Math.min(least, squared(row, centroid));
      sum += least;
    }
    return sum;
  };
  return { squared, inertia };
}

/**
 * Rows to begin from: greedy k-means++, which tries 2 + ⌊ln k⌋ rows for each centroid and keeps the one that leaves the
 * least inertia, as scikit-learn does. Source: Arthur & Vassilvitskii 2007, section 5.
 */
export function seedRows(rows: SparseMatrix, clusters: number, random: () => number): number[] {
  const trials = 2 + Math.floor(Math.log(clusters));
  const first = randomBelow(rows.rows, random);
  const chosen = [first];
  let nearest = distancesTo(rows, first, new Float64Array(rows.rows).fill(Infinity));
  while (chosen.length < clusters) {
    let best = { row: 0, nearest, inertia: Infinity };
    const total = sumOf(nearest);
    for (let trial = 0; trial < trials; trial++) {
      const row = pick(nearest, random() * total);
      const left = distancesTo(rows, row, nearest);
      const inertia = sumOf(left);
      if (inertia < best.inertia) best = { row, nearest: left, inertia };
    }
    chosen.push(best.row);
    nearest = best.nearest;
  }
  return chosen;
}

/** Squared distances of all rows to one of them, or what `nearest` holds where that is less. */
function distancesTo(rows: SparseMatrix, row: number, nearest: Float64Array): Float64Array {
  const centre = new Float64Array(rows.columns);
  for (let at = rows.offsets[row] ?? 0; at < (rows.offsets[row + 1] ?? 0); at++)
    centre[rows.indices[at] ?? 0] = rows.values[at] ?? 0;
  return nearest.map((distance, other) => Math.min(distance, Math.max(0, 2 - 2 * product(rows, other, centre))));
}

/** Of a row of the matrix and a centroid. */
export function product({ offsets, indices, values }: SparseMatrix, row: number, centroid: ArrayLike<number>): number {
  let sum = 0;
  for (let at = offsets[row] ?? 0, end = offsets[row + 1] ?? 0; at < end; at++)
    sum += (values[at] ?? 0) * (centroid[indices[at] ?? 0] ?? 0);
  return sum;
}

function between(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let d = 0; d < a.length; d++) sum += ((a[d] ?? 0) - (b[d] ?? 0)) ** 2;
  return sum;
}

/** The place where the running sum passes `target`. */
function pick(values: Float64Array, target: number): number {
  let rest = target;
  for (let at = 0; at < values.length - 1; at++) {
    rest -= values[at] ?? 0;
    if (rest < 0) return at;
  }
  return values.length - 1;
}

const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);
