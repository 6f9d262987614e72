import { createRandom } from "../random.ts";

/** Points of the plane, x and y in turn: 2 × n. */
export type Points = Float64Array<ArrayBuffer>;

/** How far two things are meant to lie apart; symmetric, 0 for a thing and itself. */
export type Distances = readonly Float64Array[];

const POWER_STEPS = 100;
const SMALLEST = 1e-9;

// No sine, no power and no Math.hypot here: they may differ in their last bit from machine to machine.
export const lengthOf = (x: number, y: number): number => Math.sqrt(x * x + y * y);

/**
 * A first arrangement by classical scaling: the two directions in which the points would differ most if the distances were
 * those of a space. Source: Torgerson 1952.
 */
export function scaled(distances: Distances): Points {
  const count = distances.length;
  const inner = innerProducts(distances);
  const points: Points = new Float64Array(2 * count);
  const random = createRandom(1);
  let first: Float64Array | null = null;
  for (let axis = 0; axis < 2; axis++) {
    let vector = Float64Array.from(distances, () => random() - 0.5);
    let length = 0;
    for (let step = 0; step < POWER_STEPS; step++) {
      vector = without(times(inner, vector), first);
      length = Math.sqrt(dot(vector, vector));
      if (length < SMALLEST) break;
      vector = vector.map((value) => value / length);
    }
    // `inner` was shifted by `shift`, or a negative eigenvalue could win.
    const root = Math.sqrt(Math.max(length - inner.shift, SMALLEST));
    vector.forEach((value, point) => (points[2 * point + axis] = value * root));
    first = vector;
  }
  return points;
}

interface Shifted {
  readonly cells: readonly Float64Array[];
  readonly shift: number;
}

/** Doubly centred −½ d², with a multiple of the identity added that makes every eigenvalue positive. */
function innerProducts(distances: Distances): Shifted {
  const count = distances.length;
  const means = distances.map((row) => dot(row, row) / count);
  const mean = means.reduce((sum, own) => sum + own, 0) / count;
  const cells = distances.map((row, one) =>
    row.map((distance, other) => -0.5 * (distance * distance - (means[one] ?? 0) - (means[other] ?? 0) + mean)),
  );
  const shift = Math.max(0, ...cells.map((row) => row.reduce((sum, value) => sum + Math.abs(value), 0)));
  cells.forEach((row, one) => (row[one] = (row[one] ?? 0) + shift));
  return { cells, shift };
}

/**
 * Moves points until their distances are as near as can be to those wanted, the short ones first of all: each error counts by
 * the square of its share. Source: de Leeuw 1977 (SMACOF), point by point.
 */
export function settled(points: Points, wanted: Distances, passes: number): Points {
  const moved = points.slice();
  const count = wanted.length;
  for (let pass = 0; pass < passes; pass++)
    for (let one = 0; one < count; one++) {
      let [x, y, weights] = [0, 0, 0];
      for (let other = 0; other < count; other++) {
        if (other === one) continue;
        const distance = Math.max(wanted[one]?.[other] ?? 0, SMALLEST);
        const weight = 1 / (distance * distance);
        const dx = (moved[2 * one] ?? 0) - (moved[2 * other] ?? 0);
        const dy = (moved[2 * one + 1] ?? 0) - (moved[2 * other + 1] ?? 0);
        const scale = distance / Math.max(lengthOf(dx, dy), SMALLEST);
        x += weight * ((moved[2 * other] ?? 0) + scale * dx);
        y += weight * ((moved[2 * other + 1] ?? 0) + scale * dy);
        weights += weight;
      }
      if (weights > 0) moved.set([x / weights, y / weights], 2 * one);
    }
  return moved;
}

/** Pushes discs apart, each as far as the other, until none overlap or the passes are over. */
export function apart(points: Points, room: Distances, passes: number): Points {
  const moved = points.slice();
  const count = room.length;
  for (let pass = 0, crowded = true; crowded && pass < passes; pass++) {
    crowded = false;
    for (let one = 0; one < count; one++)
      for (let other = one + 1; other < count; other++) {
        const dx = (moved[2 * other] ?? 0) - (moved[2 * one] ?? 0);
        const dy = (moved[2 * other + 1] ?? 0) - (moved[2 * one + 1] ?? 0);
        const needed = room[one]?.[other] ?? 0;
        const distance = lengthOf(dx, dy);
        if (distance >= needed * (1 - SMALLEST)) continue;
        crowded = true;
        // Two in one place part along the first axis.
        const [ux, uy] = distance > 0 ? [dx / distance, dy / distance] : [1, 0];
        const half = (needed - distance) / 2;
        moved.set([(moved[2 * one] ?? 0) - half * ux, (moved[2 * one + 1] ?? 0) - half * uy], 2 * one);
        moved.set([(moved[2 * other] ?? 0) + half * ux, (moved[2 * other + 1] ?? 0) + half * uy], 2 * other);
      }
  }
  return moved;
}

function times({ cells }: Shifted, vector: Float64Array): Float64Array<ArrayBuffer> {
  return Float64Array.from(cells, (row) => dot(row, vector));
}

/** The vector without its part along another one of length 1. */
function without(vector: Float64Array<ArrayBuffer>, other: Float64Array | null): Float64Array<ArrayBuffer> {
  if (other === null) return vector;
  const along = dot(vector, other);
  return vector.map((value, at) => value - along * (other[at] ?? 0));
}

export function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}
