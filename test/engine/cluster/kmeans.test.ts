import { expect, test } from "vitest";
import { kmeans as mlKmeans } from "ml-kmeans";
import { kmeans, nearestTwo } from "../../../src/engine/cluster/kmeans.ts";
import { denseOf, type Dense } from "../../../src/engine/kernel/kernel.ts";
import { createRandom } from "../../../src/engine/random.ts";

function dense(rows: readonly (readonly number[])[]): Dense {
  const whole = denseOf(rows.length, rows[0]?.length ?? 0);
  rows.forEach((row, at) => whole.values.set(row, at * whole.width));
  return whole;
}

const corners = [
  [0, 0],
  [10, 0],
  [0, 10],
];
const rows = dense(
  corners.flatMap(([x = 0, y = 0]) => [
    [x, y],
    [x + 1, y],
    [x, y + 1],
  ]),
);
/** A good partition, one in which a cluster is empty, and one that says nothing. */
const starts = [[0, 0, 0, 1, 1, 1, 2, 2, 2], [0, 0, 0, 0, 0, 0, 2, 2, 2], new Array<number>(9).fill(-1)].map((own) =>
  Int32Array.from(own),
);
const options = { clusters: 3, seed: 42, starts, maxIterations: 50 };

test("well separated groups get a centroid each", () => {
  const { centroids, inertia } = kmeans(rows, options);
  const sorted = centroids
    .map((centroid) => centroid.map((x) => Math.round(x * 1000) / 1000))
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0));
  expect(sorted).toEqual([
    [0.333, 0.333],
    [0.333, 10.333],
    [10.333, 0.333],
  ]);
  expect(inertia).toBeCloseTo(4, 4);
});

test.each([0, 1, 2])("partition %i by itself leads there as well", (start) => {
  expect(kmeans(rows, { ...options, starts: starts.slice(start, start + 1) }).inertia).toBeCloseTo(4, 4);
});

test("a seed fixes the result", () => {
  expect(kmeans(rows, options)).toEqual(kmeans(rows, options));
});

test("the rows handed in are not changed", () => {
  const before = structuredClone(rows);
  kmeans(rows, options);
  expect(rows).toEqual(before);
});

test("a tie goes to the lowest centroid, and the next distance is told", () => {
  expect(nearestTwo(dense([[7], [1]]), 1)).toEqual({
    nearest: 0,
    nearestDistance: 1,
    next: -1,
    nextDistance: Infinity,
  });
  expect(nearestTwo(dense([[2, 1, 1, 3]]), 0)).toEqual({ nearest: 1, nearestDistance: 1, next: 2, nextDistance: 1 });
});

test("distances handed over in a table lead to what ml-kmeans finds by itself", () => {
  const random = createRandom(3);
  const plain = Array.from({ length: 200 }, (_, row) => Array.from({ length: 6 }, () => random() + (row % 4)));
  const anything = new Int32Array(200).fill(-1);
  const ours = kmeans(dense(plain), { clusters: 4, seed: 1, starts: [anything], maxIterations: 100 });
  const initialization = ours.centroids.map((centroid) => [...centroid]);
  const theirs = mlKmeans(plain, 4, { initialization });
  expect(theirs.iterations).toBe(1);
  theirs.centroids.forEach((centroid, c) =>
    centroid.forEach((value, d) => expect(value).toBeCloseTo(ours.centroids[c]?.[d] ?? NaN, 4)),
  );
});

test("fewer distinct rows than clusters still ends", () => {
  const same = dense(Array.from({ length: 5 }, () => [1, 1]));
  expect(kmeans(same, { ...options, starts: [new Int32Array(5)] }).inertia).toBeCloseTo(0, 6);
});
