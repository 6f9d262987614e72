import { expect, test } from "vitest";
import { fitLatentSpace, project } from "../../../src/engine/cluster/latent.ts";
import { alone } from "../../../src/engine/crew.ts";
import type { Dense } from "../../../src/engine/kernel/kernel.ts";
import type { SparseMatrix } from "../../../src/engine/text/sparse.ts";

/** Six rows over two independent groups of columns, the first group twice as heavy. */
const matrix: SparseMatrix = {
  rows: 6,
  columns: 5,
  offsets: Uint32Array.of(0, 2, 4, 6, 8, 10, 10),
  indices: Uint32Array.of(0, 1, 0, 1, 0, 1, 2, 3, 3, 4),
  values: Float32Array.of(2, 2, 2, 1, 1, 2, 1, 1, 1, 1),
};

function column({ rows, width, values }: Dense, d: number): number[] {
  return Array.from({ length: rows }, (_, row) => values[row * width + d] ?? 0);
}

test("the basis is orthonormal", () => {
  const basis = fitLatentSpace(matrix, { dimensions: 3, seed: 1 }, alone);
  for (let a = 0; a < basis.columns; a++)
    for (let b = 0; b < basis.columns; b++) {
      const product = column(basis, a).reduce((sum, x, row) => sum + x * (column(basis, b)[row] ?? 0), 0);
      expect(product).toBeCloseTo(a === b ? 1 : 0, 5);
    }
});

test("one dimension is the dominant right singular vector", () => {
  const [first, second, third] = column(fitLatentSpace(matrix, { dimensions: 1, seed: 1, passes: 30 }, alone), 0);
  // Dominant eigenvector of AᵀA restricted to columns 0 and 1, where the matrix is [[9, 8], [8, 9]].
  expect(Math.abs(first ?? 0)).toBeCloseTo(Math.SQRT1_2, 5);
  expect(second).toBeCloseTo(first ?? 0, 5);
  expect(third).toBeCloseTo(0, 5);
});

test("a direction that no row has is left out", () => {
  // Two rows span two dimensions of the three asked for.
  const flat = { ...matrix, rows: 2 };
  const basis = fitLatentSpace(flat, { dimensions: 3, seed: 4 }, alone);
  const lengths = [0, 1, 2].map((d) => Math.hypot(...column(basis, d)));
  expect(lengths.filter((length) => Math.abs(length - 1) < 1e-4)).toHaveLength(2);
  expect(lengths.filter((length) => length === 0)).toHaveLength(1);
});

test("projected rows have length 1, an empty row stays zero", () => {
  const { rows, width, values } = project(fitLatentSpace(matrix, { dimensions: 2, seed: 5 }, alone), matrix, alone);
  for (let row = 0; row < rows; row++)
    expect(Math.hypot(...values.subarray(row * width, (row + 1) * width))).toBeCloseTo(row === 5 ? 0 : 1, 6);
});

test("more dimensions than columns are not made up", () => {
  expect(fitLatentSpace(matrix, { dimensions: 50, seed: 1 }, alone).columns).toBe(5);
});
