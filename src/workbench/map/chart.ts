import { fitted, textWidth } from "../../engine/report/pictures/textWidth.ts";
import type { CommentMap } from "../../protocol/session.ts";
import {
  boundsOf,
  inPlane,
  MARGIN,
  moved,
  onScreen,
  overview,
  recentred,
  showing,
  zoomed,
  type Camera,
  type Limits,
  type Point,
  type Size,
} from "./camera.ts";
import { colourReader, paintsOf } from "./colours.ts";
import { gridOf, nearestPoint } from "./grid.ts";
import { placeNames } from "./names.ts";
import { layersOf } from "./paint.ts";
import { made, stand, type Parts } from "./parts.ts";
import { createSheet } from "./sheet.ts";
import { sightOf } from "./sight.ts";

/** Layer of the comments without a theme; that of the theme n is n + 1. */
export const UNCODED_LAYER = 0;
/** How near to a point a pointer must come, in pixels. */
const REACH = 8;
const NAME_SIZE = 12;
const LONGEST_NAME = 190;
/** So much wider is the name that stands out, which is set in a heavier face. */
const BOLD = 1.12;
/** Of a theme that is not in sight. */
const NOWHERE: Point = { x: NaN, y: NaN };
/** A map that has not moved for so long is painted with all its points. */
const STILL_MS = 140;

/** What is drawn of the comments: points, names, and how they are looked at. */
export interface Chart {
  readonly show: (map: CommentMap | null) => void;
  readonly name: (themes: readonly string[]) => void;
  /** Lets one layer stand out; null: none. */
  readonly raise: (layer: number | null) => void;
  /** Reads the colours of the editor's theme anew. */
  readonly recolour: () => void;
  readonly resize: () => void;
  readonly pan: (by: Point) => void;
  /** About the middle where no place is given. */
  readonly zoom: (factor: number, at?: Point) => void;
  readonly reset: () => void;
  /** Brings a point into sight. */
  readonly bring: (point: number) => void;
  /** The point under a place of the screen, −1 where there is none. */
  readonly pointAt: (at: Point) => number;
  readonly screenOf: (point: number) => Point;
  readonly size: () => Size;
}

const EMPTY: CommentMap = {
  rows: new Int32Array(0),
  places: new Float32Array(0),
  themes: new Int16Array(0),
  centres: new Float32Array(0),
};

/** `onDraw`: called whenever the points lie elsewhere on the screen. */
export function createChart({ ground, canvas, names }: Parts, onDraw: () => void): Chart {
  const sheet = createSheet(canvas);
  let shown = preparedOf(EMPTY);
  let themes: readonly string[] = [];
  let top: number | null = null;
  let size: Size = { width: 0, height: 0 };
  let camera: Camera = overview(shown.bounds, size);
  /** A reader has moved the map: another size keeps what is in sight. */
  let ownView = false;
  let moving = false;
  let frame = 0;
  let still = 0;

  const limits = (): Limits => ({ bounds: shown.bounds, size });
  const middle = (): Point => ({ x: size.width / 2, y: size.height / 2 });

  const nameThemes = (): void => {
    const order = [...themes.keys()].sort((a, b) => Number(b + 1 === top) - Number(a + 1 === top));
    const wanted = order.map((theme) => {
      const centre = { x: shown.map.centres[2 * theme] ?? NaN, y: shown.map.centres[2 * theme + 1] ?? NaN };
      const sight = sightOf({ layer: theme + 1, centre, isTop: theme + 1 === top }, shown.layers, { camera, size });
      const name = fitted(themes[theme] ?? "", Math.min(LONGEST_NAME, size.width / 2), NAME_SIZE);
      const text = sight?.arrow ? `${sight.arrow} ${name}` : name;
      const width = textWidth(text, NAME_SIZE) * (theme + 1 === top ? BOLD : 1);
      return { theme, text, ...(sight?.at ?? NOWHERE), width };
    });
    const places = placeNames(wanted, size);
    wanted.forEach(({ theme, text, width }, index) => {
      const label = names.children[theme];
      const place = places[index] ?? null;
      if (!(label instanceof HTMLElement)) return;
      label.hidden = place === null;
      if (place === null) return;
      label.classList.toggle("top", theme + 1 === top);
      label.classList.toggle("faint", top !== null && theme + 1 !== top);
      if (label.textContent !== text) label.textContent = text;
      stand(label, { x: place.x + width / 2, y: place.y });
    });
  };

  const draw = (): void => {
    frame = 0;
    if (size.width === 0) return;
    const zoom = camera.scale / overview(shown.bounds, size).scale;
    sheet.draw(shown.layers, camera, { zoom, moving });
    nameThemes();
    onDraw();
  };
  const drawSoon = (): void => {
    if (frame === 0) frame = requestAnimationFrame(draw);
  };

  const look = (next: Camera): void => {
    camera = next;
    ownView = true;
    moving = true;
    clearTimeout(still);
    still = window.setTimeout(() => {
      moving = false;
      drawSoon();
    }, STILL_MS);
    drawSoon();
  };
  const reset = (): void => {
    ownView = false;
    camera = overview(shown.bounds, size);
    drawSoon();
  };
  const recolour = (): void => {
    sheet.colour(paintsOf(themes.length, colourReader(ground)), top);
    drawSoon();
  };

  return {
    show(map) {
      shown = preparedOf(map ?? EMPTY);
      if (!ownView) camera = overview(shown.bounds, size);
      drawSoon();
    },
    name(next) {
      themes = next;
      names.replaceChildren(...themes.map(() => made("span", "map-name")));
      recolour();
    },
    raise(layer) {
      top = layer;
      recolour();
    },
    recolour,
    resize() {
      const { clientWidth: width, clientHeight: height } = ground;
      if (width === 0 || height === 0) return;
      const from = size;
      size = { width, height };
      sheet.resize(size, devicePixelRatio);
      camera = ownView ? recentred(camera, { from, limits: limits() }) : overview(shown.bounds, size);
      // At once: the canvas has just been emptied.
      draw();
    },
    pan: (by) => look(moved(camera, by, limits())),
    zoom: (factor, at = middle()) => look(zoomed(camera, { factor, at }, limits())),
    reset,
    bring(point) {
      const next = showing(camera, placeOf(shown.map, point), { size, margin: MARGIN });
      if (next.x !== camera.x || next.y !== camera.y) look(next);
    },
    pointAt: (at) => {
      const reach = { x: REACH / (camera.scale * camera.stretch), y: REACH / camera.scale };
      return nearestPoint(shown.grid, inPlane(camera, at), reach);
    },
    screenOf: (point) => onScreen(camera, placeOf(shown.map, point)),
    size: () => size,
  };
}

function preparedOf(map: CommentMap) {
  const { places, themes } = map;
  return { map, layers: layersOf(places, themes), grid: gridOf(places), bounds: boundsOf(places) };
}

function placeOf({ places }: CommentMap, point: number): Point {
  return { x: places[2 * point] ?? 0, y: places[2 * point + 1] ?? 0 };
}
