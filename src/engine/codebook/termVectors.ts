import type { SparseMatrix } from "../text/sparse.ts";

/** Column of a document-term matrix → weight; of length 1 unless it is empty. */
export type TermVector = ReadonlyMap<number, number>;

/** Words by which a theme is known again. */
const KNOWN_BY = 40;

/**
 * The words of each cluster by class-based TF-IDF, the strongest 40: tf(x, c) · ln(1 + A / f(x)), tf L1-normalised within the
 * cluster, A the mean number of words a cluster, f(x) the word's count over all clusters. Ties by column.
 *
 * `counts`: n × v; `cluster`: of every document, −1 for none. Source: Grootendorst 2022 (BERTopic), section 3.3.
 */
export function clusterVectors(counts: SparseMatrix, cluster: Int16Array, clusters: number): TermVector[] {
  const own = Array.from({ length: clusters }, () => new Map<number, number>());
  const [sizes, totals] = [new Float64Array(clusters), new Float64Array(counts.columns)];
  for (let document = 0; document < counts.rows; document++) {
    const at = cluster[document] ?? -1;
    if (at < 0) continue;
    for (let entry = counts.offsets[document] ?? 0; entry < (counts.offsets[document + 1] ?? 0); entry++) {
      const [column, count] = [counts.indices[entry] ?? 0, counts.values[entry] ?? 0];
      own[at]?.set(column, (own[at].get(column) ?? 0) + count);
      sizes[at] = (sizes[at] ?? 0) + count;
      totals[column] = (totals[column] ?? 0) + count;
    }
  }
  const mean = sizes.reduce((sum, size) => sum + size, 0) / Math.max(1, clusters);
  return own.map((words, at) => {
    const weights = [...words].map(([column, count]): [number, number] => [
      column,
      (count / (sizes[at] ?? 1)) * Math.log(1 + mean / (totals[column] ?? 1)),
    ]);
    weights.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    return unitVector(weights.slice(0, KNOWN_BY));
  });
}

/** Weights of one column add up. */
export function unitVector(weights: Iterable<readonly [column: number, weight: number]>): TermVector {
  const sums = new Map<number, number>();
  for (const [column, weight] of weights) sums.set(column, (sums.get(column) ?? 0) + weight);
  let squares = 0;
  for (const weight of sums.values()) squares += weight * weight;
  const length = Math.sqrt(squares);
  return length === 0 ? new Map() : new Map([...sums].map(([column, weight]) => [column, weight / length]));
}

/** Cosine of two vectors, 0…1. */
export function likeness(one: TermVector, other: TermVector): number {
  let sum = 0;
  for (const [column, weight] of one) sum += weight * (other.get(column) ?? 0);
  return sum;
}

/** Cosine of a document and a vector. `weights`: n × v, rows L2-normalised. */
export function nearness({ offsets, indices, values }: SparseMatrix, document: number, vector: TermVector): number {
  let sum = 0;
  for (let entry = offsets[document] ?? 0; entry < (offsets[document + 1] ?? 0); entry++)
    sum += (values[entry] ?? 0) * (vector.get(indices[entry] ?? 0) ?? 0);
  return sum;
}
