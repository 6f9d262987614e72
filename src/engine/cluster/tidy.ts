import type { Clustering } from "./clustering.ts";
import type { Assignment } from "./assignment.ts";

/** Fewer documents than this are a crumb, whoever chose the number of clusters … */
const CRUMB_DOCUMENTS = 3;
/** … and where the rule chose it, also a smaller share of the documents. */
const CRUMB_SHARE = 0.005;

/** Documents in each cluster. */
function sizesOf(assignment: Assignment, clusters: number): number[] {
  const sizes = new Array<number>(clusters).fill(0);
  for (const cluster of assignment.cluster) if (cluster >= 0) sizes[cluster] = (sizes[cluster] ?? 0) + 1;
  return sizes;
}

/**
 * Assigns every document; then takes out clusters too small to be a theme, whose documents go to the next one. A number
 * that the user chose is kept as far as it can be: many clusters are then meant to be small.
 */
export function assignWithoutCrumbs(
  { clusters, assign }: Clustering,
  chosenBy: "rule" | "user",
): { clusters: number; assignment: Assignment } {
  const all = Array.from({ length: clusters }, (_, cluster) => cluster);
  const assignment = assign(all);
  const sizes = sizesOf(assignment, clusters);
  const readable = sizes.reduce((sum, size) => sum + size, 0);
  const least = Math.max(CRUMB_DOCUMENTS, chosenBy === "rule" ? CRUMB_SHARE * readable : 0);
  const kept = all.filter((cluster) => (sizes[cluster] ?? 0) >= least);
  if (kept.length === clusters || kept.length === 0) return { clusters, assignment };
  return { clusters: kept.length, assignment: assign(kept) };
}

/** Renumbers clusters by size, the largest first, ties by their old number; empty ones go. Returns how many are left. */
export function numberBySize(assignment: Assignment, clusters: number): { clusters: number; assignment: Assignment } {
  const sizes = sizesOf(assignment, clusters);
  const order = sizes
    .map((size, cluster) => ({ size, cluster }))
    .filter(({ size }) => size > 0)
    .sort((a, b) => b.size - a.size || a.cluster - b.cluster);
  const numbers = new Int16Array(clusters).fill(-1);
  order.forEach(({ cluster }, index) => (numbers[cluster] = index));
  const cluster = assignment.cluster.map((old) => (old < 0 ? -1 : (numbers[old] ?? -1)));
  return { clusters: order.length, assignment: { ...assignment, cluster } };
}
