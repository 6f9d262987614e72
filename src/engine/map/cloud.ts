import { towards, type Disc } from "./discs.ts";
import { lengthOf } from "./plane.ts";

/** The comments of one theme. */
export interface CloudInput {
  readonly disc: Disc;
  /** See `standing`: 2 × n. */
  readonly standing: Float64Array;
  /** 0…1, similarity to the theme's centre. */
  readonly typicality: ArrayLike<number>;
  /** 0…1, see `Assignment`. */
  readonly confidence: ArrayLike<number>;
  /** The disc of the theme that each is the next nearest to; undefined where there is none. */
  readonly nextOf: (index: number) => Disc | undefined;
}

/** How much the theme it is nearest to next turns a comment its way, beside its words. */
const PULL = 0.3;
/** Spreading moves typical comments outwards; so much of the way they are taken back. */
const MEANT = 0.5;
/** The rim of a cloud is thinner than its middle: the radius is scaled from the one to the other. */
const FIRM = { middle: 0.8, rim: 0.4 };

/**
 * A cloud of comments about a theme's middle: the typical ones in the middle, round about by what they say, and spread so that
 * every part of the disc holds about as many. A comment that could as well belong to the next theme is drawn half the way
 * there. 2 × n, x and y in turn.
 */
export function cloud(input: CloudInput): Float64Array {
  const { disc, confidence, nextOf } = input;
  const first = firstPlaces(input);
  const places = spread(first.slice());
  for (let index = 0; index < places.length / 2; index++) {
    const [x, y] = [places[2 * index] ?? 0, places[2 * index + 1] ?? 0];
    const length = lengthOf(x, y);
    const meant = lengthOf(first[2 * index] ?? 0, first[2 * index + 1] ?? 0);
    const far = (1 - MEANT) * length + MEANT * meant;
    const firm = FIRM.middle + FIRM.rim * Math.min(1, far * far);
    const reach = length > 0 ? (disc.radius * firm * far) / length : 0;
    const next = nextOf(index);
    const doubt = next ? halfway(confidence[index] ?? 0) : 0;
    places[2 * index] = disc.x + reach * x + doubt * ((next?.x ?? 0) - disc.x);
    places[2 * index + 1] = disc.y + reach * y + doubt * ((next?.y ?? 0) - disc.y);
  }
  return places;
}

/** Equal comments, which follow each other, are set so far apart all round: from one point they would spread along a line. */
const LOOSE = 0.05;

/** In the disc about the origin of radius 1: as far out as there are more typical comments, in the direction of what it says. */
function firstPlaces({ disc, standing, typicality, confidence, nextOf }: CloudInput): Float64Array {
  const count = typicality.length;
  const turn = alignment({ disc, standing, confidence, nextOf }, count);
  const places = new Float64Array(2 * count);
  const seeds = sunflower(count, 1);
  inOrder(count, (index) => 1 - (typicality[index] ?? 0)).forEach((index, rank) => {
    const next = nextOf(index);
    const [pullX, pullY] = next ? towards(disc, next) : [0, 0];
    const [x, y] = turn(standing[2 * index] ?? 0, standing[2 * index + 1] ?? 0);
    const [dx, dy] = [x + PULL * pullX, y + PULL * pullY];
    const length = lengthOf(dx, dy);
    const scale = length > 0 ? Math.sqrt((rank + 0.5) / count) / length : 0;
    places[2 * index] = scale * dx + LOOSE * (seeds[2 * rank] ?? 0);
    places[2 * index + 1] = scale * dy + LOOSE * (seeds[2 * rank + 1] ?? 0);
  });
  return places;
}

/** Directions that are looked along, as cosine and sine: a sixth of a half turn apart, those that differ most after each other. */
const [HALF, LONG] = [0.5, 0.8660254037844386];
const DIRECTIONS = [
  [1, 0],
  [0, 1],
  [LONG, HALF],
  [HALF, -LONG],
  [HALF, LONG],
  [LONG, -HALF],
] as const;

/**
 * Moves points until they fill the disc of radius 1 evenly, each as little as can be: seen along one direction after another,
 * the first moves to where the first of an even disc would be, and so on. Neighbours stay neighbours; equal comments become a
 * patch. Source: Pitié, Kokaram & Dahyot 2007.
 */
