import type { Effects } from "../effects.ts";
import type { ThemeMethod } from "../settings.ts";
import type { SparseMatrix } from "../text/matrix.ts";
import type { Assignment } from "./assignment.ts";
import { assignAll, fitConsensus } from "./consensus.ts";
import { assignPlain, fitPlain } from "./plain.ts";

/** Documents as their words: counts, and TF-IDF of the same structure. */
export interface Documents {
  /** n × v word counts. */
  readonly counts: SparseMatrix;
  /** n × v, L2-normalised, the same structure. */
  readonly weights: SparseMatrix;
}

/** Fitted clusters, and how documents find theirs. */
export interface Clustering {
  readonly centroids: readonly (readonly number[])[];
  /** Puts every document into the nearest of the clusters that are kept, which are numbered anew in the order given. */
  readonly assign: (documents: Documents, kept: readonly number[]) => Assignment;
}

export interface ClusteringInput extends Documents {
  /** Rows to learn from, ascending; each with a known word. */
  readonly sample: Uint32Array;
}

export interface ClusteringOptions {
  readonly method: ThemeMethod;
  readonly clusters: number;
  readonly seed: number;
  /** Mixtures that vote, where the method has any; as many as the number of documents affords unless told. */
  readonly mixtures?: number;
}

/** Fits by the method asked for. */
export function fitClustering(input: ClusteringInput, options: ClusteringOptions, effects: Effects): Clustering {
  return { consensus, plain }[options.method](input, options, effects);
}

function consensus(input: ClusteringInput, options: ClusteringOptions, effects: Effects): Clustering {
  const model = fitConsensus(input, options, effects);
  const { centroids } = model.kmeans;
  return {
    centroids,
    assign(documents, kept) {
      const kmeans = { ...model.kmeans, centroids: kept.map((cluster) => centroids[cluster] ?? []) };
      return assignAll({ ...model, kmeans }, documents, effects);
    },
  };
}

function plain(input: ClusteringInput, options: ClusteringOptions, effects: Effects): Clustering {
  const model = fitPlain(input, options, effects);
  return {
    centroids: model.centroids,
    assign({ weights }, kept) {
      const centroids = kept.map((cluster) => model.centroids[cluster] ?? []);
      return assignPlain({ ...model, centroids }, weights, effects);
    },
  };
}
