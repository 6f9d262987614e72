import { expect, test } from "vitest";
import { cloud, sunflower, type CloudInput } from "../../../src/engine/map/cloud.ts";
import { createRandom } from "../../../src/engine/random.ts";

const disc = { x: 1, y: 2, radius: 0.5 };
const neighbour = { x: 4, y: 2, radius: 0.5 };

/** Comments of which each is more typical than the one after it, all of them clear. */
function comments(count: number, given: Partial<CloudInput> = {}): CloudInput {
  const random = createRandom(5);
  return {
    disc,
    standing: Float64Array.from({ length: 2 * count }, () => random() - 0.5),
    typicality: Float32Array.from({ length: count }, (_, index) => 1 - index / count),
    confidence: new Float32Array(count).fill(0.9),
    nextOf: () => neighbour,
    ...given,
  };
}

const distances = (places: Float64Array, to: { x: number; y: number }): number[] =>
  Array.from({ length: places.length / 2 }, (_, index) =>
    Math.hypot((places[2 * index] ?? 0) - to.x, (places[2 * index + 1] ?? 0) - to.y),
  );

test("the more typical a comment the nearer it lies to the middle, and all lie in and close about the disc", () => {
  const found = distances(cloud(comments(200)), disc);
  expect(found).toEqual([...found].sort((a, b) => a - b));
  expect(found.at(-1)).toBeLessThan(1.2 * disc.radius);
});

test("rings are about as full as they have room", () => {
  const within = distances(cloud(comments(1000)), disc).filter((distance) => distance < disc.radius / 2).length;
  expect(within).toBeGreaterThan(230);
  expect(within).toBeLessThan(400);
});

test("a comment that could as well belong to the next theme lies half the way there, a clear one does not leave", () => {
  const confidence = new Float32Array(100).fill(0.9);
  confidence[3] = 0;
  const places = cloud(comments(100, { confidence }));
  const rest = cloud(comments(100, { confidence, nextOf: () => undefined }));
  const moved = (index: number): number => (places[2 * index] ?? 0) - (rest[2 * index] ?? 0);
  expect(moved(3)).toBeGreaterThan(1.2);
  expect(Math.abs(moved(50))).toBeLessThan(disc.radius);
});

test("comments face the theme that they are nearest to next", () => {
  const right = { x: 9, y: 2, radius: 1 };
  const left = { x: -9, y: 2, radius: 1 };
  // Half of them lean one way in their words, and to one theme; which way round the words came out says nothing.
  const standing = Float64Array.from({ length: 400 }, (_, at) => (at % 2 === 0 ? 0.1 : at % 4 === 1 ? 1 : -1));
  const places = cloud(comments(200, { standing, nextOf: (index) => (index % 2 === 0 ? right : left) }));
  for (let index = 50; index < 200; index++)
    expect(Math.sign((places[2 * index] ?? 0) - disc.x)).toBe(index % 2 === 0 ? 1 : -1);
});

test("equal comments stand close together, but none on another", () => {
  const standing = new Float64Array(200);
  standing.fill(0.7, 0, 100);
  standing.fill(-0.7, 100);
  const typicality = new Float32Array(100).fill(0.5, 0, 50).fill(0.4, 50);
  const places = cloud(comments(100, { standing, typicality }));
  const pairs = new Set(Array.from({ length: 100 }, (_, index) => `${places[2 * index]} ${places[2 * index + 1]}`));
  expect(pairs.size).toBe(100);
  const middle = { x: (places[0] ?? 0) - 0, y: places[1] ?? 0 };
  expect(Math.max(...distances(places.subarray(0, 100), middle))).toBeLessThan(2 * disc.radius);
});

test("a sunflower fills its disc evenly", () => {
  const seeds = distances(sunflower(1000, 2), { x: 0, y: 0 });
  expect(Math.max(...seeds)).toBeLessThan(2);
  expect(seeds.filter((distance) => distance < 1)).toHaveLength(250);
});
