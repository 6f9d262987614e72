import { expect, test } from "vitest";
import { kmeans, nearestTwo } from "../../../src/engine/cluster/kmeans.ts";

const corners = [
  [0, 0],
  [10, 0],
  [0, 10],
];
const rows = corners.flatMap(([x = 0, y = 0]) => [
  [x, y],
  [x + 1, y],
  [x, y + 1],
]);
const options = { clusters: 3, seed: 42, starts: 3, maxIterations: 50 };

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
  expect(inertia).toBeCloseTo(4, 10);
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
  expect(
    nearestTwo(
      [0, 0],
      [
        [1, 0],
        [0, 1],
        [3, 0],
      ],
    ),
  ).toEqual({ nearest: 0, nearestDistance: 1, nextDistance: 1 });
});

test("fewer distinct rows than clusters still ends", () => {
  const same = Array.from({ length: 5 }, () => [1, 1]);
  expect(kmeans(same, options).inertia).toBe(0);
});
