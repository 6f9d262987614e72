import { takeRows, type SparseMatrix } from "../text/matrix.ts";
import { likeliestClusters, type Mixture } from "./mixture.ts";

/**
 * How well each theme is found again by the single mixtures, each of which began from another random start: the mean over
 * the mixtures of the best Jaccard similarity between the theme and one of their clusters, 0…1.
 * Source of the measure: Hennig 2007; there over resamples, here over seeds and priors, which costs no further fit.
 *
 * `sample`: the documents the mixtures were fitted on; `themeOf`: document → theme, −1 for none.
 */
export function stabilityOf(
  mixtures: readonly Mixture[],
  { counts, sample }: { readonly counts: SparseMatrix; readonly sample: Uint32Array },
  { themes, themeOf }: { readonly themes: number; readonly themeOf: Int16Array },
): number[] {
  const rows = takeRows(counts, sample);
  const sums = new Float64Array(themes);
  for (const mixture of mixtures) {
    const together = new Float64Array(themes * mixture.clusters);
    const inTheme = new Float64Array(themes);
    const inCluster = new Float64Array(mixture.clusters);
    const clusterOf = likeliestClusters(mixture, rows);
    for (let row = 0; row < rows.rows; row++) {
      const theme = themeOf[sample[row] ?? 0] ?? -1;
      const cluster = clusterOf(row);
      if (theme < 0 || cluster < 0) continue;
      const cell = theme * mixture.clusters + cluster;
      together[cell] = (together[cell] ?? 0) + 1;
      inTheme[theme] = (inTheme[theme] ?? 0) + 1;
      inCluster[cluster] = (inCluster[cluster] ?? 0) + 1;
    }
    for (let theme = 0; theme < themes; theme++) {
      let best = 0;
      for (let cluster = 0; cluster < mixture.clusters; cluster++) {
        const shared = together[theme * mixture.clusters + cluster] ?? 0;
        const union = (inTheme[theme] ?? 0) + (inCluster[cluster] ?? 0) - shared;
        if (union > 0 && shared / union > best) best = shared / union;
      }
      sums[theme] = (sums[theme] ?? 0) + best;
    }
  }
  return Array.from(sums, (sum) => (mixtures.length > 0 ? sum / mixtures.length : 0));
}
