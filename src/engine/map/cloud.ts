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
/** The rim of a cloud is thinner than its middle: the radius is scaled from the one to the other. */
const FIRM = { middle: 0.8, rim: 0.4 };

/**
 * A cloud of comments about a theme's middle: the most typical ones in the middle, as many in each ring as it has room for, and
 * round about by what they say. A comment that could as well belong to the next theme is drawn half the way there. Equal
 * comments stand close together like the seeds of a sunflower. 2 × n, x and y in turn.
 */
export function cloud({ disc, standing, typicality, confidence, nextOf }: CloudInput): Float64Array {
  const count = typicality.length;
  const turn = alignment({ disc, standing, confidence, nextOf }, count);
  const places = new Float64Array(2 * count);
  const order = byTypicality(typicality);
  for (let start = 0; start < count;) {
    let end = start + 1;
    while (end < count && equal(order[start] ?? 0, order[end] ?? 0, { typicality, standing })) end++;
    const rank = (start + end) / 2 / count;
    const radius = disc.radius * Math.sqrt(rank) * (FIRM.middle + FIRM.rim * rank);
    const patch = sunflower(end - start, disc.radius * Math.sqrt((end - start) / count));
    for (let at = start; at < end; at++) {
      const index = order[at] ?? 0;
      const next = nextOf(index);
      const [pullX, pullY] = next ? towards(disc, next) : [0, 0];
      const [x, y] = turn(standing[2 * index] ?? 0, standing[2 * index + 1] ?? 0);
      const [dx, dy] = [x + PULL * pullX, y + PULL * pullY];
      const length = lengthOf(dx, dy);
      const scale = length > 0 ? radius / length : 0;
      const doubt = next ? halfway(confidence[index] ?? 0) : 0;
      places[2 * index] = disc.x + scale * dx + (patch[2 * (at - start)] ?? 0) + doubt * ((next?.x ?? 0) - disc.x);
      places[2 * index + 1] =
        disc.y + scale * dy + (patch[2 * (at - start) + 1] ?? 0) + doubt * ((next?.y ?? 0) - disc.y);
    }
    start = end;
  }
  return places;
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

/** Bits of a typicality and of an index that fill the whole numbers of a double. */
const [FINE, INDICES] = [2 ** 24, 2 ** 27];

/** The most typical first, of equals the first in the file. Numbers sort ten times as fast as by a comparison. */
function byTypicality(typicality: ArrayLike<number>): Uint32Array {
  const keys = new Float64Array(typicality.length);
  for (let index = 0; index < keys.length; index++)
    keys[index] = Math.round((1 - (typicality[index] ?? 0)) * FINE) * INDICES + index;
  return Uint32Array.from(keys.sort(), (key) => key % INDICES);
}

function equal(
  one: number,
  other: number,
  { typicality, standing }: Pick<CloudInput, "typicality" | "standing">,
): boolean {
  return (
    typicality[one] === typicality[other] &&
    standing[2 * one] === standing[2 * other] &&
    standing[2 * one + 1] === standing[2 * other + 1]
  );
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
