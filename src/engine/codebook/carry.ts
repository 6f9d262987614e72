import type { Assignment } from "../cluster/documents.ts";
import type { SparseMatrix } from "../text/sparse.ts";
import { nearness, type TermVector } from "./termVectors.ts";

/** A theme of the codebook that no cluster is takes a comment only from so near on (cosine). */
const NEAR = 0.15;

/**
 * How comments come from their clusters to the themes of a codebook. Plain data, which crosses threads. Targets below the number
 * of `vectors` are the codebook's themes, the ones from there on are clusters that it does not know.
 */
export interface Carrying {
  /** Cluster → the targets that it may mean; several where its theme was split. */
  readonly leadsTo: readonly (readonly number[])[];
  /** Target → why no comment stays in it; null: it takes comments. */
  readonly out: readonly ("archived" | "noise" | null)[];
  /** Target → its words, of the codebook's themes. */
  readonly vectors: readonly TermVector[];
  /** Cluster → its words. */
  readonly clusters: readonly TermVector[];
  /** Targets that no cluster is, and that have words. */
  readonly homeless: readonly number[];
}

export const NO_CARRYING: Carrying = { leadsTo: [], out: [], vectors: [], clusters: [], homeless: [] };

interface Carried {
  /** TF-IDF of the comments. */
  readonly weights: SparseMatrix;
  /** Cluster of every comment. */
  readonly assignment: Pick<Assignment, "cluster" | "next">;
}

/** The target of each comment by its words, −1 for none. */
export function carry({ weights, assignment }: Carried, carrying: Carrying): Int32Array {
  const { vectors, leadsTo, out } = carrying;
  const nearnessTo = (theme: number, document: number): number =>
    nearness(weights, document, vectors[theme] ?? NOWHERE);
  const targetOf = (cluster: number, document: number): number => {
    const [first = -1, ...others] = leadsTo[cluster] ?? [];
    let [best, most] = [first, others.length === 0 ? 0 : nearnessTo(first, document)];
    for (const other of others) {
      const own = nearnessTo(other, document);
      if (own > most) [best, most] = [other, own];
    }
    return best;
  };
  const target = Int32Array.from(assignment.cluster, (cluster, document) => {
    const own = targetOf(cluster, document);
    const why = out[own] ?? null;
    if (why === null) return own;
    const second = why === "archived" ? targetOf(assignment.next[document] ?? -1, document) : -1;
    return (out[second] ?? null) === null ? second : -1;
  });
  if (carrying.homeless.length > 0) takeNearer(target, { weights, assignment }, carrying);
  return target;
}

/** Homeless themes take the comments that are nearer to their words than to those of their cluster. */
function takeNearer(
  target: Int32Array,
  { weights, assignment }: Carried,
  { vectors, clusters, homeless }: Carrying,
): void {
  assignment.cluster.forEach((cluster, document) => {
    if ((target[document] ?? -1) < 0) return;
    let most = Math.max(NEAR, nearness(weights, document, clusters[cluster] ?? NOWHERE));
    for (const theme of homeless) {
      const own = nearness(weights, document, vectors[theme] ?? NOWHERE);
      if (own > most) [target[document], most] = [theme, own];
    }
  });
}

const NOWHERE: TermVector = new Map();
