import type { Crew } from "../crew.ts";
import { denseOf, type Dense, type Kernel } from "../kernel/kernel.ts";
import { createRandom } from "../random.ts";
import type { SparseMatrix } from "../text/sparse.ts";

/** An orthonormal basis of the directions in which the rows of a matrix differ most: columns × dimensions. */
export type LatentSpace = Dense;

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
export function fitLatentSpace(
  matrix: SparseMatrix,
  { dimensions, seed, passes = 2 }: LatentOptions,
  { kernel }: Pick<Crew, "kernel">,
): LatentSpace {
  const random = createRandom(seed);
  let basis: Dense = denseOf(matrix.columns, Math.min(dimensions, matrix.columns));
  for (let row = 0; row < basis.rows; row++)
    for (let d = 0; d < basis.columns; d++) basis.values[row * basis.width + d] = random() - 0.5;
  for (let pass = 0; pass < passes; pass++)
    basis = orthonormal(kernel.transposedProduct(matrix, kernel.product(matrix, basis)), kernel);
  return basis;
}

/** The rows of a matrix as seen in the space, L2-normalised; a zero row stays zero. */
export function project(space: LatentSpace, matrix: SparseMatrix, { kernel }: Pick<Crew, "kernel">): Dense {
  const projected = kernel.product(matrix, space);
  const { rows, columns, width, values } = projected;
  for (let row = 0; row < rows; row++) {
    const start = row * width;
    let squares = 0;
    for (let at = start; at < start + columns; at++) squares += (values[at] ?? 0) ** 2;
    if (squares === 0) continue;
    const scale = 1 / Math.sqrt(squares);
    for (let at = start; at < start + columns; at++) values[at] = (values[at] ?? 0) * scale;
  }
  return projected;
}

/** So much of a column's square must not lie in the columns before it, or it is nothing but rounding. */
const INDEPENDENT = 1e-6;

/**
 * The same subspace with orthonormal columns: Q R⁻¹ where R is Cholesky's factor of Qᵀ Q. A column that depends on those
 * before it turns to zero. Source: Yamamoto et al. 2015 (CholeskyQR2).
 */
function orthonormal(basis: Dense, kernel: Kernel): Dense {
  const { columns: d, width } = basis;
  const gram = kernel.transposedProduct(basis, basis).values;
  // Row i of `factor` is row i of R.
  const factor = new Float64Array(d * d);
  const cell = (row: number, column: number): number => factor[row * d + column] ?? 0;
  for (let i = 0; i < d; i++) {
    let square = gram[i * width + i] ?? 0;
    const whole = square;
    for (let k = 0; k < i; k++) square -= cell(k, i) ** 2;
    if (square <= INDEPENDENT * whole) continue;
    const pivot = Math.sqrt(square);
    factor[i * d + i] = pivot;
    for (let j = i + 1; j < d; j++) {
      let rest = gram[i * width + j] ?? 0;
      for (let k = 0; k < i; k++) rest -= cell(k, i) * cell(k, j);
      factor[i * d + j] = rest / pivot;
    }
  }
  const inverse = denseOf(d, d);
  for (let j = 0; j < d; j++) {
    if (cell(j, j) === 0) continue;
    inverse.values[j * width + j] = 1 / cell(j, j);
    for (let i = j - 1; i >= 0; i--) {
      if (cell(i, i) === 0) continue;
      let sum = 0;
      for (let k = i + 1; k <= j; k++) sum += cell(i, k) * (inverse.values[k * width + j] ?? 0);
      inverse.values[i * width + j] = -sum / cell(i, i);
    }
  }
  return kernel.product(basis, inverse);
}
