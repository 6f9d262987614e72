import { describe, expect, it } from "vitest";
import { layersOf } from "../../../src/workbench/map/paint.ts";
import { sightOf, type Themed } from "../../../src/workbench/map/sight.ts";

const size = { width: 400, height: 300 };
/** A unit of the plane is a pixel. */
const camera = { scale: 1, stretch: 1, x: 0, y: 0 };
const points = (...places: [number, number][]) =>
  layersOf(
    Float32Array.from(places.flat()),
    Int16Array.from(places, () => 0),
  );
const theme = (x: number, y: number, isTop = false): Themed => ({ layer: 1, centre: { x, y }, isTop });

describe("a theme is named", () => {
  it("at its centre while that is in sight", () => {
    const layers = points([10, 10], [20, 20], [30, 30]);
    expect(sightOf(theme(200, 100), layers, { camera, size })).toEqual({ at: { x: 200, y: 100 }, arrow: null });
  });

  it("in the middle of what is in sight of it when its centre is not", () => {
    const layers = points([10, 10], [20, 40], [30, 10], [-500, 10], [900, 10]);
    expect(sightOf(theme(-90, 10), layers, { camera, size })).toEqual({ at: { x: 20, y: 20 }, arrow: null });
    const closer = { scale: 2, stretch: 1.5, x: 40, y: 0 };
    expect(sightOf(theme(-90, 10), layers, { camera: closer, size })?.at).toEqual({ x: 100, y: 40 });
  });

  it("at the edge, with the way to it, when none of it is in sight but it is looked for", () => {
    const layers = points([-500, 10], [-510, 20], [10, 10]);
    const seen = (x: number, y: number) => sightOf(theme(x, y, true), layers, { camera, size });
    expect(seen(-500, 40)).toEqual({ at: { x: 0, y: 40 }, arrow: "←" });
    expect(seen(900, 100)).toEqual({ at: { x: 400, y: 100 }, arrow: "→" });
    expect(seen(100, -10)).toEqual({ at: { x: 100, y: 0 }, arrow: "↑" });
    expect(seen(500, 400)).toEqual({ at: { x: 400, y: 300 }, arrow: "↘" });
    expect(seen(-50, 350)?.arrow).toBe("↙");
  });

  it("nowhere when it is not there, or has no centre", () => {
    const layers = points([-500, 10], [-510, 20], [10, 10]);
    expect(sightOf(theme(-500, 15), layers, { camera, size })).toBeNull();
    expect(sightOf(theme(NaN, NaN, true), layers, { camera, size })).toBeNull();
  });
});
