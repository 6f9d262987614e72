import fc from "fast-check";
import { expect, test } from "vitest";
import { gridOf, nearestPoint } from "../../../src/workbench/map/grid.ts";

test("the nearest point is the one that looking at all of them finds", () => {
  const along = fc.float({ min: -1, max: 1, noNaN: true });
  const reach = fc.record({
    x: fc.double({ min: 0.01, max: 1, noNaN: true }),
    y: fc.double({ min: 0.01, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(fc.tuple(along, along), { maxLength: 200 }), along, along, reach, (points, x, y, within) => {
      const places = Float32Array.from(points.flat());
      let [best, least] = [-1, 1];
      for (let point = 0; point < points.length; point++) {
        const dx = ((places[2 * point] ?? 0) - x) / within.x;
        const dy = ((places[2 * point + 1] ?? 0) - y) / within.y;
        const square = dx * dx + dy * dy;
        if (square < least || (square === least && best < 0)) [best, least] = [point, square];
      }
      expect(nearestPoint(gridOf(places), { x, y }, within)).toBe(best);
    }),
    { seed: 4 },
  );
});

test("nothing is near where nothing is", () => {
  expect(nearestPoint(gridOf(new Float32Array(0)), { x: 0, y: 0 }, { x: 2, y: 2 })).toBe(-1);
  expect(nearestPoint(gridOf(Float32Array.of(1, 1)), { x: 0, y: 0 }, { x: 0.5, y: 0.5 })).toBe(-1);
});
