import type { Assignment } from "../cluster/documents.ts";
import type { SparseMatrix } from "../text/sparse.ts";
import { destinations } from "./destinations.ts";
import { matchClusters } from "./matchClusters.ts";
import type { CodebookTheme } from "./schema.ts";
import { nearness, type TermVector } from "./termVectors.ts";

/** A theme of the codebook that no cluster is takes a comment only from so near on (cosine) … */
const NEAR = 0.15;

/** What is known before the codebook is looked at. */
export interface Found {
  /** TF-IDF of the comments. */
  readonly weights: SparseMatrix;
  /** Cluster of every comment. */
  readonly assignment: Assignment;
  /** One a cluster. */
  readonly vectors: readonly TermVector[];
}

export interface KnownThemes {
  readonly themes: readonly CodebookTheme[];
  /** One a theme of the codebook; empty for one that has no words. */
  readonly vectors: readonly TermVector[];
}

/**
 * Which theme of a codebook comments belong to by their words. Numbers below the number of `themes` are those of the codebook,
 * the ones from there on are clusters that it does not know.
 */
export interface Regrouping {
  /** One a comment, −1 for none. */
  readonly target: Int32Array;
  /** Cluster → what it may mean: several where its theme was split, nothing where that is out. */
  readonly meansOf: (cluster: number) => readonly number[];
}

/**
 * Carries a codebook over to the clusters of another run. A cluster whose words are those of a theme is that theme, and goes where
 * the theme's merges and splits lead; of the parts of a split each comment takes the nearest. Comments of an archived theme go to
 * the theme they are nearest to next, those of noise to none. A decided theme that no cluster is takes the comments that are nearer
 * to its words than to those of their cluster.
 */
export function regroup({ weights, assignment, ...found }: Found, { themes, vectors }: KnownThemes): Regrouping {
  const known = matchClusters(found.vectors, vectors);
  const leadsTo = destinations(themes);
  const isOut = (target: number): boolean => ["noise", "archived"].includes(themes[target]?.status ?? "");
  const nearnessTo = (theme: number, document: number): number =>
    nearness(weights, document, vectors[theme] ?? NOWHERE);

  const allOf = (cluster: number): readonly number[] => {
    if (cluster < 0) return [];
    const theme = known[cluster] ?? -1;
    return theme < 0 ? [themes.length + cluster] : (leadsTo[theme] ?? []);
  };
  const targetOf = (cluster: number, document: number): number => {
    const [first = -1, ...others] = allOf(cluster);
    let [best, most] = [first, others.length === 0 ? 0 : nearnessTo(first, document)];
    for (const other of others) {
      const own = nearnessTo(other, document);
      if (own > most) [best, most] = [other, own];
    }
    return best;
  };
  const target = Int32Array.from(assignment.cluster, (cluster, document) => {
    const own = targetOf(cluster, document);
    if (!isOut(own)) return own;
    const second = themes[own]?.status === "archived" ? targetOf(assignment.next[document] ?? -1, document) : -1;
    return isOut(second) ? -1 : second;
  });

  const held = new Set(target);
  const homeless = themes.flatMap((theme, index) =>
    theme.into === undefined && !isOut(index) && !held.has(index) && vectors[index]?.size ? [index] : [],
  );
  if (homeless.length > 0)
    assignment.cluster.forEach((cluster, document) => {
      if ((target[document] ?? -1) < 0) return;
      let most = Math.max(NEAR, nearness(weights, document, found.vectors[cluster] ?? NOWHERE));
      for (const theme of homeless) {
        const own = nearnessTo(theme, document);
        if (own > most) [target[document], most] = [theme, own];
      }
    });
  return { target, meansOf: (cluster) => allOf(cluster).filter((one) => !isOut(one)) };
}

const NOWHERE: TermVector = new Map();
