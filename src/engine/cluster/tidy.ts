import type { Effects } from "../effects.ts";
import type { SparseMatrix } from "../text/matrix.ts";
import { assignAll, type Assignment, type ConsensusModel } from "./consensus.ts";

/** A cluster below both of these is a crumb. */
const CRUMB_SHARE = 0.005;
const CRUMB_DOCUMENTS = 3;

/** Documents in each cluster. */
function sizesOf(assignment: Assignment, clusters: number): number[] {
  const sizes = new Array<number>(clusters).fill(0);
  for (const cluster of assignment.cluster) if (cluster >= 0) sizes[cluster] = (sizes[cluster] ?? 0) + 1;
  return sizes;
}

/** Assigns every document; then takes out clusters too small to be a theme, whose documents go to the next one. */
export function assignWithoutCrumbs(
  model: ConsensusModel,
  matrices: { readonly counts: SparseMatrix; readonly weights: SparseMatrix },
  effects: Effects,
): { clusters: number; assignment: Assignment } {
  const assignment = assignAll(model, matrices, effects);
  const sizes = sizesOf(assignment, model.kmeans.centroids.length);
  const readable = sizes.reduce((sum, size) => sum + size, 0);
  const least = Math.max(CRUMB_DOCUMENTS, CRUMB_SHARE * readable);
  const centroids = model.kmeans.centroids.filter((_, cluster) => (sizes[cluster] ?? 0) >= least);
  if (centroids.length === sizes.length || centroids.length === 0) return { clusters: sizes.length, assignment };
  const kept = { ...model, kmeans: { ...model.kmeans, centroids } };
  return { clusters: centroids.length, assignment: assignAll(kept, matrices, effects) };
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
