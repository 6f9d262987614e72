import { likeness, type TermVector } from "./termVectors.ts";

/**
 * Cosine from which a cluster is the theme that a codebook knows. Of two runs of one survey with other seeds, clusters this
 * alike share on average half of their comments, and those below a tenth.
 */
const SAME = 0.5;
/** A second cluster is part of a theme that has one already only where it is as plainly alike. */
const PART = 0.6;

/**
 * Which theme of a codebook each cluster is, −1 for one that is new. The pairs most alike are found first, one cluster a theme;
 * then clusters that are left over join a theme they are very like, since another run may cut finer. Ties by number.
 */
export function matchClusters(clusters: readonly TermVector[], themes: readonly TermVector[]): Int32Array {
  const pairs = clusters.flatMap((cluster, at) =>
    themes.map((theme, index) => ({ cluster: at, theme: index, cosine: likeness(cluster, theme) })),
  );
  pairs.sort((a, b) => b.cosine - a.cosine || a.cluster - b.cluster || a.theme - b.theme);
  const found = new Int32Array(clusters.length).fill(-1);
  const taken = new Set<number>();
  for (const { cluster, theme, cosine } of pairs) {
    if (cosine < SAME || found[cluster] !== -1 || taken.has(theme)) continue;
    found[cluster] = theme;
    taken.add(theme);
  }
  for (const { cluster, theme, cosine } of pairs) if (cosine >= PART && found[cluster] === -1) found[cluster] = theme;
  return found;
}
