import type { Effects } from "../effects.ts";
import type { ThemeMethod } from "../settings.ts";
import type { SparseMatrix } from "../text/matrix.ts";
import type { Assignment } from "./assignment.ts";
import { assignAll, fitConsensus } from "./consensus.ts";
import { assignPlain, fitPlain } from "./plain.ts";

/** Fitted clusters, and how documents find theirs. */
export interface Clustering {
  readonly clusters: number;
  /** Puts every document into the nearest of the clusters that are kept, which are numbered anew in the order given. */
  readonly assign: (kept: readonly number[]) => Assignment;
}

export interface ClusteringInput {
  readonly counts: SparseMatrix;
  readonly weights: SparseMatrix;
  readonly sample: Uint32Array;
}

export interface ClusteringOptions {
  readonly method: ThemeMethod;
  readonly clusters: number;
  readonly seed: number;
}

/** Fits by the method asked for. */
export function fitClustering(input: ClusteringInput, options: ClusteringOptions, effects: Effects): Clustering {
  return { consensus, plain }[options.method](input, options, effects);
}

function consensus(input: ClusteringInput, options: ClusteringOptions, effects: Effects): Clustering {
  const model = fitConsensus(input, options, effects);
  const { centroids } = model.kmeans;
  return {
    clusters: centroids.length,
    assign: (kept) => {
      const kmeans = { ...model.kmeans, centroids: kept.map((cluster) => centroids[cluster] ?? []) };
      return assignAll({ ...model, kmeans }, input, effects);
    },
  };
}

function plain(input: ClusteringInput, options: ClusteringOptions, effects: Effects): Clustering {
  const model = fitPlain(input, options, effects);
  return {
    clusters: model.centroids.length,
    assign: (kept) => {
      const centroids = kept.map((cluster) => model.centroids[cluster] ?? []);
      return assignPlain({ ...model, centroids }, input.weights, effects);
    },
  };
}
