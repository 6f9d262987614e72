import type { CommentMap, CommentView } from "../../protocol/session.ts";
import type { Point } from "./camera.ts";
import { createChart, UNCODED_LAYER, type Chart } from "./chart.ts";
import { listen } from "./gestures.ts";
import { buildParts, nameParts, type MapWords, type Parts } from "./parts.ts";
import { createReading, type Reading } from "./reading.ts";

export interface MapTheme {
  readonly id: string;
  readonly name: string;
}

/** Everything a page gives a map. */
export interface MapProps {
  /** Null until it has come. */
  readonly points: CommentMap | null;
  /** In the order that the points' themes count by. */
  readonly themes: readonly MapTheme[];
  /** A theme's id, `uncoded`, or null. */
  readonly selected: string | null;
  /** A comment by its 1-based record; null where it is not to be had. */
  readonly find: (row: number) => Promise<CommentView | null>;
  readonly words: MapWords | null;
}

const UNCODED = "uncoded";
/** Pixels that an arrow key moves the map, and with the shift key. */
const STEP = { near: 48, far: 200 };
const CLOSER = 1.4;
const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: 1, y: 0 },
  ArrowRight: { x: -1, y: 0 },
  ArrowUp: { x: 0, y: 1 },
  ArrowDown: { x: 0, y: -1 },
};

/**
 * `<comment-map>`: every comment as a point, coloured by theme; a point under the pointer shows its comment. It selects
 * nothing by itself but dispatches `select-theme`, whose detail is a theme's id, `uncoded`, or null where nothing was hit.
 */
export class CommentMapElement extends HTMLElement {
  #props: MapProps = { points: null, themes: [], selected: null, find: () => Promise.resolve(null), words: null };
  #drawn: Drawn | null = null;
  #watchers: readonly { disconnect(): void }[] = [];

  set props(next: MapProps) {
    const before = this.#props;
    this.#props = next;
    if (this.#drawn !== null) update(this.#drawn, before, next);
  }
  get props(): MapProps {
    return this.#props;
  }

  connectedCallback(): void {
    this.#drawn ??= drawIn(this);
    const { chart, parts } = this.#drawn;
    const sizes = new ResizeObserver(chart.resize);
    sizes.observe(parts.ground);
    // VS Code changes its theme by the classes of the body and the variables of the root.
    const looks = new MutationObserver(chart.recolour);
    for (const styled of [document.documentElement, document.body])
      looks.observe(styled, { attributes: true, attributeFilter: ["class", "style"] });
    this.#watchers = [sizes, looks];
    update(this.#drawn, null, this.#props);
  }

  disconnectedCallback(): void {
    for (const watcher of this.#watchers) watcher.disconnect();
  }
}

interface Drawn {
  readonly parts: Parts;
  readonly chart: Chart;
  readonly reading: Reading;
}

function drawIn(host: CommentMapElement): Drawn {
  const parts = buildParts(host);
  const chart: Chart = createChart(parts, () => reading.follow());
  const reading = createReading(parts, chart, () => {
    const { points, themes, find, words, selected } = host.props;
    const layer = layerOf(selected, themes);
    return points && { map: points, find, words, nameOf: nameIn(themes), selected: layer === null ? null : layer - 1 };
  });
  const choose = (point: number): void => {
    const theme = host.props.points?.themes[point];
    const detail = theme === undefined ? null : theme < 0 ? UNCODED : (host.props.themes[theme]?.id ?? null);
    host.dispatchEvent(new CustomEvent("select-theme", { detail, bubbles: true }));
  };
  const { ground, closer, further, reset } = parts;
  listen(ground, {
    pan: chart.pan,
    zoom: chart.zoom,
    // A pointer that leaves does not take along what keys have brought up.
    hover: (at) => {
      if (at !== null || !ground.matches(":focus-visible")) reading.show(at === null ? -1 : chart.pointAt(at));
    },
    click: (at) => choose(chart.pointAt(at)),
    reset: chart.reset,
    takesWheel: () => ground.matches(":focus") || !scrolls(document.documentElement),
  });
  ground.addEventListener("keydown", (event) => {
    const { altKey, ctrlKey, metaKey } = event;
    if (!altKey && !ctrlKey && !metaKey && press(event, { chart, reading, choose })) event.preventDefault();
  });
  ground.addEventListener("blur", () => reading.show(-1));
  closer.addEventListener("click", () => chart.zoom(CLOSER));
  further.addEventListener("click", () => chart.zoom(1 / CLOSER));
  reset.addEventListener("click", chart.reset);
  return { parts, chart, reading };
}

interface Hands {
  readonly chart: Chart;
  readonly reading: Reading;
  readonly choose: (point: number) => void;
}

/** Does what a key asks for; false for one that asks for nothing. */
function press({ key, shiftKey }: KeyboardEvent, { chart, reading, choose }: Hands): boolean {
  const arrow = ARROWS[key];
  const step = shiftKey ? STEP.far : STEP.near;
  if (arrow) chart.pan({ x: arrow.x * step, y: arrow.y * step });
  else if (key === "+" || key === "=") chart.zoom(CLOSER);
  else if (key === "-") chart.zoom(1 / CLOSER);
  else if (key === "0") chart.reset();
  else if (key === "]" || key === "PageDown") reading.step(1);
  else if (key === "[" || key === "PageUp") reading.step(-1);
  else if (key === "Enter" && reading.point() >= 0) choose(reading.point());
  else if (key === "Escape" && reading.point() >= 0) reading.show(-1);
  else return false;
  return true;
}

/** Brings what is drawn up to what is given; `before` is null where nothing is drawn yet. */
function update({ parts, chart, reading }: Drawn, before: MapProps | null, now: MapProps): void {
  if (now.words !== null && now.words !== before?.words) nameParts(parts, now.words);
  if (now.points !== before?.points) {
    reading.forget();
    chart.show(now.points);
  }
  const renamed = before === null || !sameThemes(now.themes, before.themes);
  if (renamed) chart.name(now.themes.map(({ name }) => name));
  if (renamed || now.selected !== before.selected) chart.raise(layerOf(now.selected, now.themes));
}

function layerOf(selected: string | null, themes: readonly MapTheme[]): number | null {
  if (selected === UNCODED) return UNCODED_LAYER;
  const index = themes.findIndex(({ id }) => id === selected);
  return index < 0 ? null : index + 1;
}

function sameThemes(one: readonly MapTheme[], other: readonly MapTheme[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ id, name }, index) => id === other[index]?.id && name === other[index].name)
  );
}

function nameIn(themes: readonly MapTheme[]): (theme: number) => string {
  return (theme) => themes[theme]?.name ?? "";
}

function scrolls({ scrollHeight, clientHeight }: HTMLElement): boolean {
  return scrollHeight > clientHeight;
}

if (!customElements.get("comment-map")) customElements.define("comment-map", CommentMapElement);
