/** A symmetric matrix, row by row. */
export interface Symmetric {
  readonly size: number;
  readonly values: Float64Array;
}

/** Of a pivot, the share that must be left of its diagonal for the column not to follow from those before it. */
const INDEPENDENT = 1e-9;

/**
 * The columns that follow from those before them, by the pivots of a Cholesky factorisation; ascending. What such a column
 * would explain, the others explain.
 */
export function dependentColumns(matrix: Symmetric): number[] {
  const { size, values } = matrix;
  const factor = new Float64Array(size * size);
  const dependent: number[] = [];
  for (let column = 0; column < size; column++) {
    const pivot = fillColumn(factor, matrix, column);
    if (pivot > INDEPENDENT * (values[column * size + column] ?? 0)) continue;
    dependent.push(column);
    for (let row = column; row < size; row++) factor[row * size + column] = 0;
  }
  return dependent;
}

/** The inverse of a positive definite matrix. */
export function inverseOf(matrix: Symmetric): Symmetric {
  const { size } = matrix;
  const factor = new Float64Array(size * size);
  for (let column = 0; column < size; column++) fillColumn(factor, matrix, column);
  const values = new Float64Array(size * size);
  const solution = new Float64Array(size);
  for (let unit = 0; unit < size; unit++) {
    solution.fill(0);
    solution[unit] = 1;
    solve(factor, solution, size);
    values.set(solution, unit * size);
  }
  return { size, values };
}

/** Column of the lower factor; returns its pivot before the root, and leaves a column without one at 0. */
function fillColumn(factor: Float64Array, { size, values }: Symmetric, column: number): number {
  const dot = (row: number): number => {
    let sum = values[row * size + column] ?? 0;
    for (let k = 0; k < column; k++) sum -= (factor[row * size + k] ?? 0) * (factor[column * size + k] ?? 0);
    return sum;
  };
  const pivot = dot(column);
  if (!(pivot > 0)) return 0;
  const root = Math.sqrt(pivot);
  factor[column * size + column] = root;
  for (let row = column + 1; row < size; row++) factor[row * size + column] = dot(row) / root;
  return pivot;
}

/** Solves L Lᵀ x = b in place. */
function solve(factor: Float64Array, x: Float64Array, size: number): void {
  for (let row = 0; row < size; row++) {
    let sum = x[row] ?? 0;
    for (let k = 0; k < row; k++) sum -= (factor[row * size + k] ?? 0) * (x[k] ?? 0);
    x[row] = sum / (factor[row * size + row] ?? 1);
  }
  for (let row = size - 1; row >= 0; row--) {
    let sum = x[row] ?? 0;
    for (let k = row + 1; k < size; k++) sum -= (factor[k * size + row] ?? 0) * (x[k] ?? 0);
    x[row] = sum / (factor[row * size + row] ?? 1);
  }
}
