import type { CancelSignal } from "../cancel.ts";
import { dependentColumns, inverseOf, type Symmetric } from "./cholesky.ts";

/** Yes-or-no properties of observations: a constant that all have, and for each observation the columns it has besides. */
export interface Design {
  readonly rows: number;
  /** Column 0 is the constant; it stands in no row's list. */
  readonly columns: number;
  /** rows + 1. */
  readonly offsets: Uint32Array;
  readonly indices: Uint32Array;
  /** Columns from here on only hold something equal; one of them that follows from the others is left out. */
  readonly controlsFrom: number;
}

export interface Regression {
  readonly method: "ols" | "ridge";
  /** One entry a column; NaN for one that was left out. */
  readonly coefficients: Float64Array;
  /** Heteroscedasticity-consistent standard errors, HC3. */
  readonly errors: Float64Array;
  readonly r2: number;
  /** Columns that were not left out. */
  readonly parameters: number;
  /** How many observations have both of two columns; all, where both are 0. */
  readonly together: (one: number, other: number) => number;
}

/** Of the mean diagonal: enough to tell columns apart that follow from each other, too little to shrink anything. */
const RIDGE = 1e-4;
const STRIDE = 8192;

/**
 * Least squares of `y` on the columns. Where columns that are no controls follow from each other, a small ridge on them
 * (Hoerl & Kennard 1970) gives each the part that is left of their mean. Errors: HC3, MacKinnon & White 1985, which holds
 * where the spread differs between groups, as it does between delighted and divided ones. Cost: rows × (columns a row)².
 */
export function regress(design: Design, y: Float64Array, signal: CancelSignal): Regression {
  const gram = gramOf(design, signal);
  const dependent = dependentColumns(gram);
  const isRidge = dependent.some((column) => column < design.controlsFrom);
  const left = new Set(dependent.filter((column) => column >= design.controlsFrom));
  const inverse = inverseOf(regular(gram, { left, ridge: isRidge ? design.controlsFrom : 0 }));
  const coefficients = times(inverse, momentsOf(design, y), left);
  const { meat, residual, total } = scatter(design, { y, coefficients, inverse, left }, signal);
  return {
    method: isRidge ? "ridge" : "ols",
    coefficients: coefficients.map((value, column) => (left.has(column) ? Number.NaN : value)),
    errors: sandwich(inverse, meat).map((value, column) => (left.has(column) ? Number.NaN : value)),
    r2: total > 0 ? 1 - residual / total : 0,
    parameters: design.columns - left.size,
    together: (one, other) => gram.values[one * gram.size + other] ?? 0,
  };
}

/** Visits each row with its columns, the constant first. */
function eachRow(design: Design, signal: CancelSignal, visit: (row: number, own: Uint32Array, count: number) => void) {
  const { rows, offsets, indices } = design;
  const own = new Uint32Array(design.columns);
  for (let row = 0; row < rows; row++) {
    if (row % STRIDE === 0) signal.throwIfAborted();
    let count = 1;
    for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at++) own[count++] = indices[at] ?? 0;
    visit(row, own, count);
  }
}

function gramOf(design: Design, signal: CancelSignal): Symmetric {
  const size = design.columns;
  const values = new Float64Array(size * size);
  eachRow(design, signal, (_, own, count) => add(values, { size, own, count }, 1));
  return { size, values };
}

/** Adds a row's outer product with itself, `weight` times. */
function add(
  values: Float64Array,
  { size, own, count }: { readonly size: number; readonly own: Uint32Array; readonly count: number },
  weight: number,
): void {
  for (let a = 0; a < count; a++) {
    const start = (own[a] ?? 0) * size;
    for (let b = 0; b < count; b++) {
      const at = start + (own[b] ?? 0);
      values[at] = (values[at] ?? 0) + weight;
    }
  }
}

