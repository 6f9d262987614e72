/** A document-term matrix in compressed rows; the columns of a row ascend. */
export interface SparseMatrix {
  readonly rows: number;
  readonly columns: number;
  /** rows + 1. */
  readonly offsets: Uint32Array;
  readonly indices: Uint32Array;
  readonly values: Float32Array;
}

/** The chosen rows of a matrix, in the order given. */
export function takeRows(matrix: SparseMatrix, rows: Uint32Array): SparseMatrix {
  const offsets = new Uint32Array(rows.length + 1);
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] ?? 0;
    offsets[index + 1] = (offsets[index] ?? 0) + (matrix.offsets[row + 1] ?? 0) - (matrix.offsets[row] ?? 0);
  }
  const size = offsets[rows.length] ?? 0;
  const indices = new Uint32Array(size);
  const values = new Float32Array(size);
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] ?? 0;
    const [start, end] = [matrix.offsets[row] ?? 0, matrix.offsets[row + 1] ?? 0];
    indices.set(matrix.indices.subarray(start, end), offsets[index] ?? 0);
    values.set(matrix.values.subarray(start, end), offsets[index] ?? 0);
  }
  return { rows: rows.length, columns: matrix.columns, offsets, indices, values };
}
