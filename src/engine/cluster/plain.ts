import { kmeansGenerator } from "ml-kmeans";
import { quiet, type Effects } from "../effects.ts";
import { createRandom } from "../random.ts";
import { takeRows, type SparseMatrix } from "../text/sparse.ts";
import type { Assignment } from "./documents.ts";
import { product, seedRows, sparseDistances } from "./sparseRows.ts";

const STARTS = 10;
const BRISK_STARTS = 2;
const ITERATIONS = 100;
/** Runs whose seeds follow each other must not share starts. */
const SEEDS_APART = 1000;
/** ml-kmeans asks for whole rows: this many cells take 320 MB. */
const LARGEST_TABLE = 40_000_000;
/** Rows that the starts compete on; the winner goes on over all. */
const TRIAL_ROWS = 4000;
/** A word that the centroids do not know. */
const UNKNOWN = -1;

/** k-means on the words themselves. */
export interface PlainModel {
  /** Column of the matrix → column of the centroids, or −1. */
  readonly columnOf: Int32Array;
  /** clusters × known words. */
  readonly centroids: readonly (readonly number[])[];
}

export interface PlainInput {
  /** TF-IDF, n × v, rows L2-normalised or zero. */
  readonly weights: SparseMatrix;
  /** Rows to learn from. */
  readonly sample: Uint32Array;
}

export interface PlainOptions {
  readonly clusters: number;
  readonly seed: number;
  /** Numbers held at once, 40 million unless told. */
  readonly cells?: number;
  /** Of fewer starts the best one is the last word. */
  readonly brisk?: boolean;
}

/**
 * What a researcher would write first, and the control that the consensus is measured against: k-means on TF-IDF, nothing
 * reduced. Of ten seeded starts the one with the least inertia wins; beyond 4,000 rows they compete on an even selection of
 * them. When the sample times its words is more than `cells`, only its commonest words are looked at, as many as fit.
 */
export function fitPlain(
  { weights, sample }: PlainInput,
  { clusters, seed, cells = LARGEST_TABLE, brisk = false }: PlainOptions,
  effects: Effects = quiet,
): PlainModel {
  const learned = takeRows(weights, sample);
  const columnOf = commonestColumns(learned, Math.floor(cells / Math.max(1, learned.rows)));
  const all = knownColumns(learned, columnOf);
  const stride = Math.ceil(all.rows / TRIAL_ROWS);
  const trial = tableOf(stride <= 1 ? all : takeRows(all, everyOf(stride, all.rows)));
  let best: Clustered = { centroids: [], inertia: Infinity };
  const starts = brisk ? BRISK_STARTS : STARTS;
  for (let start = 0; start < starts; start++) {
    effects.onProgress({ stage: "cluster", done: start, total: starts + 1 });
    const rows = seedRows(trial.rows, clusters, createRandom(seed + SEEDS_APART * start));
    const found = iterate(
      trial,
      rows.map((row) => [...(trial.dense[row] ?? [])]),
      effects,
    );
    if (found.inertia < best.inertia) best = found;
  }
  if (stride > 1 && !brisk) best = iterate(tableOf(all), best.centroids, effects);
  effects.onProgress({ stage: "cluster", done: starts + 1, total: starts + 1 });
  return { columnOf, centroids: best.centroids };
}

/** The same rows twice: as their words, and whole, as ml-kmeans wants them. */
interface Table {
  readonly rows: SparseMatrix;
  readonly dense: number[][];
}

interface Clustered {
  readonly centroids: number[][];
  readonly inertia: number;
}

const tableOf = (rows: SparseMatrix): Table => ({ rows, dense: denseRows(rows) });

const everyOf = (stride: number, rows: number): Uint32Array =>
  Uint32Array.from({ length: Math.ceil(rows / stride) }, (_, index) => index * stride);

function iterate({ rows, dense }: Table, initialization: number[][], effects: Effects): Clustered {
  const { squared, inertia } = sparseDistances(rows, dense);
  const options = { initialization, maxIterations: ITERATIONS, tolerance: 1e-6, distanceFunction: squared };
  let centroids = initialization;
  for (const step of kmeansGenerator(dense, initialization.length, options)) {
    effects.signal.throwIfAborted();
    centroids = step.centroids;
  }
  return { centroids, inertia: inertia(centroids) };
}

