import { onScreen, type Camera, type Point, type Size } from "./camera.ts";
import type { Layers } from "./paint.ts";

/** Fewer points than this make no part of a theme that could be named. */
const LEAST = 3;
/** Of more points than this only some are looked at: names are placed anew in every frame. */
const MOST = 4096;

/** Where a theme is named: a place of the screen, and an arrow where that is not the theme's own place but the way there. */
export interface Sight {
  readonly at: Point;
  readonly arrow: string | null;
}

/** A theme as a map has it. */
export interface Themed {
  /** Of its points; see {@link Layers}. */
  readonly layer: number;
  /** Of all its points, in the plane. */
  readonly centre: Point;
  /** Whether a reader looks for it wherever it is. */
  readonly isTop: boolean;
}

/**
 * Where a theme is in sight: its centre, else the middle of those of its points that are, else, for the theme that is
 * looked for, the place at the edge that is nearest to it. Null where it has nothing there.
 */
export function sightOf({ layer, centre, isTop }: Themed, layers: Layers, { camera, size }: View): Sight | null {
  const at = onScreen(camera, centre);
  if (Number.isNaN(at.x) || isInside(at, size)) return Number.isNaN(at.x) ? null : { at, arrow: null };
  const part = middleInSight(layers, layer, { camera, size });
  if (part !== null) return { at: part, arrow: null };
  return isTop ? { at: nearestInside(at, size), arrow: arrowTo(at, size) } : null;
}

interface View {
  readonly camera: Camera;
  readonly size: Size;
}

function isInside({ x, y }: Point, { width, height }: Size): boolean {
  return x >= 0 && y >= 0 && x <= width && y <= height;
}

function nearestInside({ x, y }: Point, { width, height }: Size): Point {
  return { x: Math.min(Math.max(x, 0), width), y: Math.min(Math.max(y, 0), height) };
}

function middleInSight({ places, starts }: Layers, layer: number, { camera, size }: View): Point | null {
  const [start, end] = [starts[layer] ?? 0, starts[layer + 1] ?? 0];
  const step = Math.max(1, Math.ceil((end - start) / MOST));
  let [count, x, y] = [0, 0, 0];
  for (let point = start; point < end; point += step) {
    const at = onScreen(camera, { x: places[2 * point] ?? NaN, y: places[2 * point + 1] ?? NaN });
    if (!isInside(at, size)) continue;
    count++;
    x += at.x;
    y += at.y;
  }
  return count < LEAST ? null : { x: x / count, y: y / count };
}

/** From the right by the bottom, as the screen's angles go. */
const ARROWS = ["→", "↘", "↓", "↙", "←", "↖", "↑", "↗"];

function arrowTo(at: Point, { width, height }: Size): string {
  const inside = nearestInside(at, { width, height });
  const eighth = Math.round((Math.atan2(at.y - inside.y, at.x - inside.x) / Math.PI) * 4);
  return ARROWS[(eighth + 8) % 8] ?? "";
}
