/** One clustering of a part of the documents. */
export interface Resample {
  /** Documents drawn, as numbered in the full clustering; one drawn several times counts once. */
  readonly drawn: Uint32Array;
  /** Cluster of each draw, −1 for none. */
  readonly labels: Int16Array;
}

/**
 * How well each theme is found again in one resample: the largest Jaccard similarity |T ∩ C| / |T ∪ C| with any of its
 * clusters, 0…1, over the documents that both have seen. A document without a theme counts in the cluster that took it. Null
 * for a theme of which no document was drawn: nothing can be said of it.
 *
 * `full`: theme of every document, −1 for none; `themes`: how many there are. Source: Hennig 2007, section 3.
 */
export function bestMatches(full: Int16Array, { drawn, labels }: Resample, themes: number): (number | null)[] {
  const clusters = labels.reduce((most, label) => Math.max(most, label + 1), 0);
  const both = new Uint32Array(themes * clusters);
  const inTheme = new Uint32Array(themes);
  const inCluster = new Uint32Array(clusters);
  const seen = new Uint8Array(full.length);
  drawn.forEach((document, index) => {
    if (seen[document] === 1) return;
    seen[document] = 1;
    const theme = full[document] ?? -1;
    const cluster = labels[index] ?? -1;
    if (theme >= 0) count(inTheme, theme);
    if (cluster >= 0) count(inCluster, cluster);
    if (theme >= 0 && cluster >= 0) count(both, theme * clusters + cluster);
  });
  return Array.from(inTheme, (size, theme) => {
    if (size === 0) return null;
    let best = 0;
    for (let cluster = 0; cluster < clusters; cluster++) {
      const shared = both[theme * clusters + cluster] ?? 0;
      best = Math.max(best, shared / (size + (inCluster[cluster] ?? 0) - shared));
    }
    return best;
  });
}

/**
 * The stability of each theme: its mean {@link bestMatches} over the resamples it was drawn in; null where there are none.
 * Source: Hennig 2007, as in fpc's `clusterboot`.
 */
export function stabilities(full: Int16Array, resamples: readonly Resample[], themes: number): (number | null)[] {
  const sums = new Float64Array(themes);
  const times = new Uint32Array(themes);
  for (const resample of resamples)
    bestMatches(full, resample, themes).forEach((match, theme) => {
      if (match === null) return;
      sums[theme] = (sums[theme] ?? 0) + match;
      count(times, theme);
    });
  return Array.from(sums, (sum, theme) => (times[theme] ? sum / times[theme] : null));
}

function count(counts: Uint32Array, index: number): void {
  counts[index] = (counts[index] ?? 0) + 1;
}
