import type { Responses } from "../survey/responses.ts";

/** How often each score was given, by ascending score: the same whatever the order of the rows. */
export type Histogram = readonly (readonly [score: number, count: number])[];

/** `answers`: rows whose scores are valid. */
export function histogramOf(responses: Pick<Responses, "score">, answers: Int32Array): Histogram {
  const counts = new Map<number, number>();
  for (const row of answers) {
    const score = responses.score[row] ?? Number.NaN;
    counts.set(score, (counts.get(score) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => a - b);
}

/** Counts of the whole steps of a scale; fractions fall to the nearest one, halves up. */
export function distributionOf(
  histogram: Histogram,
  { low, high }: { readonly low: number; readonly high: number },
): number[] {
  const steps = Array<number>(high - low + 1).fill(0);
  for (const [score, count] of histogram) {
    const step = Math.floor(score + 0.5) - low;
    steps[step] = (steps[step] ?? 0) + count;
  }
  return steps;
}

export function countOf(histogram: Histogram, keep: (score: number) => boolean = () => true): number {
  return histogram.reduce((sum, [score, count]) => (keep(score) ? sum + count : sum), 0);
}

/** Mean score; null when there is none. */
export function meanOf(histogram: Histogram): number | null {
  const base = countOf(histogram);
  return base === 0 ? null : histogram.reduce((sum, [score, count]) => sum + score * count, 0) / base;
}
