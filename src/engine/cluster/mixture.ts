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
  const clusterOf = new Int32Array(counts.rows);
  for (let row = 0; row < counts.rows; row++) {
    clusterOf[row] = randomBelow(clusters, random);
    moveDocument(mixture, counts, row, { cluster: clusterOf[row] ?? 0, sign: 1 });
  }
  const weights = new Float64Array(clusters);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    effects.signal.throwIfAborted();
    const greedy = sweep >= sweeps - GREEDY_SWEEPS;
    for (let row = 0; row < counts.rows; row++) {
      moveDocument(mixture, counts, row, { cluster: clusterOf[row] ?? 0, sign: -1 });
      weighClusters(mixture, counts, row, weights);
      clusterOf[row] = greedy ? largest(weights) : draw(weights, random);
      moveDocument(mixture, counts, row, { cluster: clusterOf[row] ?? 0, sign: 1 });
    }
  }
  return mixture;
}

/** The likeliest cluster of a document, −1 for one without a known word. `weights`: scratch of length `clusters`. */
export function likeliestCluster(mixture: Mixture, counts: SparseMatrix, row: number, weights: Float64Array): number {
  if (counts.offsets[row] === counts.offsets[row + 1]) return -1;
  weighClusters(mixture, counts, row, weights);
  return largest(weights);
}

function moveDocument(
  mixture: Mixture,
  counts: SparseMatrix,
  row: number,
  { cluster, sign }: { cluster: number; sign: 1 | -1 },
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
function weighClusters(mixture: Mixture, counts: SparseMatrix, row: number, weights: Float64Array): void {
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
