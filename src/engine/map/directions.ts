import { fitLatentSpace } from "../cluster/latent.ts";
import type { Crew } from "../crew.ts";
import type { Dense } from "../kernel/kernel.ts";
import { takeRows, type SparseMatrix } from "../text/sparse.ts";
import { dot } from "./plane.ts";

/** Comments of a theme that its directions are taken from. */
const SAMPLE = 1000;
/** Directions that are looked at before the two in which most happens are known. */
const CANDIDATES = 8;
const POWER_STEPS = 40;

/**
 * Where each of a theme's comments stands among the others: along the two directions in which their words differ most, the
 * mean 0 and the mean square 1 along each; 2 × n, x and y in turn. A theme whose comments are all the same has zeros.
 *
 * `weights`: TF-IDF, one row a comment; `members`: rows of the theme, ascending. Source: Pearson 1901.
 */
export function standing(
  { weights, members, seed }: { readonly weights: SparseMatrix; readonly members: Uint32Array; readonly seed: number },
  crew: Pick<Crew, "kernel">,
): Float64Array {
  const stride = Math.max(1, Math.ceil(members.length / SAMPLE));
  const sample = takeRows(
    weights,
    members.filter((_, index) => index % stride === 0),
  );
  const space = fitLatentSpace(sample, { dimensions: CANDIDATES, seed }, crew);
  const axes = axesOf(space, principal(crew.kernel.product(sample, space)));
  const places = new Float64Array(2 * members.length);
  members.forEach((row, index) => {
    let [x, y] = [0, 0];
    for (let at = weights.offsets[row] ?? 0; at < (weights.offsets[row + 1] ?? 0); at++) {
      const [column, value] = [weights.indices[at] ?? 0, weights.values[at] ?? 0];
      x += value * (axes[0][column] ?? 0);
      y += value * (axes[1][column] ?? 0);
    }
    places[2 * index] = x;
    places[2 * index + 1] = y;
  });
  return standardized(places);
}

/** The two directions of largest variance of rows, each of length 1. */
function principal(rows: Dense): readonly [Float64Array, Float64Array] {
  const covariance = covarianceOf(rows);
  const first = largest(covariance, null);
  return [first, largest(covariance, first)];
}

function covarianceOf({ rows, columns, width, values }: Dense): Float64Array[] {
  const mean = new Float64Array(columns);
  for (let row = 0; row < rows; row++)
    for (let d = 0; d < columns; d++) mean[d] = (mean[d] ?? 0) + (values[row * width + d] ?? 0) / rows;
  const cells = Array.from({ length: columns }, () => new Float64Array(columns));
  const own = new Float64Array(columns);
  for (let row = 0; row < rows; row++) {
    for (let d = 0; d < columns; d++) own[d] = (values[row * width + d] ?? 0) - (mean[d] ?? 0);
    cells.forEach((cell, d) => {
      for (let e = 0; e < columns; e++) cell[e] = (cell[e] ?? 0) + (own[d] ?? 0) * (own[e] ?? 0);
    });
  }
  return cells;
}

/** The eigenvector of the largest eigenvalue, across another one if there is one. */
function largest(matrix: readonly Float64Array[], across: Float64Array | null): Float64Array {
  // Begins where no eigenvector is likely to be at a right angle.
  let vector = Float64Array.from(matrix, (_, d) => 1 / (1 + d));
  for (let step = 0; step < POWER_STEPS; step++) {
    const next = Float64Array.from(matrix, (row) => dot(row, vector));
    const along = across === null ? 0 : dot(next, across);
    for (let d = 0; d < next.length; d++) next[d] = (next[d] ?? 0) - along * (across?.[d] ?? 0);
    const length = Math.sqrt(dot(next, next));
    if (length === 0) return next;
    vector = next.map((value) => value / length);
  }
  return vector;
}

/** The directions in terms of words. */
function axesOf(
  { rows, columns, width, values }: Dense,
  [first, second]: readonly [Float64Array, Float64Array],
): readonly [Float64Array, Float64Array] {
  const axes = [new Float64Array(rows), new Float64Array(rows)] as const;
  for (let word = 0; word < rows; word++) {
    let [x, y] = [0, 0];
    for (let d = 0; d < columns; d++) {
      const value = values[word * width + d] ?? 0;
      x += value * (first[d] ?? 0);
      y += value * (second[d] ?? 0);
    }
    axes[0][word] = x;
    axes[1][word] = y;
  }
  return axes;
}

function standardized(places: Float64Array): Float64Array {
  const count = Math.max(1, places.length / 2);
  for (const axis of [0, 1]) {
    let [mean, squares] = [0, 0];
    for (let at = axis; at < places.length; at += 2) mean += (places[at] ?? 0) / count;
    for (let at = axis; at < places.length; at += 2) squares += ((places[at] ?? 0) - mean) ** 2 / count;
    const scale = squares > NOTHING ? 1 / Math.sqrt(squares) : 0;
    for (let at = axis; at < places.length; at += 2) places[at] = ((places[at] ?? 0) - mean) * scale;
  }
  return places;
}

/** What rounding leaves of a variance of 0. */
const NOTHING = 1e-12;
