import { expect, test } from "vitest";
import { fitLatentSpace, projector } from "../../../src/engine/cluster/latent.ts";
import type { SparseMatrix } from "../../../src/engine/text/matrix.ts";

/** Six rows over two independent groups of columns, the first group twice as heavy. */
const matrix: SparseMatrix = {
  rows: 6,
  columns: 5,
  offsets: Uint32Array.of(0, 2, 4, 6, 8, 10, 10),
  indices: Uint32Array.of(0, 1, 0, 1, 0, 1, 2, 3, 3, 4),
  values: Float32Array.of(2, 2, 2, 1, 1, 2, 1, 1, 1, 1),
};

function column(basis: Float64Array, dimensions: number, d: number): number[] {
  return Array.from({ length: basis.length / dimensions }, (_, row) => basis[row * dimensions + d] ?? 0);
}

test("the basis is orthonormal", () => {
  const { basis, dimensions } = fitLatentSpace(matrix, { dimensions: 3, seed: 1 });
  for (let a = 0; a < dimensions; a++)
    for (let b = 0; b < dimensions; b++) {
      const product = column(basis, dimensions, a).reduce(
        (sum, x, row) => sum + x * (column(basis, dimensions, b)[row] ?? 0),
        0,
      );
      expect(product).toBeCloseTo(a === b ? 1 : 0, 10);
    }
});

test("one dimension is the dominant right singular vector", () => {
  const { basis } = fitLatentSpace(matrix, { dimensions: 1, seed: 1, passes: 30 });
  // Dominant eigenvector of AᵀA restricted to columns 0 and 1, where the matrix is [[9, 8], [8, 9]].
  expect(Math.abs(basis[0] ?? 0)).toBeCloseTo(Math.SQRT1_2, 6);
  expect(basis[1]).toBeCloseTo(basis[0] ?? 0, 6);
  expect(basis[2]).toBeCloseTo(0, 6);
});

test("projected rows have length 1, an empty row stays zero", () => {
  const space = fitLatentSpace(matrix, { dimensions: 2, seed: 5 });
  const project = projector(space, matrix);
  const out = new Float64Array(2);
  for (let row = 0; row < 6; row++) {
    project(row, out);
    expect(Math.hypot(...out)).toBeCloseTo(row === 5 ? 0 : 1, 10);
  }
});

test("more dimensions than columns are not made up", () => {
  expect(fitLatentSpace(matrix, { dimensions: 50, seed: 1 }).dimensions).toBe(5);
});
