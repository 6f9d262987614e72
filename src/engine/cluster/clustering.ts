import type { Effects } from "../effects.ts";
import { assignAll, fitConsensus } from "./consensus.ts";
import type { Assignment, ClusteringInput, ClusteringOptions, Documents } from "./documents.ts";
import { assignPlain, fitPlain } from "./plain.ts";

/** Fitted clusters, and how documents find theirs. */
export interface Clustering {
  readonly centroids: readonly (readonly number[])[];
  /** Puts every document into the nearest of the clusters that are kept, which are numbered anew in the order given. */
  readonly assign: (documents: Documents, kept: readonly number[]) => Assignment;
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
  input.onIdle?.(null);
  const model = fitPlain(input, options, effects);
  return {
    centroids: model.centroids,
    assign({ weights }, kept) {
      const centroids = kept.map((cluster) => model.centroids[cluster] ?? []);
      return assignPlain({ ...model, centroids }, weights, effects);
    },
  };
}
