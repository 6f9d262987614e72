/** Where on the screen a part of the plane is shown, in CSS pixels. */
export interface Camera {
  /** Pixels a unit of the plane downwards … */
  readonly scale: number;
  /** … and so many times as much to the right: the plane's directions mean nothing, so that it may fill a broad room. */
  readonly stretch: number;
  /** Where the plane's origin is drawn. */
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What of the plane has something in it. */
export interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** So much closer than everything at once can a reader go. */
const CLOSEST = 60;
/** Neighbours are still seen as such when the plane is so much broader than high, or the other way round. */
const MOST_STRETCH = 1.9;
/** Room about the outermost points, for them and for names. */
export const MARGIN = 14;

/** x and y in turn; without points the whole square from −1 to 1. */
export function boundsOf(places: Float32Array): Bounds {
  if (places.length === 0) return { left: -1, right: 1, top: -1, bottom: 1 };
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let at = 0; at < places.length; at += 2) {
    const [x, y] = [places[at] ?? 0, places[at + 1] ?? 0];
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return { left, right, top, bottom };
}

/** Everything at once, in the middle. */
export function overview(bounds: Bounds, { width, height }: Size): Camera {
  const across = Math.max(1, width - 2 * MARGIN) / Math.max(bounds.right - bounds.left, 0.01);
  const down = Math.max(1, height - 2 * MARGIN) / Math.max(bounds.bottom - bounds.top, 0.01);
  const stretch = Math.min(MOST_STRETCH, Math.max(1 / MOST_STRETCH, across / down));
  const scale = Math.min(across / stretch, down);
  return {
    scale,
    stretch,
    x: width / 2 - (scale * stretch * (bounds.left + bounds.right)) / 2,
    y: height / 2 - (scale * (bounds.top + bounds.bottom)) / 2,
  };
}

/** What a camera is kept within: never further off than everything at once, and never where there is nothing. */
export interface Limits {
  readonly bounds: Bounds;
  readonly size: Size;
}

/** Closer or further by a factor; the point of the plane under `at` stays there. */
export function zoomed(camera: Camera, { factor, at }: { factor: number; at: Point }, limits: Limits): Camera {
  const least = overview(limits.bounds, limits.size).scale;
  const scale = Math.min(Math.max(camera.scale * factor, least), CLOSEST * least);
  const ratio = scale / camera.scale;
  return within({ ...camera, scale, x: at.x - ratio * (at.x - camera.x), y: at.y - ratio * (at.y - camera.y) }, limits);
}

export function moved(camera: Camera, by: Point, limits: Limits): Camera {
  return within({ ...camera, x: camera.x + by.x, y: camera.y + by.y }, limits);
}

/** The nearest camera that shows a point of the plane at least `margin` pixels from the edge. */
export function showing(camera: Camera, place: Point, { size, margin }: { size: Size; margin: number }): Camera {
  const at = onScreen(camera, place);
  const inside = (value: number, length: number): number => Math.min(Math.max(value, margin), length - margin);
  return { ...camera, x: camera.x + inside(at.x, size.width) - at.x, y: camera.y + inside(at.y, size.height) - at.y };
}

export function onScreen({ scale, stretch, x, y }: Camera, place: Point): Point {
  return { x: x + scale * stretch * place.x, y: y + scale * place.y };
}

export function inPlane({ scale, stretch, x, y }: Camera, at: Point): Point {
  return { x: (at.x - x) / (scale * stretch), y: (at.y - y) / scale };
}

/** The same point in the middle of another room. */
export function recentred(camera: Camera, { from, limits }: { from: Size; limits: Limits }): Camera {
  const middle = inPlane(camera, { x: from.width / 2, y: from.height / 2 });
  const { stretch } = overview(limits.bounds, limits.size);
  const { scale } = camera;
  const { width, height } = limits.size;
  const moved = { scale, stretch, x: width / 2 - scale * stretch * middle.x, y: height / 2 - scale * middle.y };
  return zoomed(moved, { factor: 1, at: { x: width / 2, y: height / 2 } }, limits);
}

/** What fits into the room is kept whole in sight, what does not keeps its edges out of the middle. */
function within(camera: Camera, { bounds, size }: Limits): Camera {
  const along = (offset: number, [start, end]: readonly [number, number], length: number): number => {
    const [first, last] = [MARGIN - start, length - MARGIN - end];
    if (first <= last) return Math.min(Math.max(offset, first), last);
    const reach = Math.min((length - 2 * MARGIN) / 2, (first - last) / 2);
    return Math.min(Math.max(offset, last - reach), first + reach);
  };
  const { scale, stretch } = camera;
  const across = scale * stretch;
  return {
    ...camera,
    x: along(camera.x, [across * bounds.left, across * bounds.right], size.width),
    y: along(camera.y, [scale * bounds.top, scale * bounds.bottom], size.height),
  };
}
