import { describe, expect, it } from "vitest";
import {
  develop,
  dotOf,
  dotStyle,
  FULL,
  inkTable,
  layersOf,
  MOST_INK,
  paint,
  type Brush,
} from "../../../src/workbench/map/paint.ts";

const camera = { scale: 10, stretch: 1, x: 10, y: 10 };
const size = { width: 20, height: 20 };
const brush: Brush = { radius: 0.5, ratio: 1, stride: 1, top: null };

function painted(places: readonly number[], themes: readonly number[], given: Partial<Brush> = {}) {
  const pixels = new Uint16Array(400);
  const layers = layersOf(Float32Array.from(places), Int16Array.from(themes));
  paint(layers, camera, { pixels, size, brush: { ...brush, ...given } });
  return { pixels, at: (x: number, y: number) => pixels[y * 20 + x] ?? 0 };
}

describe("painting", () => {
  it("puts every point on its pixel, in the layer of its theme", () => {
    const { at, pixels } = painted([0, 0, 0.5, -0.5, -0.5, 0.5], [0, -1, 1]);
    expect([at(10, 10) >> 8, at(15, 5) >> 8, at(5, 15) >> 8]).toEqual([2, 1, 3]);
    expect(at(10, 10) & MOST_INK).toBe(FULL);
    expect(pixels.filter((pixel) => pixel !== 0)).toHaveLength(3);
  });

  it("adds ink where points lie on each other, and no more than a pixel holds", () => {
    expect(painted([0, 0, 0, 0, 0, 0], [0, 0, 0]).at(10, 10) & MOST_INK).toBe(3 * FULL);
    const many = Array.from({ length: 50 }, () => 0);
    expect(painted([...many, ...many], many).at(10, 10)).toBe((2 << 8) | MOST_INK);
  });

  it("paints the theme that stands out last and whole, others thinned out while the map moves", () => {
    const places = [0, 0, 0, 0, 0.3, 0, 0.4, 0];
    expect(painted(places, [0, 1, 0, 0]).at(10, 10) >> 8).toBe(3);
    expect(painted(places, [0, 1, 0, 0], { top: 1 }).at(10, 10) >> 8).toBe(2);
    const thinned = painted([0, 0, 0.1, 0, 0.2, 0, 0.3, 0, -0.5, 0, -0.4, 0], [0, 0, 0, 0, 1, 1], {
      stride: 2,
      top: 2,
    });
    expect([10, 11, 12, 13, 5, 6].map((x) => thinned.at(x, 10) > 0)).toEqual([true, false, true, false, true, true]);
  });

  it("leaves out what lies outside", () => {
    expect(painted([3, 0, -3, 0, 0, 3, 0, -3], [0, 0, 0, 0]).pixels.every((pixel) => pixel === 0)).toBe(true);
    expect(() => painted([-1, -1, 1, 1], [0, 0], { radius: 4 })).not.toThrow();
  });

  it("gives dots soft edges", () => {
    const { side, ink, reach } = dotOf(2);
    expect([side, reach]).toEqual([5, 2]);
    expect(ink[12]).toBe(FULL);
    expect(ink[0]).toBe(0);
    expect(ink[2]).toBeGreaterThan(0);
    expect(ink[2]).toBeLessThan(FULL);
  });

  it("turns ink into colour: more of it covers more, paper stays clear", () => {
    const table = inkTable(
      [
        [9, 9, 9],
        [200, 100, 50],
      ],
      () => 0.5,
    );
    const colours = new Uint32Array(3);
    develop(Uint16Array.of(0, (2 << 8) | FULL, (2 << 8) | (4 * FULL)), table, colours);
    const bytes = new Uint8Array(colours.buffer);
    expect([...bytes.subarray(0, 4)]).toEqual([0, 0, 0, 0]);
    expect([...bytes.subarray(4, 8)]).toEqual([200, 100, 50, 128]);
    expect(bytes[11]).toBeGreaterThan(230);
  });

  it("draws many points smaller and lets them shine through", () => {
    const [few, many] = [400, 100_000].map((count) => dotStyle(count, { width: 600, height: 400 }, 1));
    expect(few?.radius).toBeGreaterThan(3);
    expect(many?.radius).toBeLessThan(1);
    expect(many?.opacity).toBeLessThan(few?.opacity ?? 0);
  });
});