/** Puts every row of the matrix into its nearest cluster; a row without a known word into none. */
export function assignPlain(model: PlainModel, weights: SparseMatrix, effects: Effects = quiet): Assignment {
  const { centroids } = model;
  const known = knownColumns(weights, model.columnOf);
  const { rows } = known;
  const squares = centroids.map((centroid) => centroid.reduce((sum, x) => sum + x * x, 0));
  const cluster = new Int16Array(rows).fill(-1);
  const next = new Int16Array(rows).fill(-1);
  const confidence = new Float32Array(rows);
  const typicality = new Float32Array(rows);
  for (let row = 0; row < rows; row++) {
    if (row % 4096 === 0) effects.signal.throwIfAborted();
    if (known.offsets[row] === known.offsets[row + 1]) continue;
    const found = { cluster: -1, distance: Infinity, second: -1, next: Infinity, cosine: 0 };
    centroids.forEach((centroid, c) => {
      const similarity = product(known, row, centroid);
      const square = squares[c] ?? 0;
      const distance = Math.max(0, 1 - 2 * similarity + square);
      if (distance < found.distance) {
        found.second = found.cluster;
        found.next = found.distance;
        found.distance = distance;
        found.cluster = c;
        found.cosine = square > 0 ? similarity / Math.sqrt(square) : 0;
      } else if (distance < found.next) {
        found.second = c;
        found.next = distance;
      }
    });
    cluster[row] = found.cluster;
    next[row] = found.second;
    confidence[row] = found.next > 0 ? 1 - Math.sqrt(found.distance / found.next) : 0;
    typicality[row] = found.cosine;
  }
  return { cluster, next, confidence, typicality };
}

/** Numbers the columns that occur; of more than `most` those in the most rows, the lower column on a tie. */
function commonestColumns({ columns, indices }: SparseMatrix, most: number): Int32Array {
  const frequency = new Uint32Array(columns);
  for (const column of indices) frequency[column] = (frequency[column] ?? 0) + 1;
  const occurring = [...frequency.keys()].filter((column) => (frequency[column] ?? 0) > 0);
  const kept =
    occurring.length <= most
      ? occurring
      : occurring.sort((a, b) => (frequency[b] ?? 0) - (frequency[a] ?? 0) || a - b).slice(0, most);
  const columnOf = new Int32Array(columns).fill(UNKNOWN);
  kept.forEach((column, index) => (columnOf[column] = index));
  return columnOf;
}

/** The matrix without its unknown columns, each row of length 1 again. */
function knownColumns(matrix: SparseMatrix, columnOf: Int32Array): SparseMatrix {
  const offsets = new Uint32Array(matrix.rows + 1);
  const indices = new Uint32Array(matrix.indices.length);
  const values = new Float32Array(matrix.indices.length);
  let end = 0;
  for (let row = 0; row < matrix.rows; row++) {
    const start = end;
    let squares = 0;
    for (let at = matrix.offsets[row] ?? 0; at < (matrix.offsets[row + 1] ?? 0); at++) {
      const column = columnOf[matrix.indices[at] ?? 0] ?? UNKNOWN;
      if (column === UNKNOWN) continue;
      const value = matrix.values[at] ?? 0;
      squares += value * value;
      indices[end] = column;
      values[end++] = value;
    }
    const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
    for (let at = start; at < end; at++) values[at] = (values[at] ?? 0) * scale;
    offsets[row + 1] = end;
  }
  const columns = columnOf.reduce((most, column) => Math.max(most, column + 1), 0);
  return { rows: matrix.rows, columns, offsets, indices: indices.slice(0, end), values: values.slice(0, end) };
}

function denseRows({ rows, columns, offsets, indices, values }: SparseMatrix): number[][] {
  return Array.from({ length: rows }, (_, row) => {
    const dense = new Array<number>(columns).fill(0);
    for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at++) dense[indices[at] ?? 0] = values[at] ?? 0;
    return dense;
  });
}
