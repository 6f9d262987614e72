import { kmeansGenerator } from "ml-kmeans";
import { quiet, type Effects } from "../effects.ts";
import { denseOf, type Dense, type Kernel } from "../kernel/kernel.ts";
import { createRandom, randomBelow } from "../random.ts";

export interface KMeansOptions {
  readonly clusters: number;
  readonly seed: number;
  /** Partitions to start from: cluster of every row, or −1. */
  readonly starts: readonly Int32Array[];
  readonly maxIterations: number;
  /** Leaves the larger selection out. */
  readonly brisk?: boolean;
}

export interface KMeansModel {
  /** clusters × dimensions. */
  readonly centroids: readonly (readonly number[])[];
  /** Sum of squared distances to the nearest centroid. */
  readonly inertia: number;
}

/** Rows a cluster, and at least, that the starts compete on … */
const TRIAL = { perCluster: 50, least: 2000 };
/** … and that the winner then goes on with: more do not move a centroid by a visible amount. */
const FINAL = { perCluster: 200, least: 6000 };
/** Squared distance below which a centroid counts as unmoved. */
const TOLERANCE = 1e-4;

/** Starts from rows drawn at random beside the partitions: as many as look at so many rows in all, within these bounds … */
const FRESH = { rows: 4000, fewest: 2, most: 10 };
/** … which have to be so much better, for what partitions agree on is more than nearness. */
const CLEARLY_BETTER = 0.95;
/** Iterations after which the best start is known well enough. */
const RACE = 3;

/**
 * k-means from partitions that are known to be good ones: a cluster begins at the mean of its rows; where a partition leaves
 * clusters empty, seeded k-means++ fills them. A few starts are by k-means++ alone, since partitions can share a mistake. The
 * iterations are ml-kmeans's. Of the starts the one that is ahead after three iterations goes on, with many rows first on an
 * even selection of them, then on a larger one.
 *
 * `rows`: n × d. With fewer distinct rows than clusters some centroids coincide and stay empty. Source of k-means++: Arthur &
 * Vassilvitskii 2007.
 */
export function kmeans(rows: Dense, options: KMeansOptions, effects: Effects = quiet): KMeansModel {
  const { clusters, starts } = options;
  const trial = tableOf(evenly(rows, Math.max(TRIAL.least, TRIAL.perCluster * clusters)));
  const stride = Math.ceil(rows.rows / trial.rows.rows);
  const race = { ...options, maxIterations: RACE, effects };
  const begun = starts.map((partition, start) => {
    const own = partition.filter((_, row) => row % stride === 0);
    return iterate(trial, filledUp(trial, means(trial, own), { ...race, start }), race);
  });
  const affordable = Math.round(FRESH.rows / trial.rows.rows);
  const fresh = Array.from({ length: Math.min(FRESH.most, Math.max(FRESH.fewest, affordable)) }, (_, index) =>
    iterate(trial, filledUp(trial, [], { ...race, start: starts.length + index }), race),
  );
  const [informed, uninformed] = [leastInertia(begun), leastInertia(fresh)];
  const best = uninformed.inertia < CLEARLY_BETTER * informed.inertia ? uninformed : informed;
  const model = iterate(trial, best.centroids, { ...options, effects });
  const final = evenly(rows, Math.max(FINAL.least, FINAL.perCluster * clusters));
  if (options.brisk || final.rows === trial.rows.rows) return model;
  return iterate(tableOf(final), model.centroids, { ...options, effects });
}

/** The first of the best. */
function leastInertia(models: readonly KMeansModel[]): KMeansModel {
  let best: KMeansModel = { centroids: [], inertia: Infinity };
  for (const model of models) if (model.inertia < best.inertia) best = model;
  return best;
}

function inertiaOf(distances: Dense): number {
  let sum = 0;
  for (let row = 0; row < distances.rows; row++) sum += nearestTwo(distances, row).nearestDistance;
  return sum;
}

/** Means of the rows of each cluster that has any. */
function means({ rows, plain }: Table, partition: Int32Array): number[][] {
  const sums = new Map<number, { readonly sum: number[]; size: number }>();
  plain.forEach((row, index) => {
    const cluster = partition[index] ?? -1;
    if (cluster < 0) return;
    let own = sums.get(cluster);
    if (!own) sums.set(cluster, (own = { sum: new Array<number>(rows.columns).fill(0), size: 0 }));
    for (let d = 0; d < row.length; d++) own.sum[d] = (own.sum[d] ?? 0) + (row[d] ?? 0);
    own.size++;
  });
  const ordered = [...sums].sort(([a], [b]) => a - b);
  return ordered.map(([, { sum, size }]) => sum.map((value) => value / size));
}

/** The same rows twice: as the kernel wants them, and as ml-kmeans does. */
interface Table {
  readonly rows: Dense;
  readonly plain: number[][];
  /** Squared lengths. */
  readonly squares: Float64Array;
}

function tableOf(rows: Dense): Table {
  const { values, columns, width } = rows;
  const plain: number[][] = [];
  for (let row = 0; row < rows.rows; row++) {
    const own = new Array<number>(columns);
    for (let d = 0; d < columns; d++) own[d] = values[row * width + d] ?? 0;
    plain.push(own);
  }
  return { rows, plain, squares: squaresOf(rows) };
}

