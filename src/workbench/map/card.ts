import type { Point, Size } from "./camera.ts";
import { made } from "./parts.ts";

/** What a reader is shown of one comment. */
export interface CardContent {
  readonly text: string;
  readonly theme: string;
  /** The score in words, "" where there is none. */
  readonly score: string;
}

/** Room between a point and its card. */
const OFF = 14;

/** Fills the card; what customers wrote is set as text, never as markup. */
export function fillCard(card: HTMLElement, { text, theme, score }: CardContent): void {
  const [words, about] = [made("p", "map-words"), made("p", "map-about")];
  words.textContent = text;
  about.textContent = [score, theme].filter((word) => word !== "").join(" · ");
  card.replaceChildren(words, about);
}

export function spokenCard({ text, theme, score }: CardContent): string {
  return [text, score, theme].filter((word) => word !== "").join(" · ");
}

/** Beside the point where there is room, else above or below it, and within the frame where it fits. */
export function cardPlace(point: Point, card: Size, frame: Size): Point {
  const x = beside(point.x, card.width, frame.width);
  if (x !== null) return { x, y: kept(point.y - card.height / 2, card.height, frame.height) };
  const y = beside(point.y, card.height, frame.height);
  return {
    x: kept(point.x - card.width / 2, card.width, frame.width),
    y: y ?? kept(point.y + OFF, card.height, frame.height),
  };
}

/** Behind a place, else before it; null where there is room on neither side. */
function beside(at: number, length: number, room: number): number | null {
  if (at + OFF + length <= room) return at + OFF;
  return at - OFF - length >= 0 ? at - OFF - length : null;
}

function kept(at: number, length: number, room: number): number {
  return Math.max(0, Math.min(at, room - length));
}
