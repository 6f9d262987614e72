import type { Crew } from "../crew.ts";
import { quiet, type Effects } from "../effects.ts";
import { denseOf, tokensOf, type Dense, type Mixture } from "../kernel/kernel.ts";
import { takeRows, type SparseMatrix } from "../text/sparse.ts";
import type { Assignment, ClusteringInput, ClusteringOptions, Documents } from "./documents.ts";
import { distancesTo, kmeans, nearestTwo, type KMeansModel } from "./kmeans.ts";
import { fitLatentSpace, project, type LatentSpace } from "./latent.ts";
import { mixtureTask } from "./mixtures.ts";

/** Priors of the mixtures, in turn: from few, sharp words a theme to many, blunt ones. */
const BETAS = [0.05, 0.1, 0.2, 0.3, 0.5];
/**
 * More mixtures agree better with each other and with people: of 20, 30 and 50 two seeds of the labelled sets share 0.73, 0.77
 * and 0.81 (AMI), of ten 0.68. Few comments can afford many: so many documents are fitted in all, within these bounds.
 */
const RUNS = { documents: 120_000, fewest: 12, most: 100 };
/** The same for a fit that is one of many. */
const BRISK_RUNS = { documents: 40_000, fewest: 8, most: 100 };
const SWEEPS = 12;
const LATENT_DIMENSIONS = 100;
/** Mixtures that k-means starts from: one a prior. */
const STARTS = BETAS.length;
const ITERATIONS = 30;
/** Documents whose features exist at a time. */
const BLOCK = 16_384;

/** The fitted clustering: everything that puts one more comment into its theme. */
export interface ConsensusModel {
  readonly mixtures: readonly Mixture[];
  readonly latent: LatentSpace;
  /** The mixtures' memberships, reduced; n × (mixtures · clusters) before. */
  readonly membership: LatentSpace;
  readonly kmeans: KMeansModel;
}

/**
 * Clusters short texts: seeded mixtures vote, their memberships and the TF-IDF row in a latent space stand side by
 * side as features, and k-means on those gives themes with real centroids.
 */
export function fitConsensus(
  input: ClusteringInput,
  { clusters, seed, brisk = false }: Omit<ClusteringOptions, "method">,
  effects: Effects = quiet,
): ConsensusModel {
  const { crew, signal } = effects;
  const runsOf = brisk ? BRISK_RUNS : RUNS;
  const affordable = Math.round(runsOf.documents / input.sample.length);
  const count = Math.min(runsOf.most, Math.max(runsOf.fewest, affordable));
  const steps = count + 2;
  const report = (done: number): void => {
    signal.throwIfAborted();
    effects.onProgress({ stage: "cluster", done, total: steps });
  };
  const counts = takeRows(input.counts, input.sample);
  const weights = takeRows(input.weights, input.sample);
  const runs = Array.from({ length: count }, (_, run) => {
    const beta = BETAS[run % BETAS.length] ?? 0;
    return { clusters, beta, sweeps: SWEEPS, seed: seed + 1000 * (run + 1) };
  });
  const errand = { task: mixtureTask, shared: { documents: tokensOf(counts), options: runs }, count };
  const finish = crew.begin(errand, { signal, onPiece: report });
  const latent = input.space ?? fitLatentSpace(weights, { dimensions: LATENT_DIMENSIONS, seed }, crew);
  const fitted = finish();
  report(count);
  input.onIdle?.(latent);
  const mixtures = fitted.map(({ mixture }) => mixture);
  const partitions = fitted.map(({ partition }) => partition);
  const votes = votesOf(partitions, clusters);
  const dimensions = Math.min(2 * clusters, clusters + 20, votes.columns);
  const membership = fitLatentSpace(votes, { dimensions, seed }, crew);
  report(count + 1);
  const features = featuresOf({ membership, latent }, { votes, weights }, crew);
  const model = kmeans(
    features,
    { clusters, seed, starts: partitions.slice(0, STARTS), maxIterations: ITERATIONS, brisk },
    effects,
  );
  report(steps);
  return { mixtures, latent, membership, kmeans: model };
}

