import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  boundsOf,
  inPlane,
  moved,
  onScreen,
  overview,
  recentred,
  showing,
  zoomed,
  type Limits,
} from "../../../src/workbench/map/camera.ts";

const bounds = { left: -1, right: 1, top: -0.8, bottom: 0.8 };
const limits: Limits = { bounds, size: { width: 600, height: 400 } };
const all = overview(bounds, limits.size);

describe("the camera", () => {
  it("shows everything at once, broader where the room is", () => {
    for (const size of [limits.size, { width: 300, height: 900 }, { width: 1600, height: 300 }]) {
      const camera = overview(bounds, size);
      const [first, last] = [onScreen(camera, { x: -1, y: -0.8 }), onScreen(camera, { x: 1, y: 0.8 })];
      expect(Math.min(first.x, first.y)).toBeGreaterThanOrEqual(13.9);
      expect(last.x).toBeLessThanOrEqual(size.width - 13.9);
      expect(last.y).toBeLessThanOrEqual(size.height - 13.9);
      expect(camera.stretch).toBeGreaterThanOrEqual(1 / 1.9);
      expect(camera.stretch).toBeLessThanOrEqual(1.9);
    }
  });

  it("keeps what is under the pointer there when it comes closer", () => {
    const at = { x: 250, y: 210 };
    const before = inPlane(all, at);
    const closer = zoomed(all, { factor: 3, at }, limits);
    expect(closer.scale).toBeCloseTo(3 * all.scale);
    expect(inPlane(closer, at).x).toBeCloseTo(before.x);
    expect(inPlane(closer, at).y).toBeCloseTo(before.y);
  });

  it("goes no further off than everything, and never where there is nothing", () => {
    expect(zoomed(all, { factor: 0.1, at: { x: 9, y: 9 } }, limits).scale).toBe(all.scale);
    expect(zoomed(all, { factor: 1e6, at: { x: 9, y: 9 } }, limits).scale).toBeCloseTo(60 * all.scale);
    const steps = fc.array(
      fc.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer({ min: -900, max: 900 }), zoom: fc.boolean() }),
    );
    fc.assert(
      fc.property(steps, (all_) => {
        let camera = all;
        for (const { x, y, zoom } of all_)
          camera = zoom ? zoomed(camera, { factor: 1.7, at: { x, y } }, limits) : moved(camera, { x, y }, limits);
        const middle = inPlane(camera, { x: 300, y: 200 });
        expect(middle.x).toBeGreaterThan(-1.001);
        expect(middle.x).toBeLessThan(1.001);
        expect(Math.abs(middle.y)).toBeLessThan(0.801);
      }),
      { seed: 1 },
    );
  });

  it("brings a point into sight and leaves one that is where it is", () => {
    const closer = zoomed(all, { factor: 8, at: { x: 300, y: 200 } }, limits);
    const shown = showing(closer, { x: 0.9, y: 0.7 }, { size: limits.size, margin: 40 });
    const at = onScreen(shown, { x: 0.9, y: 0.7 });
    expect([Math.round(at.x), Math.round(at.y)]).toEqual([560, 360]);
    expect(showing(shown, { x: 0.9, y: 0.7 }, { size: limits.size, margin: 40 })).toEqual(shown);
  });

  it("keeps its middle when the room becomes another", () => {
    const closer = zoomed(all, { factor: 8, at: { x: 300, y: 200 } }, limits);
    const next = { bounds, size: { width: 380, height: 500 } };
    const again = recentred(closer, { from: limits.size, limits: next });
    const [before, after] = [inPlane(closer, { x: 300, y: 200 }), inPlane(again, { x: 190, y: 250 })];
    expect(after.x).toBeCloseTo(before.x);
    expect(after.y).toBeCloseTo(before.y);
  });

  it("looks at the whole square where there is no point", () => {
    expect(boundsOf(new Float32Array(0))).toEqual({ left: -1, right: 1, top: -1, bottom: 1 });
    expect(boundsOf(Float32Array.of(0.5, -0.25, -0.5, 0.75))).toEqual({
      left: -0.5,
      right: 0.5,
      top: -0.25,
      bottom: 0.75,
    });
  });
});
