import { soloCrew, type Task } from "../crew.ts";
import type { Effects } from "../effects.ts";
import { createRandom } from "../random.ts";
import { takeRows } from "../text/sparse.ts";
import { stabilities, type Resample } from "../trust/stability.ts";
import { fitClustering } from "./clustering.ts";
import type { ClusteringInput, ClusteringOptions, Documents } from "./documents.ts";
import type { LatentSpace } from "./latent.ts";
import { sampleOf } from "./sample.ts";

/** So many of n comments a bootstrap sample has: 1 − 1/e … */
const SHARE = 0.632;
/** … and no more than this many, for each resample is a whole fit. */
const MOST = 8000;
/** Seeds of resamples must not be those of fits nearby. */
const SEEDS_APART = 7919;

export interface ResampleInput {
  /** Those to draw from; each with a known word. */
  readonly documents: Documents;
  /** The words of all resamples are compared in the space of the whole. */
  readonly space: LatentSpace | null;
  readonly options: ClusteringOptions;
}

/**
 * The clustering of a part of the documents by the same method, one a piece: as many distinct ones as a bootstrap sample
 * would have, drawn without repetition, for a comment that stands there twice would make a cluster of its own. Fewer mixtures
 * vote than in the whole fit, which makes the stability that follows a cautious figure.
 * Source: Hennig 2007, section 3.
 */
export const resampleTask: Task<ResampleInput, Resample> = {
  name: "resample",
  piece({ documents: { counts, weights }, space, options }, index, { kernel, signal }) {
    const seed = options.seed + SEEDS_APART * (index + 1);
    const all = Uint32Array.from({ length: counts.rows }, (_, row) => row);
    const drawn = sampleOf(all, Math.min(MOST, Math.round(SHARE * counts.rows)), createRandom(seed)() * 2 ** 32);
    const documents = { counts: takeRows(counts, drawn), weights: takeRows(weights, drawn) };
    const effects = { signal, onProgress: () => {}, crew: soloCrew(kernel) };
    const sample = all.slice(0, drawn.length);
    const { centroids, assign } = fitClustering(
      { ...documents, sample, space },
      { ...options, seed, brisk: true },
      effects,
    );
    return { drawn, labels: assign(documents, [...centroids.keys()]).cluster };
  },
};

/**
 * Lets idle threads begin to cluster resamples of some documents. What comes back finishes them and gives each theme's
 * stability: its mean best-match Jaccard, null where it was never drawn.
 *
 * `full`: theme of every document, −1 for none; `themes`: how many there are.
 */
export function beginResampling(
  { counts, weights, sample, space = null }: ClusteringInput,
  options: ClusteringOptions & { readonly resamples: number },
  { crew, signal }: Effects,
): (full: Int16Array, themes: number) => (number | null)[] {
  const documents = { counts: takeRows(counts, sample), weights: takeRows(weights, sample) };
  const finish = crew.begin(
    { task: resampleTask, shared: { documents, space, options }, count: options.resamples },
    { signal },
  );
  let found: readonly Resample[] | null = null;
  return (full, themes) => {
    const own = Int16Array.from(sample, (row) => full[row] ?? -1);
    return stabilities(own, (found ??= finish()), themes);
  };
}
