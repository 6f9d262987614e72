import type { Assignment } from "../cluster/documents.ts";
import type { SparseMatrix } from "../text/sparse.ts";
import { carry, type Carrying } from "./carry.ts";
import { destinations } from "./destinations.ts";
import { matchClusters } from "./matchClusters.ts";
import type { CodebookTheme } from "./schema.ts";
import type { TermVector } from "./termVectors.ts";

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
  /** The same for other comments. */
  readonly carrying: Carrying;
}

/**
 * Carries a codebook over to the clusters of another run. A cluster whose words are those of a theme is that theme, and goes where
 * the theme's merges and splits lead; of the parts of a split each comment takes the nearest. Comments of an archived theme go to
 * the theme they are nearest to next, those of noise to none. A decided theme that no cluster is takes the comments that are nearer
 * to its words than to those of their cluster.
 */
export function regroup({ weights, assignment, ...found }: Found, { themes, vectors }: KnownThemes): Regrouping {
  const known = matchClusters(found.vectors, vectors);
  const ofThemes = destinations(themes);
  const leadsTo = found.vectors.map((_, cluster) => {
    const theme = known[cluster] ?? -1;
    return theme < 0 ? [themes.length + cluster] : (ofThemes[theme] ?? []);
  });
  const out = themes.map(({ status }) => (status === "noise" || status === "archived" ? status : null));
  const byClusters: Carrying = { leadsTo, out, vectors, clusters: found.vectors, homeless: [] };
  const byWords = carry({ weights, assignment }, byClusters);
  const held = new Set(byWords);
  const homeless = themes.flatMap((theme, index) =>
    theme.into === undefined && out[index] === null && !held.has(index) && vectors[index]?.size ? [index] : [],
  );
  const carrying = { ...byClusters, homeless };
  const meansOf = (cluster: number): number[] => (leadsTo[cluster] ?? []).filter((one) => (out[one] ?? null) === null);
  const target = homeless.length === 0 ? byWords : carry({ weights, assignment }, carrying);
  return { target, meansOf, carrying };
}
