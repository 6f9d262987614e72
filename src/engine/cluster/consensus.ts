import { quiet, type Effects } from "../effects.ts";
import { takeRows, type SparseMatrix } from "../text/matrix.ts";
import { kmeans, nearestTwo, type KMeansModel } from "./kmeans.ts";
import { fitLatentSpace, projector, type LatentSpace, type RowWriter } from "./latent.ts";
import { fitMixture, likeliestClusters, type Mixture } from "./mixture.ts";

/** Priors of the ten mixtures: from few, sharp words a theme to many, blunt ones. */
const BETAS = [0.05, 0.1, 0.2, 0.3, 0.5, 0.05, 0.1, 0.2, 0.3, 0.5];
const SWEEPS = 15;
const LATENT_DIMENSIONS = 100;
const STARTS = 3;
const ITERATIONS = 30;

/** The fitted clustering: everything that puts one more comment into its theme. */
export interface ConsensusModel {
  readonly mixtures: readonly Mixture[];
  readonly latent: LatentSpace;
  /** The mixtures' memberships, reduced; n × (mixtures · clusters) before. */
  readonly membership: LatentSpace;
  readonly kmeans: KMeansModel;
}

export interface ConsensusInput {
  /** n × v word counts. */
  readonly counts: SparseMatrix;
  /** n × v, L2-normalised, the same structure. */
  readonly weights: SparseMatrix;
  /** Rows to learn from, ascending; each with a known word. */
  readonly sample: Uint32Array;
}

/**
 * Clusters short texts: ten seeded mixtures vote, their memberships and the TF-IDF row in a latent space stand side by
 * side as features, and k-means on those gives themes with real centroids.
 */
export function fitConsensus(
  input: ConsensusInput,
  options: { readonly clusters: number; readonly seed: number },
  effects: Effects = quiet,
): ConsensusModel {
  const { clusters, seed } = options;
  const steps = BETAS.length + 3;
  const report = (done: number): void => {
    effects.onProgress({ stage: "cluster", done, total: steps });
  };
  const counts = takeRows(input.counts, input.sample);
  const weights = takeRows(input.weights, input.sample);
  const mixtures = BETAS.map((beta, run) => {
    report(run);
    return fitMixture(counts, { clusters, beta, sweeps: SWEEPS, seed: seed + 1000 * (run + 1) }, effects);
  });
  report(BETAS.length);
  const latent = fitLatentSpace(weights, { dimensions: LATENT_DIMENSIONS, seed }, effects);
  report(BETAS.length + 1);
  const votes = votesOf(mixtures, counts);
  const membership = fitLatentSpace(
    votes,
    { dimensions: Math.min(2 * clusters, clusters + 20, votes.columns), seed },
    effects,
  );
  report(BETAS.length + 2);
  const rows: number[][] = [];
  const features = new Float64Array(membership.dimensions + latent.dimensions);
  const write = featureWriter({ membership, latent }, { votes, weights });
  for (let row = 0; row < counts.rows; row++) {
    write(row, features);
    rows.push(Array.from(features));
  }
  const model = kmeans(rows, { clusters, seed, starts: STARTS, maxIterations: ITERATIONS }, effects);
  report(steps);
  return { mixtures, latent, membership, kmeans: model };
}

/** Where each document belongs; one entry a document. */
export interface Assignment {
  /** Cluster, −1 for a document without a known word. */
  readonly cluster: Int16Array;
  /** 1 − distance to the nearest centroid over distance to the next one. */
  readonly confidence: Float32Array;
  /** Cosine to the centroid, below 0 taken as 0. */
  readonly typicality: Float32Array;
}

/** Puts every document of the matrices into its nearest cluster, block by block, so that features never exist all at once. */
export function assignAll(
  model: ConsensusModel,
  input: Omit<ConsensusInput, "sample">,
  effects: Effects = quiet,
): Assignment {
  const { rows } = input.counts;
  const cluster = new Int16Array(rows).fill(-1);
  const confidence = new Float32Array(rows);
  const typicality = new Float32Array(rows);
  const features = new Float64Array(model.membership.dimensions + model.latent.dimensions);
  const norms = model.kmeans.centroids.map((centroid) => Math.sqrt(centroid.reduce((sum, x) => sum + x * x, 0)));
  const block = 4096;
  for (let start = 0; start < rows; start += block) {
    effects.signal.throwIfAborted();
    const chunk = Uint32Array.from({ length: Math.min(block, rows - start) }, (_, index) => start + index);
    const counts = takeRows(input.counts, chunk);
    const weights = takeRows(input.weights, chunk);
    const write = featureWriter(model, { votes: votesOf(model.mixtures, counts), weights });
    for (let row = 0; row < counts.rows; row++) {
      if (counts.offsets[row] === counts.offsets[row + 1]) continue;
      write(row, features);
      const { nearest, nearestDistance, nextDistance } = nearestTwo(features, model.kmeans.centroids);
      cluster[start + row] = nearest;
      confidence[start + row] = nextDistance > 0 ? 1 - Math.sqrt(nearestDistance / nextDistance) : 0;
      typicality[start + row] = Math.max(
        0,
        cosine(features, model.kmeans.centroids[nearest] ?? [], norms[nearest] ?? 0),
      );
    }
  }
  return { cluster, confidence, typicality };
}

/** Each document's membership in every mixture as one sparse row of length 1. */
function votesOf(mixtures: readonly Mixture[], counts: SparseMatrix): SparseMatrix {
  const runs = mixtures.length;
  const clusters = mixtures[0]?.clusters ?? 0;
  const indices = new Uint32Array(counts.rows * runs);
  const readers = mixtures.map((mixture) => likeliestClusters(mixture, counts));
  const offsets = new Uint32Array(counts.rows + 1);
  let end = 0;
  for (let row = 0; row < counts.rows; row++) {
    readers.forEach((clusterOf, run) => {
      const cluster = clusterOf(row);
      if (cluster >= 0) indices[end++] = run * clusters + cluster;
    });
    offsets[row + 1] = end;
  }
  const values = new Float32Array(end).fill(1 / Math.sqrt(runs));
  return { rows: counts.rows, columns: runs * clusters, offsets, indices: indices.slice(0, end), values };
}

/** The features of a document: its votes and its words, each as a vector of length 1, side by side. */
function featureWriter(
  spaces: { readonly membership: LatentSpace; readonly latent: LatentSpace },
  { votes, weights }: { readonly votes: SparseMatrix; readonly weights: SparseMatrix },
): RowWriter {
  const border = spaces.membership.dimensions;
  const writeVotes = projector(spaces.membership, votes);
  const writeWords = projector(spaces.latent, weights);
  return (row, out) => {
    writeVotes(row, out.subarray(0, border));
    writeWords(row, out.subarray(border));
  };
}

function cosine(features: Float64Array, centroid: ArrayLike<number>, norm: number): number {
  let sum = 0;
  let squares = 0;
  for (let d = 0; d < features.length; d++) {
    sum += (features[d] ?? 0) * (centroid[d] ?? 0);
    squares += (features[d] ?? 0) ** 2;
  }
  return norm > 0 && squares > 0 ? sum / (norm * Math.sqrt(squares)) : 0;
}
