import type { Effects } from "../effects.ts";
import { assignAll, fitConsensus, type ConsensusModel } from "./consensus.ts";
import type { Assignment, ClusteringInput, ClusteringOptions, Documents } from "./documents.ts";
import { assignPlain, fitPlain, type PlainModel } from "./plain.ts";

/** Fitted clusters as plain data, which crosses threads. */
export type FittedClusters =
  | { readonly method: "consensus"; readonly model: ConsensusModel }
  | { readonly method: "plain"; readonly model: PlainModel };

/** Fitted clusters, and how documents find theirs. */
export interface Clustering {
  readonly centroids: readonly (readonly number[])[];
  /** Puts every document into the nearest of the clusters that are kept, which are numbered anew in the order given. */
  readonly assign: (documents: Documents, kept: readonly number[]) => Assignment;
  /** Of which the chosen clusters alone are kept, numbered anew in the order given. */
  readonly keep: (kept: readonly number[]) => FittedClusters;
}

/** Fits by the method asked for. */
export function fitClustering(input: ClusteringInput, options: ClusteringOptions, effects: Effects): Clustering {
  const keep = { consensus, plain }[options.method](input, options, effects);
  const all = keep(null);
  return {
    centroids: all.method === "consensus" ? all.model.kmeans.centroids : all.model.centroids,
    assign: (documents, kept) => assignTo(keep(kept), documents, effects),
    keep,
  };
}

/** Puts every document into its nearest cluster. */
export function assignTo(fitted: FittedClusters, documents: Documents, effects: Effects): Assignment {
  return fitted.method === "consensus"
    ? assignAll(fitted.model, documents, effects)
    : assignPlain(fitted.model, documents.weights, effects);
}

/** Null keeps all clusters. */
type Keeping = (kept: readonly number[] | null) => FittedClusters;

function consensus(input: ClusteringInput, options: ClusteringOptions, effects: Effects): Keeping {
  const model = fitConsensus(input, options, effects);
  return (kept) => {
    const kmeans = { ...model.kmeans, centroids: chosen(model.kmeans.centroids, kept) };
    return { method: "consensus", model: { ...model, kmeans } };
  };
}

function plain(input: ClusteringInput, options: ClusteringOptions, effects: Effects): Keeping {
  input.onIdle?.(null);
  const model = fitPlain(input, options, effects);
  return (kept) => ({ method: "plain", model: { ...model, centroids: chosen(model.centroids, kept) } });
}

function chosen(centroids: readonly (readonly number[])[], kept: readonly number[] | null): (readonly number[])[] {
  return kept === null ? [...centroids] : kept.map((cluster) => centroids[cluster] ?? []);
}
