import type { Effects } from "../effects.ts";
import { takeRows } from "../text/sparse.ts";
import { assignAll, fitConsensus, wordSpace } from "./consensus.ts";
import type { Assignment, ClusteringInput, ClusteringOptions, Documents } from "./documents.ts";
import type { LatentSpace } from "./latent.ts";
import { assignPlain, fitPlain } from "./plain.ts";

/** Fitted clusters, and how documents find theirs. */
export interface Clustering {
  readonly centroids: readonly (readonly number[])[];
  /** Puts every document into the nearest of the clusters that are kept, which are numbered anew in the order given. */
  readonly assign: (documents: Documents, kept: readonly number[]) => Assignment;
}

/** The space that the method compares words in, from the rows of a sample. */
export function spaceFor(
  { weights, sample }: Omit<ClusteringInput, "counts" | "space">,
  { method, seed }: ClusteringOptions,
  { crew }: Effects,
): LatentSpace | null {
  return method === "plain" ? null : wordSpace(takeRows(weights, sample), seed, crew);
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
