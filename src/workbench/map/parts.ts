import type { Point } from "./camera.ts";

/** What the map says, in the reader's language. */
export interface MapWords {
  /** What the map shows, for those who do not see it. */
  readonly summary: string;
  /** Which keys do what. */
  readonly keys: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly reset: string;
  readonly uncoded: string;
  /** 0 → `score 0`. */
  readonly score: (score: number) => string;
}

/** The elements that a map is made of. */
export interface Parts {
  /** Takes the focus, the pointer and the keys; everything that is drawn lies in it. */
  readonly ground: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  readonly names: HTMLElement;
  readonly ring: HTMLElement;
  readonly card: HTMLElement;
  /** Says what keys have brought up. */
  readonly live: HTMLElement;
  readonly closer: HTMLButtonElement;
  readonly further: HTMLButtonElement;
  readonly reset: HTMLButtonElement;
}

export function buildParts(host: HTMLElement): Parts {
  const ground = made("div", "map-ground");
  const parts: Parts = {
    ground,
    canvas: made("canvas", "map-points"),
    names: made("div", "map-names"),
    ring: made("div", "map-ring"),
    card: made("div", "map-card"),
    live: made("p", "hidden"),
    closer: made("button", "map-tool"),
    further: made("button", "map-tool"),
    reset: made("button", "map-tool"),
  };
  const { canvas, names, ring, card, live, closer, further, reset } = parts;
  ground.tabIndex = 0;
  ground.setAttribute("role", "application");
  for (const drawn of [canvas, names, ring, card]) drawn.setAttribute("aria-hidden", "true");
  live.setAttribute("aria-live", "polite");
  ring.hidden = true;
  card.hidden = true;
  [closer.textContent, further.textContent, reset.textContent] = ["+", "−", "⤢"];
  ground.append(canvas, names, ring, card);
  const tools = made("div", "map-tools");
  tools.append(closer, further, reset);
  host.replaceChildren(ground, tools, live);
  return parts;
}

export function nameParts({ ground, closer, further, reset }: Parts, words: MapWords): void {
  ground.setAttribute("aria-label", words.summary);
  ground.setAttribute("aria-description", words.keys);
  const tools = [
    [closer, words.zoomIn],
    [further, words.zoomOut],
    [reset, words.reset],
  ] as const;
  for (const [tool, name] of tools) {
    tool.title = name;
    tool.setAttribute("aria-label", name);
  }
}

/** Puts an element's upper left corner at a place of the ground. */
export function stand(element: HTMLElement, { x, y }: Point): void {
  element.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`;
}

export function made<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, name: string): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.className = name;
  return element;
}