function spread(points: Float64Array): Float64Array {
  const count = points.length / 2;
  const even = sunflower(count, 1)
    .filter((_, at) => at % 2 === 0)
    .sort();
  for (const [cos, sin] of DIRECTIONS) {
    const along = (index: number): number => cos * (points[2 * index] ?? 0) + sin * (points[2 * index + 1] ?? 0);
    inOrder(count, along).forEach((index, rank) => {
      const step = (even[rank] ?? 0) - along(index);
      points[2 * index] = (points[2 * index] ?? 0) + cos * step;
      points[2 * index + 1] = (points[2 * index + 1] ?? 0) + sin * step;
    });
  }
  return points;
}

/** How far a comment goes towards the next theme: half the way where both are as near, next to nothing where it is clear. */
function halfway(confidence: number): number {
  let ratio = 1 - confidence;
  for (let squaring = 0; squaring < 4; squaring++) ratio *= ratio;
  return ratio / 2;
}

/** Turns and mirrors where comments stand so that, on the whole, they face the theme they are nearest to next. Source: Schönemann 1966. */
function alignment(
  { disc, standing, confidence, nextOf }: Omit<CloudInput, "typicality">,
  count: number,
): (x: number, y: number) => readonly [number, number] {
  let [xx, xy, yx, yy] = [0, 0, 0, 0];
  for (let index = 0; index < count; index++) {
    const next = nextOf(index);
    if (!next) continue;
    const [pullX, pullY] = towards(disc, next);
    const doubt = (1 - (confidence[index] ?? 0)) ** 2;
    const [x, y] = [doubt * (standing[2 * index] ?? 0), doubt * (standing[2 * index + 1] ?? 0)];
    xx += x * pullX;
    xy += x * pullY;
    yx += y * pullX;
    yy += y * pullY;
  }
  const turning = lengthOf(xx + yy, xy - yx);
  const mirroring = lengthOf(xx - yy, xy + yx);
  if (turning === 0 && mirroring === 0) return (x, y) => [x, y];
  if (turning >= mirroring) {
    const [cos, sin] = [(xx + yy) / turning, (xy - yx) / turning];
    return (x, y) => [cos * x - sin * y, sin * x + cos * y];
  }
  const [cos, sin] = [(xx - yy) / mirroring, (xy + yx) / mirroring];
  return (x, y) => [cos * x + sin * y, sin * x - cos * y];
}

/** Values that differ by less than a place in this many, of those from −2 to 2, count as equal. */
const STEPS = 2 ** 15;

/** Indices by a value between −2 and 2, the least first; of equals the first in the file. Counted, which takes a tenth of sorting. */
function inOrder(count: number, valueOf: (index: number) => number): Uint32Array {
  const steps = new Uint16Array(count);
  const ends = new Uint32Array(STEPS + 1);
  for (let index = 0; index < count; index++) {
    const step = Math.min(STEPS - 1, Math.max(0, Math.floor((valueOf(index) + 2) * (STEPS / 4))));
    steps[index] = step;
    ends[step + 1] = (ends[step + 1] ?? 0) + 1;
  }
  for (let step = 1; step < STEPS; step++) ends[step] = (ends[step] ?? 0) + (ends[step - 1] ?? 0);
  const order = new Uint32Array(count);
  for (let index = 0; index < count; index++) {
    const step = steps[index] ?? 0;
    const place = ends[step] ?? 0;
    order[place] = index;
    ends[step] = place + 1;
  }
  return order;
}

/** The golden angle, 2π (1 − 1/φ), as its cosine and sine. */
const GOLDEN = { cos: -0.7373688780783197, sin: 0.6754902942615238 };

/** Evenly in a disc about the origin: 2 × n, x and y in turn; one alone stands in the middle. Source: Vogel 1979. */
export function sunflower(count: number, radius: number): Float64Array {
  const seeds = new Float64Array(2 * count);
  if (count < 2) return seeds;
  let [x, y] = [1, 0];
  for (let seed = 0; seed < count; seed++) {
    const reach = radius * Math.sqrt((seed + 0.5) / count);
    seeds[2 * seed] = reach * x;
    seeds[2 * seed + 1] = reach * y;
    [x, y] = [GOLDEN.cos * x - GOLDEN.sin * y, GOLDEN.sin * x + GOLDEN.cos * y];
  }
  return seeds;
}
