import { expect, test } from "vitest";
import { cardPlace } from "../../../src/workbench/map/card.ts";
import { stepAlong, walkOf } from "../../../src/workbench/map/walk.ts";

const map = {
  rows: Int32Array.of(1, 2, 4, 5, 9),
  places: Float32Array.of(0.5, 0, 0.1, 0, 0.9, 0.9, 0.2, 0, 0, 0.1),
  themes: Int16Array.of(0, 0, -1, 0, 1),
  centres: Float32Array.of(0, 0, 0, 0),
};

test("the keys go through a theme from its middle outwards, and through all in the order of the file", () => {
  expect([...walkOf(map, 0)]).toEqual([1, 3, 0]);
  expect([...walkOf(map, -1)]).toEqual([2]);
  expect([...walkOf(map, null)]).toEqual([0, 1, 2, 3, 4]);
});

test("they begin with the first, go on from where they are, and stop at both ends", () => {
  const walk = walkOf(map, 0);
  expect(stepAlong(walk, -1, 1)).toBe(1);
  expect(stepAlong(walk, 1, 1)).toBe(3);
  expect(stepAlong(walk, 0, 1)).toBe(0);
  expect(stepAlong(walk, 1, -1)).toBe(1);
  expect(stepAlong(walk, 4, 1)).toBe(1);
  expect(stepAlong(new Uint32Array(0), -1, 1)).toBe(-1);
});

test("a card stands beside its point, on the side that has room, and never on it where it can be helped", () => {
  const [card, frame] = [
    { width: 200, height: 80 },
    { width: 600, height: 300 },
  ];
  expect(cardPlace({ x: 100, y: 150 }, card, frame)).toEqual({ x: 114, y: 110 });
  expect(cardPlace({ x: 500, y: 10 }, card, frame)).toEqual({ x: 286, y: 0 });
  // A narrow frame: below the point.
  expect(cardPlace({ x: 100, y: 20 }, card, { width: 240, height: 300 })).toEqual({ x: 0, y: 34 });
});
