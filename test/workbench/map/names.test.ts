import fc from "fast-check";
import { expect, test } from "vitest";
import { NAME_HEIGHT, placeNames } from "../../../src/workbench/map/names.ts";

const frame = { width: 400, height: 300 };

test("names stand over their places, one that would lie on another a line off, and one without room nowhere", () => {
  const name = { x: 200, y: 100, width: 80 };
  expect(placeNames([name, name], frame)).toEqual([
    { x: 160, y: 92 },
    { x: 160, y: 76 },
  ]);
  expect(
    placeNames(
      Array.from({ length: 6 }, () => name),
      frame,
    )[5],
  ).toBeNull();
  expect(
    placeNames(
      [
        { ...name, x: -1 },
        { ...name, x: NaN },
      ],
      frame,
    ),
  ).toEqual([null, null]);
});

test("names keep within the frame and off each other", () => {
  const name = fc.record({
    x: fc.integer({ min: -50, max: 450 }),
    y: fc.integer({ min: -50, max: 350 }),
    width: fc.integer({ min: 10, max: 190 }),
  });
  fc.assert(
    fc.property(fc.array(name, { maxLength: 30 }), (names) => {
      const boxes = placeNames(names, frame).flatMap((place, index) =>
        place === null ? [] : [{ ...place, width: names[index]?.width ?? 0 }],
      );
      boxes.forEach((one, index) => {
        expect(Math.min(one.x, one.y)).toBeGreaterThanOrEqual(0);
        expect(one.x + one.width).toBeLessThanOrEqual(frame.width);
        expect(one.y + NAME_HEIGHT).toBeLessThanOrEqual(frame.height);
        for (const other of boxes.slice(index + 1)) {
          const across = one.x < other.x + other.width && other.x < one.x + one.width;
          expect(across && Math.abs(one.y - other.y) < NAME_HEIGHT).toBe(false);
        }
      });
    }),
    { seed: 2 },
  );
});
