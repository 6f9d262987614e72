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

const rankOf = (values: readonly number[]): number[] => {
  const sorted = [...values].sort((a, b) => a - b);
  return values.map((value) => sorted.indexOf(value));
};

test("the more typical a comment the nearer it lies to the middle, and all lie in and close about the disc", () => {
  const found = distances(cloud(comments(300)), disc);
  // Spearman's coefficient: the comments come in the order of their typicality.
  const squares = rankOf(found).reduce((sum, rank, index) => sum + (rank - index) ** 2, 0);
  expect(1 - (6 * squares) / (300 ** 3 - 300)).toBeGreaterThan(0.8);
  expect(Math.max(...found)).toBeLessThan(1.3 * disc.radius);
});

test("every part of the disc holds about as many, though all typical comments say the same", () => {
  const standing = Float64Array.from({ length: 2000 }, (_, at) => (at % 2 === 0 ? 1 + at / 4000 : 0.2));
  const places = cloud(comments(1000, { standing }));
  const quarters = [0, 0, 0, 0];
  for (let at = 0; at < places.length; at += 2) {
    const quarter = ((places[at] ?? 0) > disc.x ? 1 : 0) + ((places[at + 1] ?? 0) > disc.y ? 2 : 0);
    quarters[quarter] = (quarters[quarter] ?? 0) + 1;
  }
  expect(Math.min(...quarters)).toBeGreaterThan(180);
  const within = distances(places, disc).filter((distance) => distance < disc.radius / 2).length;
  expect(within).toBeGreaterThan(200);
  expect(within).toBeLessThan(420);
});

test("a comment that could as well belong to the next theme lies half the way there, a clear one does not leave", () => {
  const confidence = new Float32Array(100).fill(0.9);
  confidence[3] = 0;
  const places = cloud(comments(100, { confidence }));
  const rest = cloud(comments(100, { confidence, nextOf: () => undefined }));
  const moved = (index: number): number => (places[2 * index] ?? 0) - (rest[2 * index] ?? 0);
  expect(moved(3)).toBeGreaterThan(1);
  expect(Math.abs(moved(50))).toBeLessThan(disc.radius);
});

test("comments face the theme that they are nearest to next", () => {
  const right = { x: 9, y: 2, radius: 1 };
  const left = { x: -9, y: 2, radius: 1 };
  // Half of them lean one way in their words, and to one theme; which way round the words came out says nothing.
  const standing = Float64Array.from({ length: 400 }, (_, at) => (at % 2 === 0 ? 0.1 : at % 4 === 1 ? 1 : -1));
  const places = cloud(comments(200, { standing, nextOf: (index) => (index % 2 === 0 ? right : left) }));
  const facing = [...Array(200).keys()].filter(
    (index) => Math.sign((places[2 * index] ?? 0) - disc.x) === (index % 2 === 0 ? 1 : -1),
  );
  expect(facing.length).toBeGreaterThan(170);
});

test("equal comments become a patch of their own: close together, but none on another", () => {
  const standing = comments(200).standing.slice().fill(0.7, 0, 40);
  const typicality = comments(200).typicality as Float32Array;
  typicality.fill(typicality[0] ?? 1, 0, 20);
  const places = cloud(comments(200, { standing, typicality }));
  const pairs = new Set(Array.from({ length: 20 }, (_, index) => `${places[2 * index]} ${places[2 * index + 1]}`));
  expect(pairs.size).toBe(20);
  const patch = places.subarray(0, 40);
  const middle = { x: mean(patch, 0), y: mean(patch, 1) };
  // A tenth of the comments has a tenth of the disc, whose radius is a third of the disc's.
  expect(Math.max(...distances(patch, middle))).toBeLessThan(0.6 * disc.radius);
});

function mean(places: Float64Array, axis: number): number {
  const values = places.filter((_, at) => at % 2 === axis);
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

test("a sunflower fills its disc evenly", () => {
  const seeds = distances(sunflower(1000, 2), { x: 0, y: 0 });
  expect(Math.max(...seeds)).toBeLessThan(2);
  expect(seeds.filter((distance) => distance < 1)).toHaveLength(250);
});
