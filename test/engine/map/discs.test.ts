import fc from "fast-check";
import { expect, test } from "vitest";
import { discsOf, type Disc } from "../../../src/engine/map/discs.ts";

const apart = (one: Disc, other: Disc): number => Math.hypot(one.x - other.x, one.y - other.y);

/** Two pairs of themes alike and one that is like none. */
const centroids = [
  [1, 0.1, 0, 0, 0],
  [0.8, 0.6, 0, 0, 0],
  [0, 0, 1, 0.2, 0],
  [0, 0, 0.7, 0.7, 0],
  [0, 0, 0, 0, 1],
];

test("themes alike lie nearer to each other than to the others", () => {
  const discs = discsOf({ centroids, sizes: [50, 40, 30, 20, 10], uncoded: 0 });
  const between = (one: number, other: number): number => apart(discs[one] as Disc, discs[other] as Disc);
  for (const other of [2, 3, 4]) expect(between(0, 1)).toBeLessThan(between(0, other));
  for (const other of [0, 1, 4]) expect(between(2, 3)).toBeLessThan(between(2, other));
});

test("areas stand for numbers of comments, and those without a theme have a disc of their own, the last", () => {
  const discs = discsOf({ centroids, sizes: [400, 100, 100, 100, 100], uncoded: 25 });
  expect(discs).toHaveLength(6);
  expect((discs[0] as Disc).radius / (discs[1] as Disc).radius).toBeCloseTo(2);
  expect((discs[1] as Disc).radius / (discs[5] as Disc).radius).toBeCloseTo(2);
});

test("no two discs overlap, whatever the themes are", () => {
  const theme = fc.record({
    centroid: fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 3, maxLength: 3 }),
    size: fc.integer({ min: 1, max: 5000 }),
  });
  fc.assert(
    fc.property(fc.array(theme, { minLength: 1, maxLength: 24 }), fc.nat(200), (themes, uncoded) => {
      const given = { centroids: themes.map((own) => own.centroid), sizes: themes.map((own) => own.size), uncoded };
      const discs = discsOf(given);
      for (const [index, one] of discs.entries()) {
        expect([one.x, one.y, one.radius].every(Number.isFinite)).toBe(true);
        for (const other of discs.slice(index + 1))
          expect(apart(one, other)).toBeGreaterThan(0.98 * (one.radius + other.radius));
      }
    }),
    { numRuns: 60, seed: 1 },
  );
});

test("one theme, two of the same words and none at all have places, too", () => {
  expect(discsOf({ centroids: [[1, 0]], sizes: [5], uncoded: 0 })).toHaveLength(1);
  const [one, other] = discsOf({ centroids: [[1], [1]], sizes: [5, 5], uncoded: 0 }) as [Disc, Disc];
  expect(apart(one, other)).toBeGreaterThan(one.radius + other.radius);
  expect(discsOf({ centroids: [], sizes: [], uncoded: 0 })).toEqual([]);
});
