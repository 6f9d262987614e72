/** Where each document belongs; one entry a document. */
export interface Assignment {
  /** Cluster, −1 for a document without a known word. */
  readonly cluster: Int16Array;
  /** 1 − distance to the nearest centroid over distance to the next one. */
  readonly confidence: Float32Array;
  /** Cosine to the centroid, below 0 taken as 0. */
  readonly typicality: Float32Array;
}
