import { describe, expect, test } from "vitest";
import { broadThemes } from "../../../src/engine/themes/hierarchy.ts";

/** A centroid at so many degrees; near angles are alike. */
const at = (degrees: number): number[] => [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];

describe("broad themes", () => {
  test("join what is alike, as far as the widest gap between two merges", () => {
    const angles = [0, 60, 120, 180, 240, 300, 2, 63, 124, 185, 1, 62, 122];
    expect(broadThemes(angles.map(at))).toEqual([[0, 6, 10], [1, 7, 11], [2, 8, 12], [3, 9], [4], [5]]);
  });

  test("are as many as the gap says, between six and twelve", () => {
    const seven = [0, 50, 100, 150, 200, 250, 300, 1, 51, 101, 151, 201, 251];
    expect(broadThemes(seven.map(at))).toEqual([[0, 7], [1, 8], [2, 9], [3, 10], [4, 11], [5, 12], [6]]);
    // Three clumps of six: the widest gap would be at three.
    const clumps = [0, 120, 240].flatMap((angle) => [0, 1, 2, 3, 4, 5].map((step) => at(angle + step * step)));
    expect(broadThemes(clumps).length).toBeGreaterThanOrEqual(6);
    // Fifteen pairs: the widest gap would be at fifteen.
    const pairs = Array.from({ length: 30 }, (_, index) => at(24 * (index % 15) + (index < 15 ? 0 : 0.1)));
    expect(broadThemes(pairs).length).toBeLessThanOrEqual(12);
  });

  test("are joined by the mean distance of their members: a chain of neighbours is not one theme", () => {
    // 0 and 10, 21 and 33, 200 and 214 degrees. The nearest of one pair and the next are 11 degrees apart, their mean is 22.
    const chain = [0, 10, 21, 33, 200, 214, 100, 140, 280, 101, 141, 281, 142];
    expect(broadThemes(chain.map(at))).toEqual([
      [0, 1],
      [2, 3],
      [4, 5],
      [6, 9],
      [7, 10, 12],
      [8, 11],
    ]);
  });

  test("hold every theme once", () => {
    const groups = broadThemes(Array.from({ length: 20 }, (_, index) => at((index * 137) % 360)));
    expect(groups.flat().toSorted((a, b) => a - b)).toEqual([...Array(20).keys()]);
    expect(groups).toEqual(groups.toSorted(([a = 0], [b = 0]) => a - b));
  });

  test("do not ask how long a centroid is, nor is a small theme joined for being small", () => {
    const angles = [0, 60, 120, 180, 240, 300, 2, 63, 124, 185, 1, 62, 122];
    const scaled = angles.map((angle, index) => at(angle).map((value) => value * (1 + index)));
    expect(broadThemes(scaled)).toEqual(broadThemes(angles.map(at)));
  });

  test("tie to the lowest indices and to the fewest groups", () => {
    const same = Array.from({ length: 13 }, () => [1, 0]);
    expect(broadThemes(same)).toEqual([[0, 1, 2, 3, 4, 5, 6, 7], [8], [9], [10], [11], [12]]);
  });

  test("there are none of twelve themes or fewer, nor without a place to measure from", () => {
    expect(broadThemes([])).toEqual([]);
    expect(broadThemes(Array.from({ length: 12 }, (_, index) => at(index)))).toEqual([]);
    expect(broadThemes(Array.from({ length: 15 }, () => []))).toEqual([]);
  });

  test("are at most two in three themes: with less to join they would be the themes again", () => {
    const apart = Array.from({ length: 15 }, (_, theme) =>
      Array.from({ length: 14 }, (_, at) => Number(theme % 14 === at)),
    );
    expect(broadThemes(apart).length).toBeLessThanOrEqual(10);
  });
});
