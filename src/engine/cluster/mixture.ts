import { quiet, type Effects } from "../effects.ts";
import { createRandom, randomBelow } from "../random.ts";
import type { SparseMatrix } from "../text/matrix.ts";

/** Weight of a cluster before it holds a document. */
const ALPHA = 0.1;
/** Sweeps at the end that take the likeliest cluster instead of drawing one. */
const GREEDY_SWEEPS = 3;
/** A product of this many ratios cannot leave the range of a double. */
const RESCALE_EVERY = 16;

/** A Dirichlet multinomial mixture: which words each cluster of documents uses. */
export interface Mixture {
  readonly clusters: number;
  /** Count that every word is given in advance. */
  readonly beta: number;
  readonly columns: number;
  /** columns × clusters: how often a word occurs in a cluster. */
  readonly wordCounts: Float64Array;
  /** Words in each cluster. */
  readonly tokens: Float64Array;
  /** Documents in each cluster. */
  readonly documents: Float64Array;
}

export interface MixtureOptions {
  readonly clusters: number;
  readonly beta: number;
  readonly sweeps: number;
  readonly seed: number;
}

/**
 * Fits by collapsed Gibbs sampling from a seeded random start. Every document belongs to one cluster, which suits comments
 * of a sentence or two; clusters that explain nothing run empty.
 *
 * `counts`: n × v, whole word counts. Source: Yin & Wang 2014 (GSDMM), equation 4.
 */
export function fitMixture(counts: SparseMatrix, options: MixtureOptions, effects: Effects = quiet): Mixture {
  const { clusters, beta, sweeps, seed } = options;
  const random = createRandom(seed);
  const mixture: Mixture = {
    clusters,
    beta,
    columns: counts.columns,
    wordCounts: new Float64Array(counts.columns * clusters),
    tokens: new Float64Array(clusters),
    documents: new Float64Array(clusters),
  };
  const clusterOf = new Int32Array(counts.rows).fill(NOWHERE);
  const sampler: Sampler = { mixture, counts, weights: new Float64Array(clusters) };
  const move = (row: number, to: number): void => {
    const from = clusterOf[row] ?? NOWHERE;
    if (from !== NOWHERE) countDocument(sampler, row, { cluster: from, sign: -1 });
    if (to !== NOWHERE) countDocument(sampler, row, { cluster: to, sign: 1 });
    clusterOf[row] = to;
  };
  for (let row = 0; row < counts.rows; row++) move(row, randomBelow(clusters, random));
  for (let sweep = 0; sweep < sweeps; sweep++) {
    effects.signal.throwIfAborted();
    const greedy = sweep >= sweeps - GREEDY_SWEEPS;
    for (let row = 0; row < counts.rows; row++) {
      move(row, NOWHERE);
      weighClusters(sampler, row);
      move(row, greedy ? largest(sampler.weights) : draw(sampler.weights, random));
    }
  }
  return mixture;
}

/** Tells the likeliest cluster of each row of a count matrix, −1 for a row without a known word. */
export function likeliestClusters(mixture: Mixture, counts: SparseMatrix): (row: number) => number {
  const sampler: Sampler = { mixture, counts, weights: new Float64Array(mixture.clusters) };
  return (row) => {
    if (counts.offsets[row] === counts.offsets[row + 1]) return NOWHERE;
    weighClusters(sampler, row);
    return largest(sampler.weights);
  };
}

const NOWHERE = -1;

/** What the inner loops work on; `weights` is overwritten for every document. */
interface Sampler {
  readonly mixture: Mixture;
  readonly counts: SparseMatrix;
  readonly weights: Float64Array;
}

function countDocument(
  { mixture, counts }: Sampler,
  row: number,
  { cluster, sign }: { readonly cluster: number; readonly sign: 1 | -1 },
): void {
  const { wordCounts, tokens, documents, clusters } = mixture;
  let length = 0;
  for (let at = counts.offsets[row] ?? 0, end = counts.offsets[row + 1] ?? 0; at < end; at++) {
    const count = counts.values[at] ?? 0;
    const cell = (counts.indices[at] ?? 0) * clusters + cluster;
    wordCounts[cell] = (wordCounts[cell] ?? 0) + sign * count;
    length += count;
  }
  tokens[cluster] = (tokens[cluster] ?? 0) + sign * length;
  documents[cluster] = (documents[cluster] ?? 0) + sign;
}

/** Unnormalised probabilities of each cluster for a document: a product of ratios, which costs no logarithm. */
function weighClusters({ mixture, counts, weights }: Sampler, row: number): void {
  const { wordCounts, tokens, documents, clusters, beta, columns } = mixture;
  const prior = columns * beta;
  for (let c = 0; c < clusters; c++) weights[c] = (documents[c] ?? 0) + ALPHA;
  let seen = 0;
  for (let at = counts.offsets[row] ?? 0, end = counts.offsets[row + 1] ?? 0; at < end; at++) {
    const start = (counts.indices[at] ?? 0) * clusters;
    const times = counts.values[at] ?? 0;
    for (let repeat = 0; repeat < times; repeat++) {
      for (let c = 0; c < clusters; c++)
        weights[c] =
          ((weights[c] ?? 0) * ((wordCounts[start + c] ?? 0) + beta + repeat)) / ((tokens[c] ?? 0) + prior + seen);
      if (++seen % RESCALE_EVERY === 0) rescale(weights);
    }
  }
}

function rescale(weights: Float64Array): void {
  const top = weights[largest(weights)] ?? 0;
  if (top > 0) for (let c = 0; c < weights.length; c++) weights[c] = (weights[c] ?? 0) / top;
}

function largest(weights: Float64Array): number {
  let best = 0;
  for (let c = 1; c < weights.length; c++) if ((weights[c] ?? 0) > (weights[best] ?? 0)) best = c;
  return best;
}

function draw(weights: Float64Array, random: () => number): number {
  let total = 0;
  for (const weight of weights) total += weight;
  let rest = random() * total;
  for (let c = 0; c < weights.length; c++) {
    rest -= weights[c] ?? 0;
    if (rest < 0) return c;
  }
  return largest(weights);
}
