import type { Point } from "./camera.ts";

/** What a hand does on the map; places in CSS pixels from its upper left corner. */
export interface Gestures {
  readonly pan: (by: Point) => void;
  readonly zoom: (factor: number, at: Point) => void;
  /** A mouse, a pen or nothing (null) is over a place, or a finger has tapped there. */
  readonly hover: (at: Point | null) => void;
  readonly click: (at: Point) => void;
  readonly reset: () => void;
  /** Whether the wheel is the map's, or would scroll the page. */
  readonly takesWheel: () => boolean;
}

/** A hand that moved less than this meant to click. */
const STILL = 4;
/** Of the wheel's pixels; a notch of 100 is a quarter closer. */
const WHEEL = 0.0022;
const LINE = 16;

/** Listens to mouse, pen, fingers and wheel on an element. */
export function listen(element: HTMLElement, { pan, zoom, hover, click, reset, takesWheel }: Gestures): void {
  const down = new Map<number, Point>();
  let travelled = 0;

  const at = ({ clientX, clientY }: MouseEvent): Point => {
    const { left, top } = element.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  const release = ({ pointerId }: PointerEvent): void => void down.delete(pointerId);

  element.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    if (down.size === 0) travelled = 0;
    down.set(event.pointerId, at(event));
    element.setPointerCapture(event.pointerId);
  });
  element.addEventListener("pointermove", (event) => {
    const now = at(event);
    const before = down.get(event.pointerId);
    if (before === undefined) {
      hover(now);
      return;
    }
    down.set(event.pointerId, now);
    travelled += Math.abs(now.x - before.x) + Math.abs(now.y - before.y);
    if (travelled < STILL) return;
    const [other] = [...down].filter(([id]) => id !== event.pointerId).map(([, place]) => place);
    if (other !== undefined) zoom(apart(now, other) / Math.max(1, apart(before, other)), other);
    else pan({ x: now.x - before.x, y: now.y - before.y });
  });
  element.addEventListener("pointerup", (event) => {
    const clicked = down.size === 1 && down.has(event.pointerId) && travelled < STILL;
    release(event);
    if (!clicked) return;
    click(at(event));
    // A finger hovers over nothing: what it taps is shown until it taps elsewhere.
    if (event.pointerType === "touch") hover(at(event));
  });
  element.addEventListener("pointercancel", release);
  element.addEventListener("pointerleave", ({ pointerType }) => {
    if (pointerType !== "touch") hover(null);
  });
  element.addEventListener("dblclick", reset);
  element.addEventListener(
    "wheel",
    (event) => {
      // A pinch on a touchpad comes as a wheel with the control key.
      if (!event.ctrlKey && !event.metaKey && !takesWheel()) return;
      event.preventDefault();
      const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1);
      zoom(Math.exp(-pixels * WHEEL * (event.ctrlKey ? PINCH : 1)), at(event));
    },
    { passive: false },
  );
}

/** A pinch turns the wheel by little. */
const PINCH = 3;

function apart(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
