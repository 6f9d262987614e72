/** How the numbers of a score column are spread, as far as its scale depends on it. */
export interface Spread {
  readonly count: number;
  readonly min: number;
  readonly max: number;
  /** The highest number once slips of the pen are left out. */
  readonly top: number;
  readonly zeros: number;
  /** Answers 1, 2 and 3. */
  readonly lowAnswers: number;
  /** Share of the numbers that are not whole. */
  readonly fractions: number;
  /** Share of the numbers that lie in 0…10. */
  readonly upToTen: number;
}

/** Fewer answers beyond the end of a scale than this share are slips of the pen. */
export const SLIPS = 0.01;

type Counts = readonly (readonly [value: number, count: number])[];

/** `counts`: how often each number was given. */
export function spreadOf(counts: ReadonlyMap<number, number>): Spread {
  const sorted: Counts = [...counts].sort(([a], [b]) => a - b);
  const count = countOf(sorted, () => true);
  const upToTen = shareOf(sorted, (value) => value >= 0 && value <= 10, 1);
  return {
    count,
    min: sorted[0]?.[0] ?? 0,
    max: sorted.at(-1)?.[0] ?? 0,
    // On a 0–10 scale what lies beyond 10 is a slip, however few the answers.
    top: topOf(upToTen >= 0.8 && upToTen < 1 ? sorted.filter(([value]) => value <= 10) : sorted, SLIPS * count),
    zeros: counts.get(0) ?? 0,
    lowAnswers: countOf(sorted, (value) => value === 1 || value === 2 || value === 3),
    fractions: shareOf(sorted, (value) => !Number.isInteger(value), 0),
    upToTen,
  };
}

function topOf(sorted: Counts, slips: number): number {
  let left = Math.floor(slips);
  let last = sorted.length - 1;
  for (; last > 0; last--) {
    left -= sorted[last]?.[1] ?? 0;
    if (left < 0) break;
  }
  return sorted[last]?.[0] ?? 0;
}

function countOf(counts: Counts, keep: (value: number) => boolean): number {
  return counts.reduce((sum, [value, count]) => (keep(value) ? sum + count : sum), 0);
}

function shareOf(counts: Counts, keep: (value: number) => boolean, ofNothing: number): number {
  return counts.length === 0 ? ofNothing : countOf(counts, keep) / countOf(counts, () => true);
}
