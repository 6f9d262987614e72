import { overlap, type Box } from "../../engine/report/pictures/labels.ts";
import type { Point, Size } from "./camera.ts";

export interface Named extends Point {
  readonly width: number;
}

export const NAME_HEIGHT = 16;
/** Lines up or down that a name may stand off its place. */
const SHIFTS = [0, -1, 1, -2, 2];

/**
 * Where names stand: over their places, or a line or two off where another one is, and within the frame; null where there is no
 * room, or where the place is out of the frame. The first ones choose first.
 */
export function placeNames(names: readonly Named[], frame: Size): (Point | null)[] {
  const taken: Box[] = [];
  return names.map(({ x, y, width }) => {
    // What is not in sight has a place that is no number.
    if (!(x >= 0 && y >= 0 && x <= frame.width && y <= frame.height)) return null;
    const left = Math.max(0, Math.min(x - width / 2, frame.width - width));
    for (const shift of SHIFTS) {
      const top = Math.max(0, Math.min(y + (shift - 0.5) * NAME_HEIGHT, frame.height - NAME_HEIGHT));
      const box = { x: left, y: top, width, height: NAME_HEIGHT };
      if (taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      return { x: left, y: top };
    }
    return null;
  });
}