/** A matrix that has an inverse: what is left out stands alone, and the first `ridge` columns but the constant are kept apart. */
function regular(
  { size, values }: Symmetric,
  { left, ridge }: { readonly left: ReadonlySet<number>; readonly ridge: number },
): Symmetric {
  const changed = Float64Array.from(values);
  for (const column of left)
    for (let other = 0; other < size; other++) {
      changed[column * size + other] = column === other ? 1 : 0;
      changed[other * size + column] = column === other ? 1 : 0;
    }
  let diagonal = 0;
  for (let column = 1; column < ridge; column++) diagonal += values[column * size + column] ?? 0;
  for (let column = 1; column < ridge; column++)
    changed[column * size + column] = (changed[column * size + column] ?? 0) + (RIDGE * diagonal) / (ridge - 1);
  return { size, values: changed };
}

function momentsOf({ rows, columns, offsets, indices }: Design, y: Float64Array): Float64Array {
  const moments = new Float64Array(columns);
  for (let row = 0; row < rows; row++) {
    const value = y[row] ?? 0;
    moments[0] = (moments[0] ?? 0) + value;
    for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at++) {
      const column = indices[at] ?? 0;
      moments[column] = (moments[column] ?? 0) + value;
    }
  }
  return moments;
}

function times({ size, values }: Symmetric, vector: Float64Array, left: ReadonlySet<number>): Float64Array {
  const product = new Float64Array(size);
  for (let row = 0; row < size; row++) {
    if (left.has(row)) continue;
    let sum = 0;
    for (let column = 0; column < size; column++)
      if (!left.has(column)) sum += (values[row * size + column] ?? 0) * (vector[column] ?? 0);
    product[row] = sum;
  }
  return product;
}

interface Fit {
  readonly y: Float64Array;
  readonly coefficients: Float64Array;
  readonly inverse: Symmetric;
  readonly left: ReadonlySet<number>;
}

/** What the fit leaves: Σ x xᵀ (e / (1 − h))², Σ e², and Σ (y − ȳ)². */
function scatter(design: Design, { y, coefficients, inverse, left }: Fit, signal: CancelSignal) {
  const size = design.columns;
  const meat = new Float64Array(size * size);
  const mean = y.reduce((sum, value) => sum + value, 0) / Math.max(1, y.length);
  let [residual, total] = [0, 0];
  eachRow(design, signal, (row, own, count) => {
    let [fitted, leverage] = [0, 0];
    for (let a = 0; a < count; a++) {
      const column = own[a] ?? 0;
      if (left.has(column)) continue;
      fitted += coefficients[column] ?? 0;
      for (let b = 0; b < count; b++)
        if (!left.has(own[b] ?? 0)) leverage += inverse.values[column * size + (own[b] ?? 0)] ?? 0;
    }
    const error = (y[row] ?? 0) - fitted;
    residual += error * error;
    total += ((y[row] ?? 0) - mean) ** 2;
    // An observation that alone settles a coefficient has no error to tell of.
    const free = 1 - leverage;
    if (free > 1e-9) add(meat, { size, own, count }, (error / free) ** 2);
  });
  return { meat: { size, values: meat }, residual, total };
}

/** Roots of the diagonal of inverse · meat · inverse. */
function sandwich(inverse: Symmetric, meat: Symmetric): Float64Array {
  const { size } = inverse;
  const half = new Float64Array(size);
  return Float64Array.from({ length: size }, (_, column) => {
    half.fill(0);
    for (let row = 0; row < size; row++) {
      const share = inverse.values[column * size + row] ?? 0;
      if (share === 0) continue;
      for (let other = 0; other < size; other++)
        half[other] = (half[other] ?? 0) + share * (meat.values[row * size + other] ?? 0);
    }
    let sum = 0;
    for (let row = 0; row < size; row++) sum += (half[row] ?? 0) * (inverse.values[column * size + row] ?? 0);
    return Math.sqrt(sum);
  });
}