/** At most `most` rows, every n-th. */
function evenly(rows: Dense, most: number): Dense {
  const stride = Math.max(1, Math.ceil(rows.rows / most));
  if (stride === 1) return rows;
  const chosen = denseOf(Math.ceil(rows.rows / stride), rows.columns);
  for (let row = 0; row < chosen.rows; row++) {
    const start = row * stride * rows.width;
    chosen.values.set(rows.values.subarray(start, start + rows.width), row * rows.width);
  }
  return chosen;
}

function iterate(
  { rows, plain, squares }: Table,
  start: readonly (readonly number[])[],
  { clusters, maxIterations, effects }: KMeansOptions & { readonly effects: Effects },
): KMeansModel {
  const measured = { kernel: effects.crew.kernel, squares };
  let centroids = start.map((centroid) => [...centroid]);
  let table = distancesTo(rows, centroids, measured);
  // ml-kmeans asks for the distance of every row to every centroid in turn, then for how far the centroids moved.
  let [row, centroid] = [0, 0];
  const distanceFunction = (a: number[], b: number[]): number => {
    if (row === rows.rows) return squaredDistance(a, b);
    const distance = table.values[row * table.width + centroid] ?? 0;
    if (++centroid === clusters) [row, centroid] = [row + 1, 0];
    return distance;
  };
  const options = { initialization: centroids, maxIterations, tolerance: TOLERANCE, distanceFunction };
  for (const step of kmeansGenerator(plain, clusters, options)) {
    effects.signal.throwIfAborted();
    centroids = step.centroids;
    table = distancesTo(rows, centroids, measured);
    [row, centroid] = [0, 0];
  }
  return { centroids, inertia: inertiaOf(table) };
}

/** Squared distances of all rows to all centroids: n × clusters. `squares`: squared lengths of the rows, where they are known. */
export function distancesTo(
  rows: Dense,
  centroids: readonly (readonly number[])[],
  { kernel, squares = squaresOf(rows) }: { readonly kernel: Kernel; readonly squares?: Float64Array },
): Dense {
  const columns = denseOf(rows.columns, centroids.length);
  const lengths = centroids.map((centroid, c) => {
    let square = 0;
    centroid.forEach((value, d) => {
      columns.values[d * columns.width + c] = value;
      square += value * value;
    });
    return square;
  });
  const distances = kernel.product(rows, columns);
  const { values, width } = distances;
  for (let row = 0; row < rows.rows; row++) {
    const square = squares[row] ?? 0;
    for (let c = 0; c < lengths.length; c++) {
      const at = row * width + c;
      // |x − c|² = |x|² + |c|² − 2 x·c
      values[at] = Math.max(0, square + (lengths[c] ?? 0) - 2 * (values[at] ?? 0));
    }
  }
  return distances;
}

function squaresOf({ rows, columns, width, values }: Dense): Float64Array {
  const squares = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    let square = 0;
    for (let at = row * width, end = at + columns; at < end; at++) {
      const value = values[at] ?? 0;
      square += value * value;
    }
    squares[row] = square;
  }
  return squares;
}

/** The centroids, and rows beside them until there are enough, each drawn in proportion to its squared distance to the nearest. */
function filledUp(
  { rows, plain, squares }: Table,
  centroids: readonly number[][],
  { clusters, seed, start, effects }: KMeansOptions & { readonly start: number; readonly effects: Effects },
): number[][] {
  const random = createRandom(seed + start);
  const { kernel } = effects.crew;
  const chosen = centroids.length > 0 ? [...centroids] : [plain[randomBelow(rows.rows, random)] ?? []];
  if (chosen.length >= clusters) return chosen.slice(0, clusters);
  const nearest = new Float64Array(rows.rows).fill(Infinity);
  let added = chosen;
  while (chosen.length < clusters) {
    const distances = distancesTo(rows, added, { kernel, squares });
    let total = 0;
    for (let row = 0; row < rows.rows; row++) {
      const least = Math.min(nearest[row] ?? 0, nearestTwo(distances, row).nearestDistance);
      nearest[row] = least;
      total += least;
    }
    let rest = random() * total;
    let pick = 0;
    for (; pick < rows.rows - 1; pick++) {
      rest -= nearest[pick] ?? 0;
      if (rest < 0) break;
    }
    added = [plain[pick] ?? []];
    chosen.push(...added);
  }
  return chosen;
}

export interface NearestTwo {
  readonly nearest: number;
  readonly nearestDistance: number;
  /** −1 where there is only one. */
  readonly next: number;
  readonly nextDistance: number;
}

/** The nearest two centroids of a row of a table of distances, lowest index on a tie, and how far they are. */
export function nearestTwo(distances: Dense, row: number): NearestTwo {
  let nearest = -1;
  let next = -1;
  let nearestDistance = Infinity;
  let nextDistance = Infinity;
  const start = row * distances.width;
  for (let c = 0; c < distances.columns; c++) {
    const distance = distances.values[start + c] ?? 0;
    if (distance < nearestDistance) {
      nextDistance = nearestDistance;
      next = nearest;
      nearestDistance = distance;
      nearest = c;
    } else if (distance < nextDistance) {
      nextDistance = distance;
      next = c;
    }
  }
  return { nearest, nearestDistance, next, nextDistance };
}

function squaredDistance(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let d = 0; d < a.length; d++) sum += ((a[d] ?? 0) - (b[d] ?? 0)) ** 2;
  return sum;
}
