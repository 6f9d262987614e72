import type { Effects } from "../effects.ts";
import type { ThemeMethod } from "../settings.ts";
import { takeRows, type SparseMatrix } from "../text/matrix.ts";
import type { Assignment } from "./assignment.ts";
import { assignAll, fitConsensus, wordSpace } from "./consensus.ts";
import type { LatentSpace } from "./latent.ts";
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

/** The documents that a fit learns from. */
export interface ClusteringInput extends Documents {
  /** Rows to learn from, ascending; each with a known word. */
  readonly sample: Uint32Array;
  /** In which their words are compared; null where the method compares the words themselves. */
  readonly space: LatentSpace | null;
}

export interface ClusteringOptions {
  readonly method: ThemeMethod;
  readonly clusters: number;
  readonly seed: number;
  /** The fit is one of many, whose centroids need not be the last word: fewer mixtures vote, fewer rows are looked at. */
  readonly brisk?: boolean;
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
