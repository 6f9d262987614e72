import { quiet, type Effects } from "../effects.ts";
import { createRandom } from "../random.ts";
import type { SparseMatrix } from "../text/matrix.ts";

/** An orthonormal basis of the directions in which the rows of a matrix differ most. */
export interface LatentSpace {
  readonly columns: number;
  readonly dimensions: number;
  /** columns × dimensions, row after row. */
  readonly basis: Float64Array;
}

export interface LatentOptions {
  readonly dimensions: number;
  readonly seed: number;
  /** Passes over the matrix; each sharpens the basis. */
  readonly passes?: number;
}

/**
 * The dominant right singular subspace by seeded subspace iteration: Q ← orth(Aᵀ A Q). Distances between projected rows
 * do not depend on the basis within the subspace, so the singular vectors themselves are never computed.
 *
 * `matrix`: n × v, rows L2-normalised or zero. Fewer dimensions come back when v is smaller.
 * Source: Halko, Martinsson & Tropp 2011, algorithm 4.4, with the orthogonalisation on the shorter side.
 */
export function fitLatentSpace(matrix: SparseMatrix, options: LatentOptions, effects: Effects = quiet): LatentSpace {
  const { columns } = matrix;
  const dimensions = Math.min(options.dimensions, columns);
  const random = createRandom(options.seed);
  let basis = new Float64Array(columns * dimensions);
  for (let at = 0; at < basis.length; at++) basis[at] = random() + random() + random() + random() - 2;
  orthonormalise(basis, columns, dimensions);
  const row = new Float64Array(dimensions);
  for (let pass = 0; pass < (options.passes ?? 2); pass++) {
    effects.signal.throwIfAborted();
    const next = new Float64Array(columns * dimensions);
    const multiply = multiplier(matrix, basis);
    for (let r = 0; r < matrix.rows; r++) {
      multiply(r, row);
      for (let at = matrix.offsets[r] ?? 0, end = matrix.offsets[r + 1] ?? 0; at < end; at++) {
        const value = matrix.values[at] ?? 0;
        const start = (matrix.indices[at] ?? 0) * dimensions;
        for (let d = 0; d < dimensions; d++) next[start + d] = (next[start + d] ?? 0) + value * (row[d] ?? 0);
      }
    }
    basis = next;
    orthonormalise(basis, columns, dimensions);
  }
  return { columns, dimensions, basis };
}

/** Writes one row of a matrix into `out`. */
export type RowWriter = (row: number, out: Float64Array) => void;

/** Rows of the matrix as seen in the space, L2-normalised, `out` of length `dimensions`; a zero row stays zero. */
export function projector(space: LatentSpace, matrix: SparseMatrix): RowWriter {
  const multiply = multiplier(matrix, space.basis);
  return (row, out) => {
    multiply(row, out);
    normalise(out);
  };
}

/** Scales a vector to length 1 in place; a zero vector stays zero. */
function normalise(vector: Float64Array): void {
  let squares = 0;
  for (const value of vector) squares += value * value;
  if (squares === 0) return;
  const scale = 1 / Math.sqrt(squares);
  for (let d = 0; d < vector.length; d++) vector[d] = (vector[d] ?? 0) * scale;
}

/** Rows of the matrix times the basis. */
function multiplier(matrix: SparseMatrix, basis: Float64Array): RowWriter {
  return (row, out) => {
    const dimensions = out.length;
    out.fill(0);
    for (let at = matrix.offsets[row] ?? 0, end = matrix.offsets[row + 1] ?? 0; at < end; at++) {
      const value = matrix.values[at] ?? 0;
      const start = (matrix.indices[at] ?? 0) * dimensions;
      for (let d = 0; d < dimensions; d++) out[d] = (out[d] ?? 0) + value * (basis[start + d] ?? 0);
    }
  };
}

/** Modified Gram–Schmidt over the columns, twice, so that rounding cannot leave them askew; a dependent column turns to zero. */
function orthonormalise(basis: Float64Array, rows: number, dimensions: number): void {
  // Column-major while it works: every inner loop then runs along memory.
  const columns = Array.from({ length: dimensions }, (_, d) => {
    const column = new Float64Array(rows);
    for (let r = 0; r < rows; r++) column[r] = basis[r * dimensions + d] ?? 0;
    return column;
  });
  columns.forEach((column, d) => {
    const before = Math.sqrt(dot(column, column));
    for (let round = 0; round < 2; round++)
      for (let other = 0; other < d; other++) {
        const earlier = columns[other];
        if (!earlier) continue;
        const overlap = dot(column, earlier);
        for (let r = 0; r < rows; r++) column[r] = (column[r] ?? 0) - overlap * (earlier[r] ?? 0);
      }
    const after = Math.sqrt(dot(column, column));
    const scale = after > 1e-10 * before && after > 0 ? 1 / after : 0;
    for (let r = 0; r < rows; r++) basis[r * dimensions + d] = column[r] = (column[r] ?? 0) * scale;
  });
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}