/** Puts every document of the matrices into its nearest cluster, block by block, so that features never exist all at once. */
export function assignAll(model: ConsensusModel, input: Documents, effects: Effects = quiet): Assignment {
  const { rows } = input.counts;
  const { crew, signal } = effects;
  const cluster = new Int16Array(rows).fill(-1);
  const next = new Int16Array(rows).fill(-1);
  const confidence = new Float32Array(rows);
  const typicality = new Float32Array(rows);
  const { centroids } = model.kmeans;
  const norms = centroids.map((centroid) => Math.sqrt(centroid.reduce((sum, x) => sum + x * x, 0)));
  for (let start = 0; start < rows; start += BLOCK) {
    signal.throwIfAborted();
    const chunk = Uint32Array.from({ length: Math.min(BLOCK, rows - start) }, (_, index) => start + index);
    const counts = takeRows(input.counts, chunk);
    const weights = takeRows(input.weights, chunk);
    const votes = votesOf(likeliest(model.mixtures, counts, crew), model.mixtures[0]?.clusters ?? 0);
    const features = featuresOf(model, { votes, weights }, crew);
    const distances = distancesTo(features, centroids, crew);
    for (let row = 0; row < counts.rows; row++) {
      if (counts.offsets[row] === counts.offsets[row + 1]) continue;
      const { nearest, nearestDistance, next: second, nextDistance } = nearestTwo(distances, row);
      cluster[start + row] = nearest;
      next[start + row] = second;
      confidence[start + row] = nextDistance > 0 ? 1 - Math.sqrt(nearestDistance / nextDistance) : 0;
      typicality[start + row] = Math.max(
        0,
        cosine(features, row, { distance: nearestDistance, norm: norms[nearest] ?? 0 }),
      );
    }
  }
  return { cluster, next, confidence, typicality };
}

/** Each mixture's cluster of every document, −1 for one without a known word. */
function likeliest(mixtures: readonly Mixture[], counts: SparseMatrix, { kernel }: Crew): Int32Array[] {
  const documents = tokensOf(counts);
  return mixtures.map((mixture) => kernel.likeliest(documents, mixture));
}

/** Each document's membership in every partition as one sparse row of length 1. */
function votesOf(partitions: readonly Int32Array[], clusters: number): SparseMatrix {
  const rows = partitions[0]?.length ?? 0;
  const indices = new Uint32Array(rows * partitions.length);
  const offsets = new Uint32Array(rows + 1);
  let end = 0;
  for (let row = 0; row < rows; row++) {
    for (let run = 0; run < partitions.length; run++) {
      const cluster = partitions[run]?.[row] ?? -1;
      if (cluster >= 0) indices[end++] = run * clusters + cluster;
    }
    offsets[row + 1] = end;
  }
  const values = new Float32Array(end).fill(1 / Math.sqrt(partitions.length));
  return { rows, columns: partitions.length * clusters, offsets, indices: indices.slice(0, end), values };
}

/** The features of documents: votes and words, each as a vector of length 1, side by side. */
function featuresOf(
  spaces: { readonly membership: LatentSpace; readonly latent: LatentSpace },
  { votes, weights }: { readonly votes: SparseMatrix; readonly weights: SparseMatrix },
  crew: Crew,
): Dense {
  const left = project(spaces.membership, votes, crew);
  const right = project(spaces.latent, weights, crew);
  const features = denseOf(left.rows, left.columns + right.columns);
  for (let row = 0; row < features.rows; row++) {
    const start = row * features.width;
    features.values.set(left.values.subarray(row * left.width, row * left.width + left.columns), start);
    const words = right.values.subarray(row * right.width, row * right.width + right.columns);
    features.values.set(words, start + left.columns);
  }
  return features;
}

/** Of a row and a centroid, from the squared distance between them: |x − c|² = |x|² + |c|² − 2 x·c. */
function cosine(
  { values, width }: Dense,
  row: number,
  { distance, norm }: { readonly distance: number; readonly norm: number },
): number {
  let square = 0;
  for (let at = row * width; at < (row + 1) * width; at++) square += (values[at] ?? 0) ** 2;
  return norm > 0 && square > 0 ? (square + norm * norm - distance) / (2 * norm * Math.sqrt(square)) : 0;
}
