import type { Assignment } from "../cluster/documents.ts";
import type { CodebookTheme } from "../codebook/schema.ts";
import { fingerprint } from "./identity.ts";
import type { ThemeFit } from "./fitThemes.ts";

/** Documents that are read as one theme. */
export interface Group {
  readonly id: string;
  /** What people decided about it; null for one that only the machine has found. */
  readonly decided: CodebookTheme | null;
  readonly centroid: readonly number[];
}

interface Gathering {
  /** As in a `Regrouping`, rules and people heard. */
  readonly decided: Int32Array;
  readonly themes: readonly CodebookTheme[];
  /** Cluster → the targets that it may mean. */
  readonly meansOf: (cluster: number) => readonly number[];
}

export interface Gathered {
  /** Those that have a comment, the largest first; ties in the order of the codebook, then of the clusters. */
  readonly groups: readonly Group[];
  readonly assignment: Assignment;
  /** Cluster → the groups that it may mean. */
  readonly themesOf: (cluster: number) => readonly number[];
  /** Target → its id, whether it has comments or not. */
  readonly targetIds: readonly string[];
}

/** Numbers the targets that have comments. */
export function gather({ assignment, centroids, ids }: ThemeFit, { decided, themes, meansOf }: Gathering): Gathered {
  const targets = themes.length + centroids.length;
  const sizes = new Uint32Array(targets);
  for (const target of decided) if (target >= 0) sizes[target] = (sizes[target] ?? 0) + 1;
  const order = [...sizes.keys()]
    .filter((target) => sizes[target])
    .sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b);
  const numbers = new Int16Array(targets).fill(-1);
  order.forEach((target, group) => (numbers[target] = group));
  const numberOf = (target: number): number => (target < 0 ? -1 : (numbers[target] ?? -1));

  const themesOf = (cluster: number): number[] =>
    cluster < 0
      ? []
      : meansOf(cluster)
          .map(numberOf)
          .filter((group) => group >= 0);
  const cluster = Int16Array.from(decided, numberOf);
  const next = assignment.next.map((other, document) => {
    const groups = themesOf(other);
    return groups.find((group) => group !== cluster[document]) ?? -1;
  });
  const targetIds = Array.from(
    { length: targets },
    (_, target) => themes[target]?.id ?? freeId(ids[target - themes.length] ?? "", themes),
  );
  const middles = meanCentroids(cluster, { of: assignment.cluster, centroids, groups: order.length });
  return {
    groups: order.map((target, group) => ({
      id: targetIds[target] ?? "",
      decided: themes[target] ?? null,
      centroid: middles[group] ?? [],
    })),
    assignment: { ...assignment, cluster, next },
    themesOf,
    targetIds,
  };
}

/** Another cluster may have the words that a theme of the codebook once got its id from. */
function freeId(id: string, themes: readonly CodebookTheme[]): string {
  let free = id;
  while (themes.some((theme) => theme.id === free)) free = `t-${fingerprint(free)}`;
  return free;
}

interface Clusters {
  /** Cluster of every document. */
  readonly of: Int16Array;
  readonly centroids: readonly (readonly number[])[];
  readonly groups: number;
}

/** The mean of the centroids of the clusters that a group's documents were found in, each counted by how many they are. */
function meanCentroids(group: Int16Array, { of, centroids, groups }: Clusters): number[][] {
  const shared = Array.from({ length: groups }, () => new Float64Array(centroids.length));
  group.forEach((own, document) => {
    const counts = shared[own];
    const cluster = of[document] ?? -1;
    if (counts && cluster >= 0) counts[cluster] = (counts[cluster] ?? 0) + 1;
  });
  return shared.map((counts) => {
    const only = counts.findIndex((count) => count > 0);
    const total = counts.reduce((sum, count) => sum + count, 0);
    // One cluster's centroid is taken as it is: a mean of one would differ in its last bits.
    if (only < 0 || counts[only] === total) return [...(centroids[Math.max(0, only)] ?? [])];
    const mean = new Array<number>(centroids[only]?.length ?? 0).fill(0);
    counts.forEach((count, cluster) => {
      if (count > 0) centroids[cluster]?.forEach((value, d) => (mean[d] = (mean[d] ?? 0) + (value * count) / total));
    });
    return mean;
  });
}
