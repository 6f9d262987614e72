import type { Clustering } from "./clustering.ts";
import type { Assignment, Documents } from "./documents.ts";

/** Fewer documents than this are a crumb, whoever chose the number of clusters … */
const CRUMB_DOCUMENTS = 3;
/** … and where the rule chose it, also a smaller share of the documents. */
const CRUMB_SHARE = 0.005;

/** Clusters that are worth being themes. */
export interface TidyClusters {
  /** The clusters, the largest first: theme 0 is the first of them. */
  readonly kept: readonly number[];
  /** Of every document, by the new numbers. */
  readonly assignment: Assignment;
}

/**
 * Assigns every document; then takes out clusters too small to be a theme, whose documents go to the next one, and numbers
 * the others by size, ties by their old number. A number of themes that the user chose is kept as far as it can be: many
 * clusters are then meant to be small.
 */
export function tidyClusters(
  { centroids, assign }: Pick<Clustering, "centroids" | "assign">,
  documents: Documents,
  chosenBy: "rule" | "user",
): TidyClusters {
  const all = centroids.map((_, cluster) => cluster);
  const first = assign(documents, all);
  const sizes = sizesOf(first, all.length);
  const readable = sizes.reduce((sum, size) => sum + size, 0);
  const least = Math.max(CRUMB_DOCUMENTS, chosenBy === "rule" ? CRUMB_SHARE * readable : 0);
  const large = all.filter((cluster) => (sizes[cluster] ?? 0) >= least);
  const enough = large.length > 0 ? large : all;
  return numberBySize(enough, enough.length === all.length ? first : assign(documents, enough));
}

/** Documents in each cluster. */
function sizesOf(assignment: Assignment, clusters: number): number[] {
  const sizes = new Array<number>(clusters).fill(0);
  for (const cluster of assignment.cluster) if (cluster >= 0) sizes[cluster] = (sizes[cluster] ?? 0) + 1;
  return sizes;
}

/** Renumbers clusters by size; empty ones go. */
function numberBySize(clusters: readonly number[], assignment: Assignment): TidyClusters {
  const order = sizesOf(assignment, clusters.length)
    .map((size, index) => ({ size, index }))
    .filter(({ size }) => size > 0)
    .sort((a, b) => b.size - a.size || a.index - b.index);
  const numbers = new Int16Array(clusters.length).fill(-1);
  order.forEach(({ index }, number) => (numbers[index] = number));
  const renumbered = (olds: Int16Array): Int16Array => olds.map((old) => (old < 0 ? -1 : (numbers[old] ?? -1)));
  return {
    kept: order.map(({ index }) => clusters[index] ?? 0),
    assignment: { ...assignment, cluster: renumbered(assignment.cluster), next: renumbered(assignment.next) },
  };
}
