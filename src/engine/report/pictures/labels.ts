/** An upright rectangle in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface Labelled extends Circle {
  readonly labelWidth: number;
}

/** Where a label stands; `far` when it is so far off that a line must lead to it. */
export interface Placement {
  readonly box: Box;
  readonly far: boolean;
}

const LINE = 15;
const GAP = 3;
/** Beyond this distance a line leads from the bubble to its label. */
const NEAR = 8;
/** Angles of the places that are tried around a bubble, the most readable ones first, in eighths of a turn. */
const TURNS = [0, 4, 2, 6, 1, 7, 3, 5];
const DISTANCES = [0, 8, 16, 30, 50, 75, 105];

/**
 * Finds each bubble a place for its label that leaves the others, `taken` boxes and all bubbles free; null where there is
 * none. Greedy in the order given, so the first ones get the best places.
 */
export function placeLabels(
  bubbles: readonly Labelled[],
  { frame, taken }: { frame: Box; taken: readonly Box[] },
): (Placement | null)[] {
  const boxes: Box[] = [...taken];
  return bubbles.map((bubble) => {
    const others = bubbles.filter((other) => other !== bubble);
    for (const distance of DISTANCES) {
      for (const turn of TURNS) {
        const box = candidate(bubble, { turn, distance, frame });
        const far = distance > NEAR;
        const free =
          inside(box, frame) &&
          !boxes.some((other) => overlap(box, other)) &&
          !touches(box, bubble) &&
          !others.some((other) => touches(box, other) || (far && crosses(bubble, nearest(box, bubble), other)));
        if (!free) continue;
        boxes.push(box);
        return { box, far };
      }
    }
    return null;
  });
}

function candidate(bubble: Labelled, { turn, distance, frame }: { turn: number; distance: number; frame: Box }): Box {
  const [dx, dy] = [Math.cos((turn * Math.PI) / 4), Math.sin((turn * Math.PI) / 4)];
  const reach = bubble.radius + GAP + distance;
  const [width, height] = [bubble.labelWidth, LINE];
  // The box's nearest edge or corner, not its middle, is put at the reach.
  const x = bubble.x + dx * reach - (width * (1 - Math.sign(Math.round(dx * 10)))) / 2;
  const y = bubble.y + dy * reach - (height * (1 - Math.sign(Math.round(dy * 10)))) / 2;
  // Above and below a bubble at the edge, a label need not stand over its middle.
  const shifted = turn % 4 === 2 ? Math.min(Math.max(x, frame.x), frame.x + frame.width - width) : x;
  return { x: shifted, y, width, height };
}

/** The point of a box that is nearest to another point. */
export function nearest(box: Box, { x, y }: { readonly x: number; readonly y: number }): { x: number; y: number } {
  return {
    x: Math.min(Math.max(x, box.x), box.x + box.width),
    y: Math.min(Math.max(y, box.y), box.y + box.height),
  };
}

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function inside(box: Box, frame: Box): boolean {
  return (
    box.x >= frame.x &&
    box.y >= frame.y &&
    box.x + box.width <= frame.x + frame.width &&
    box.y + box.height <= frame.y + frame.height
  );
}

function touches(box: Box, circle: Circle): boolean {
  const { x, y } = nearest(box, circle);
  return Math.hypot(circle.x - x, circle.y - y) < circle.radius;
}

/** True where the straight line between two points runs through a circle. */
function crosses(from: { x: number; y: number }, to: { x: number; y: number }, circle: Circle): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const along = ((circle.x - from.x) * dx + (circle.y - from.y) * dy) / (dx * dx + dy * dy || 1);
  const part = Math.min(Math.max(along, 0), 1);
  return Math.hypot(from.x + part * dx - circle.x, from.y + part * dy - circle.y) < circle.radius;
}
