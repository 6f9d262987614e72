import { kmeansGenerator } from "ml-kmeans";
import { quiet, type Effects } from "../effects.ts";
import { createRandom, randomBelow } from "../random.ts";

export interface KMeansOptions {
  readonly clusters: number;
  readonly seed: number;
  /** Independent starts; the one with the least inertia wins. */
  readonly starts: number;
  readonly maxIterations: number;
}

export interface KMeansModel {
  /** clusters × dimensions. */
  readonly centroids: readonly (readonly number[])[];
  /** Sum of squared distances to the nearest centroid. */
  readonly inertia: number;
}

/** Rows a cluster, and at least, that the independent starts compete on … */
const TRIAL = { perCluster: 50, least: 2000 };
/** … and that the winner then goes on with: more do not move a centroid by a visible amount. */
const FINAL = { perCluster: 200, least: 6000 };

/**
 * k-means from our own seeded k-means++ starts; the iterations are ml-kmeans's. With many rows the starts compete on an even
 * selection of them, and the winner's centroids begin a last run over a larger one.
 *
 * `rows`: n × d plain arrays (ml-kmeans is faster on those than on typed ones). With fewer distinct rows than clusters some
 * centroids coincide and stay empty. Source of the starts: Arthur & Vassilvitskii 2007.
 */
export function kmeans(rows: number[][], options: KMeansOptions, effects: Effects = quiet): KMeansModel {
  const trial = evenly(rows, Math.max(TRIAL.least, TRIAL.perCluster * options.clusters));
  let best: KMeansModel | null = null;
  for (let start = 0; start < options.starts; start++) {
    const initialization = plusPlus(trial, options.clusters, createRandom(options.seed + start));
    const model = iterate(trial, initialization, { ...options, effects });
    if (best === null || model.inertia < best.inertia) best = model;
  }
  if (best === null) return { centroids: [], inertia: 0 };
  const final = evenly(rows, Math.max(FINAL.least, FINAL.perCluster * options.clusters));
  if (final.length === trial.length) return best;
  const winner = best.centroids.map((centroid) => [...centroid]);
  return iterate(final, winner, { ...options, effects });
}

/** At most `most` rows, every n-th. */
function evenly(rows: number[][], most: number): number[][] {
  const stride = Math.max(1, Math.ceil(rows.length / most));
  return stride === 1 ? rows : rows.filter((_, index) => index % stride === 0);
}

function iterate(
  rows: number[][],
  initialization: number[][],
  { clusters, maxIterations, effects }: KMeansOptions & { readonly effects: Effects },
): KMeansModel {
  let centroids = initialization;
  for (const step of kmeansGenerator(rows, clusters, { initialization, maxIterations, tolerance: 1e-4 })) {
    effects.signal.throwIfAborted();
    centroids = step.centroids;
  }
  return { centroids, inertia: inertiaOf(rows, centroids) };
}

function inertiaOf(rows: number[][], centroids: readonly (readonly number[])[]): number {
  let sum = 0;
  for (const row of rows) sum += nearestTwo(row, centroids).nearestDistance;
  return sum;
}

function plusPlus(rows: number[][], clusters: number, random: () => number): number[][] {
  const first = rows[randomBelow(rows.length, random)] ?? [];
  const chosen = [first];
  const distances = Float64Array.from(rows, (row) => squaredDistance(row, first));
  while (chosen.length < clusters) {
    let total = 0;
    for (const distance of distances) total += distance;
    let rest = random() * total;
    let pick = 0;
    for (; pick < rows.length - 1; pick++) {
      rest -= distances[pick] ?? 0;
      if (rest < 0) break;
    }
    const centre = rows[pick] ?? [];
    chosen.push(centre);
    rows.forEach((row, index) => {
      const distance = squaredDistance(row, centre);
      if (distance < (distances[index] ?? 0)) distances[index] = distance;
    });
  }
  return chosen.map((row) => [...row]);
}

/** The nearest centroid, lowest index on a tie, and the squared distances to it and to the next one. */
export function nearestTwo(
  row: ArrayLike<number>,
  centroids: readonly ArrayLike<number>[],
): { nearest: number; nearestDistance: number; nextDistance: number } {
  let nearest = -1;
  let nearestDistance = Infinity;
  let nextDistance = Infinity;
  for (let c = 0; c < centroids.length; c++) {
    const distance = squaredDistance(row, centroids[c] ?? []);
    if (distance < nearestDistance) {
      nextDistance = nearestDistance;
      nearestDistance = distance;
      nearest = c;
    } else if (distance < nextDistance) nextDistance = distance;
  }
  return { nearest, nearestDistance, nextDistance };
}

function squaredDistance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let d = 0; d < a.length; d++) {
    const difference = (a[d] ?? 0) - (b[d] ?? 0);
    sum += difference * difference;
  }
  return sum;
}
