import type { ThemeMethod } from "../settings.ts";
import type { SparseMatrix } from "../text/sparse.ts";
import type { LatentSpace } from "./latent.ts";

/** Documents as their words: counts, and TF-IDF of the same structure. */
export interface Documents {
  /** n × v word counts. */
  readonly counts: SparseMatrix;
  /** n × v, L2-normalised, the same structure. */
  readonly weights: SparseMatrix;
}

/** The documents that a fit learns from. */
export interface ClusteringInput extends Documents {
  /** Rows to learn from, ascending; each with a known word. */
  readonly sample: Uint32Array;
  /** In which their words are compared, where it is known. */
  readonly space?: LatentSpace | null;
  /** Called once other threads have nothing left to do for the fit, with the space that words are compared in. */
  readonly onIdle?: (space: LatentSpace | null) => void;
}

export interface ClusteringOptions {
  readonly method: ThemeMethod;
  readonly clusters: number;
  readonly seed: number;
  /** The fit is one of many, whose centroids need not be the last word: fewer mixtures vote, fewer rows are looked at. */
  readonly brisk?: boolean;
}

/** Where each document belongs; one entry a document. */
export interface Assignment {
  /** Cluster, −1 for a document without a known word. */
  readonly cluster: Int16Array;
  /** The cluster it is nearest to next, −1 where there is no other. */
  readonly next: Int16Array;
  /** 1 − distance to the nearest centroid over distance to the next one. */
  readonly confidence: Float32Array;
  /** Cosine to the centroid, below 0 taken as 0. */
  readonly typicality: Float32Array;
}
