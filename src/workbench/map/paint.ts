import type { Camera, Size } from "./camera.ts";

/** Points in the order they are painted: theme by theme, so that one theme can be painted last. */
export interface Layers {
  /** x and y in turn. */
  readonly places: Float32Array;
  /** Layer 0 holds what has no theme, layer n the theme n − 1: where each begins, in points; layers + 1 entries. */
  readonly starts: Uint32Array;
}

/** A pixel holds its layer above and its ink below; paper is 0. */
const INK_BITS = 8;
export const MOST_INK = 2 ** INK_BITS - 1;
/** Ink of a pixel that one point covers wholly. */
export const FULL = 16;
/** More layers than the pixels can tell apart share them. */
const LAYERS = 2 ** 8 - 1;

export function layersOf(places: Float32Array, themes: Int16Array): Layers {
  const layers = themes.reduce((most, theme) => Math.max(most, theme + 2), 1);
  const starts = new Uint32Array(layers + 1);
  for (const theme of themes) starts[theme + 2] = (starts[theme + 2] ?? 0) + 1;
  for (let layer = 1; layer <= layers; layer++) starts[layer] = (starts[layer] ?? 0) + (starts[layer - 1] ?? 0);
  const ends = starts.slice();
  const ordered = new Float32Array(places.length);
  themes.forEach((theme, point) => {
    const end = ends[theme + 1] ?? 0;
    ordered[2 * end] = places[2 * point] ?? 0;
    ordered[2 * end + 1] = places[2 * point + 1] ?? 0;
    ends[theme + 1] = end + 1;
  });
  return { places: ordered, starts };
}

export interface Brush {
  /** In device pixels. */
  readonly radius: number;
  /** Device pixels a CSS pixel. */
  readonly ratio: number;
  /** Paints every n-th point only. */
  readonly stride: number;
  /** Layer that is painted last; null where none is. */
  readonly top: number | null;
}

/**
 * Counts ink into pixels: each point a round dot with soft edges, more ink where points lie on each other, and of the layer
 * painted last. `pixels`: width × height in device pixels, overwritten.
 */
export function paint(layers: Layers, camera: Camera, { pixels, size, brush }: Canvas): void {
  pixels.fill(0);
  const dot = dotOf(brush.radius);
  const count = layers.starts.length - 1;
  for (let layer = 0; layer < count; layer++)
    if (layer !== brush.top) paintLayer(layers, { layer, camera, dot }, { pixels, size, brush });
  if (brush.top !== null && brush.top < count)
    paintLayer(layers, { layer: brush.top, camera, dot }, { pixels, size, brush: { ...brush, stride: 1 } });
}

interface Canvas {
  readonly pixels: Uint16Array;
  /** In device pixels. */
  readonly size: Size;
  readonly brush: Brush;
}

function paintLayer(
  { places, starts }: Layers,
  { layer, camera, dot }: { readonly layer: number; readonly camera: Camera; readonly dot: Dot },
  { pixels, size: { width, height }, brush: { ratio, stride } }: Canvas,
): void {
  const end = 2 * (starts[layer + 1] ?? 0);
  const [across, down] = [camera.scale * camera.stretch * ratio, camera.scale * ratio];
  const [left, top] = [camera.x * ratio, camera.y * ratio];
  const { reach, side, ink } = dot;
  const code = ((layer % LAYERS) + 1) << INK_BITS;
  for (let at = 2 * (starts[layer] ?? 0); at < end; at += 2 * stride) {
    const x = Math.round(left + across * (places[at] ?? 0)) - reach;
    const y = Math.round(top + down * (places[at + 1] ?? 0)) - reach;
    // A dot on the edge is left out: half of one would need a check for every pixel.
    if (x < 0 || y < 0 || x + side > width || y + side > height) continue;
    for (let row = 0, from = 0, pixel = y * width + x; row < side; row++, pixel += width - side)
      for (const stop = from + side; from < stop; from++, pixel++) {
        const added = ink[from] ?? 0;
        if (added === 0) continue;
        const old = pixels[pixel] ?? 0;
        const sum = (old & MOST_INK) + added;
        // A soft edge leaves the colour of what it lies on.
        const own = added >= FULL / 2 || old === 0 ? code : old & ~MOST_INK;
        pixels[pixel] = own | (sum > MOST_INK ? MOST_INK : sum);
      }
  }
}

/** Ink of each pixel of one point: side × side, its middle in the middle. */
interface Dot {
  readonly reach: number;
  readonly side: number;
  readonly ink: Uint8Array;
}

export function dotOf(radius: number): Dot {
  const reach = Math.max(0, Math.ceil(radius - 0.5));
  const side = 2 * reach + 1;
  const ink = Uint8Array.from({ length: side * side }, (_, at) => {
    const distance = Math.hypot((at % side) - reach, Math.floor(at / side) - reach);
    return Math.round(FULL * Math.min(1, Math.max(0, radius + 0.5 - distance)));
  });
  return { reach, side, ink };
}

/** Red, green and blue, 0…255. */
export type Rgb = readonly [number, number, number];

/** The colour of every value that a pixel can have, as bytes red, green, blue and opacity in memory. */
export function inkTable(colours: readonly Rgb[], opacityOf: (layer: number) => number): Uint32Array {
  const table = new Uint32Array(2 ** (2 * INK_BITS));
  const bytes = new Uint8ClampedArray(table.buffer);
  colours.slice(0, LAYERS).forEach((colour, layer) => {
    const through = 1 - opacityOf(layer);
    for (let ink = 1; ink <= MOST_INK; ink++) {
      const opacity = 255 * (1 - through ** (ink / FULL));
      bytes.set([...colour, opacity], 4 * (((layer + 1) << INK_BITS) | ink));
    }
  });
  return table;
}

/** Turns counted ink into colours. */
export function develop(pixels: Uint16Array, table: Uint32Array, into: Uint32Array): void {
  for (let pixel = 0; pixel < pixels.length; pixel++) into[pixel] = table[pixels[pixel] ?? 0] ?? 0;
}

/** How large the points are drawn and how much each covers. */
export function dotStyle(count: number, { width, height }: Size, zoom: number): { radius: number; opacity: number } {
  const room = (FILLED * width * height) / Math.max(1, count);
  const radius = Math.min(LARGEST, Math.max(SMALLEST, Math.min(4, 0.5 * Math.sqrt(room))) * Math.sqrt(zoom));
  const cover = (Math.PI * radius * radius) / (room * zoom * zoom);
  return { radius, opacity: Math.min(0.85, Math.max(0.15, 0.9 / cover)) };
}

/** Of the room, what points lie on. */
const FILLED = 0.25;
const SMALLEST = 0.8;
const LARGEST = 5.5;
