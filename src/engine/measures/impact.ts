import { createRandom } from "../random.ts";
import type { Responses } from "../survey/responses.ts";
import type { Scale } from "../survey/scale.ts";
import { answersOf } from "./answers.ts";
import { drawBinomial } from "./binomial.ts";
import { histogramOf, type Histogram } from "./histogram.ts";
import { contribution } from "./measure.ts";
import type { Interval } from "./nps.ts";
import type { PresetName } from "./preset.ts";

export interface Impact {
  /** In the units of the headline measure; negative drags it down. */
  readonly impact: number | null;
  readonly impactInterval: Interval | null;
}

export interface ImpactOptions {
  readonly preset: PresetName;
  readonly seed: number;
  /** Bootstrap replicates. */
  readonly draws?: number;
  /** Of all answers; counted anew where it is not given. */
  readonly all?: Histogram;
}

const NONE: Impact = { impact: null, impactInterval: null };

const DRAWS = 1000;
/** Replicates in which the theme covers everything have no impact; with more than this share of them there is no interval. */
const UNDEFINED_AT_MOST = 0.05;
/** A scale of fractions is cut into at most so many steps for the bootstrap; the impact itself is exact. */
const MOST_STEPS = 200;

/**
 * What a group of rows does to the headline measure: the measure of all answers minus that of all answers without it.
 * An answer is in the group when any of its rows is. Null when the group has no valid score or covers every answer.
 *
 * The 95 % interval is a percentile bootstrap over answers. A replicate draws the counts of (in or out of the group ×
 * what the score adds) from their multinomial distribution, which is what drawing the answers one by one would come to,
 * at a cost that does not grow with their number. Same seed, same interval, whatever the order of the rows.
 */
export function impactOf(responses: Responses, rows: Int32Array, options: ImpactOptions): Impact {
  const { scale } = responses;
  if (!scale) return NONE;
  const { preset, seed, draws = DRAWS, all = histogramOf(responses, answersOf(responses, null)) } = options;
  const cells = cellsOf(all, histogramOf(responses, answersOf(responses, rows)), { scale, preset });
  const impact = impactIn(
    cells.map(({ count }) => count),
    cells,
  );
  return impact === null ? NONE : { impact, impactInterval: bootstrap(cells, { seed, draws }) };
}

/** Answers that are alike for the impact. */
interface Cell {
  readonly inside: boolean;
  /** What each of them adds to the measure. */
  readonly adds: number;
  readonly count: number;
}

function cellsOf(all: Histogram, within: Histogram, on: { scale: Scale; preset: PresetName }): Cell[] {
  const inside = new Map(within);
  const cells = new Map<string, Cell>();
  const add = (cell: Cell): void => {
    const key = `${cell.inside ? 1 : 0} ${cell.adds}`;
    if (cell.count > 0) cells.set(key, { ...cell, count: cell.count + (cells.get(key)?.count ?? 0) });
  };
  for (const [score, count] of all) {
    const adds = contribution(score, on.scale, on.preset);
    const own = inside.get(score) ?? 0;
    add({ inside: true, adds, count: own });
    add({ inside: false, adds, count: count - own });
  }
  return [...cells.values()];
}

/** Measure of all minus that of those outside; null when one of the two has nobody, or nobody is inside. */
function impactIn(counts: ArrayLike<number>, cells: readonly Cell[]): number | null {
  let [all, sum, outside, sumOutside] = [0, 0, 0, 0];
  cells.forEach(({ inside, adds }, index) => {
    const count = counts[index] ?? 0;
    all += count;
    sum += adds * count;
    if (inside) return;
    outside += count;
    sumOutside += adds * count;
  });
  return outside === 0 || outside === all ? null : sum / all - sumOutside / outside;
}

function bootstrap(exact: readonly Cell[], { seed, draws }: { seed: number; draws: number }): Interval | null {
  const cells = coarse(exact);
  const random = createRandom(seed);
  const total = cells.reduce((sum, { count }) => sum + count, 0);
  const counts = new Float64Array(cells.length);
  const impacts = new Float64Array(draws);
  let defined = 0;
  for (let draw = 0; draw < draws; draw++) {
    drawMultinomial(cells, counts, { total, random });
    // A replicate without anybody in the group is one in which the group does nothing.
    const impact = impactIn(counts, cells) ?? (cells.some(({ inside }, index) => !inside && counts[index]) ? 0 : null);
    if (impact !== null) impacts[defined++] = impact;
  }
  if (defined < (1 - UNDEFINED_AT_MOST) * draws) return null;
  const sorted = impacts.subarray(0, defined).sort();
  return [quantile(sorted, 0.025), quantile(sorted, 0.975)];
}

/** Counts of a sample of the same size, cell after cell by the share that is left. */
function drawMultinomial(
  cells: readonly Cell[],
  counts: Float64Array,
  { total, random }: { total: number; random: () => number },
): void {
  let [left, weight] = [total, total];
  cells.forEach(({ count }, index) => {
    const drawn = count >= weight ? left : drawBinomial(left, count / weight, random);
    counts[index] = drawn;
    left -= drawn;
    weight -= count;
  });
}

/** Merges cells of a finely graded scale. */
function coarse(cells: readonly Cell[]): readonly Cell[] {
  if (cells.length <= 2 * MOST_STEPS) return cells;
  const adds = cells.map((cell) => cell.adds);
  const low = adds.reduce((a, b) => Math.min(a, b));
  const width = (adds.reduce((a, b) => Math.max(a, b)) - low) / MOST_STEPS;
  const merged = new Map<string, Cell>();
  for (const { inside, adds: value, count } of cells) {
    const rounded = low + Math.round((value - low) / width) * width;
    const key = `${inside ? 1 : 0} ${rounded}`;
    merged.set(key, { inside, adds: rounded, count: count + (merged.get(key)?.count ?? 0) });
  }
  return [...merged.values()];
}

/** Between the two nearest ranks in proportion; `sorted` is not empty. */
function quantile(sorted: Float64Array, share: number): number {
  const rank = share * (sorted.length - 1);
  const below = sorted[Math.floor(rank)] ?? Number.NaN;
  const above = sorted[Math.ceil(rank)] ?? below;
  return below + (above - below) * (rank - Math.floor(rank));
}
