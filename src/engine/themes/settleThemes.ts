import type { Assignment } from "../cluster/documents.ts";
import { decide, type Deciding } from "../codebook/decisions.ts";
import type { Carrying } from "../codebook/carry.ts";
import { regroup } from "../codebook/regroup.ts";
import type { CodebookTheme } from "../codebook/schema.ts";
import { termsOf, vectorOf } from "../codebook/knownBy.ts";
import { clusterVectors } from "../codebook/termVectors.ts";
import { quiet, type Effects } from "../effects.ts";
import { placeComments, type Places, type PlacesInput } from "../map/placeComments.ts";
import type { Corpus } from "../text/corpus.ts";
import { coherences } from "../trust/coherence.ts";
import { countComments, type CountedComments, type ThemeFit } from "./fitThemes.ts";
import { gather, type Group } from "./groups.ts";
import { keywordsOf, type Keywords } from "./keywords.ts";
import { findOtherThemes, type OtherThemes } from "./otherThemes.ts";
import { countExpressions } from "./phrases.ts";

export interface FoundTheme {
  readonly id: string;
  /** What people decided about it; null for one that only the machine has found. */
  readonly decided: CodebookTheme | null;
  readonly keywords: Keywords;
  /** Where the theme lies in the space it was found in; near themes are alike. */
  readonly centroid: readonly number[];
  /** Mean best-match Jaccard over resamples, 0…1 (Hennig 2007); null when it was not measured. */
  readonly stability: number | null;
  /** Mean NPMI of its strongest words over the comments, −1…1; null when it was not measured. */
  readonly coherence: number | null;
  /** Mean simplified silhouette of its comments, −1…1. */
  readonly silhouette: number;
}

export interface SettledThemes {
  /** Largest first. */
  readonly themes: readonly FoundTheme[];
  /** One entry a document: index into `themes` or −1. */
  readonly assignment: Assignment;
  /** What put each document there; index into `REASONS`. */
  readonly reason: Uint8Array;
  /** Document → the rule that decided. */
  readonly ruleOf: ReadonlyMap<number, string>;
  /** Cluster → the themes that it may mean. */
  readonly themesOf: (cluster: number) => readonly number[];
  /** How comments come from their clusters to targets: themes of the codebook, then clusters that it does not know. */
  readonly carrying: Carrying;
  /** Target → the id of its theme. */
  readonly targetIds: readonly string[];
  readonly others: OtherThemes;
  /** The words by which a study file knows each theme again. Counted when it is asked for. */
  readonly knownBy: () => readonly Readonly<Record<string, number>>[];
  /** Computed when it is asked for. */
  readonly places: (effects?: Effects) => Places;
}

/** Makes themes of the clusters as people decided, and names what they have left unnamed. `counted`: made anew where it is not kept. */
export function settleThemes(
  fit: ThemeFit,
  {
    codebook,
    counted = countComments(fit.corpus),
  }: { readonly codebook: Deciding; readonly counted?: CountedComments | undefined },
): SettledThemes {
  const { corpus, sample, seed } = fit;
  const { counts, weights } = counted;
  const vectors = codebook.themes.map(({ terms = {} }) => vectorOf(terms, corpus, counts));
  const known = { themes: codebook.themes, vectors };
  const { target, meansOf, carrying } = regroup({ weights, assignment: fit.assignment, vectors: fit.vectors }, known);
  const { target: decided, reason, ruleOf } = decide(target, codebook);
  const { groups, assignment, themesOf, targetIds } = gather(fit, { decided, themes: codebook.themes, meansOf });

  const expressions = countExpressions(corpus, sample, (document) => assignment.cluster[document] ?? -1);
  const keywords = named(keywordsOf(expressions, groups.length, corpus), groups);
  const coherence = coherences(
    counts,
    sample,
    keywords.map(({ terms }) => ({ terms })),
  );
  const silhouette = meanConfidence(assignment, groups.length);
  const others = findOtherThemes(fit.clauses, { corpus, main: assignment.cluster, keywords, themesOf });
  const stability = fit.stabilityOf(assignment.cluster, groups.length);
  const themes = groups.map(({ id, decided: entry, centroid }, index) => ({
    id,
    decided: entry,
    keywords: keywords[index] ?? NAMELESS,
    centroid,
    stability: stability[index] ?? null,
    coherence: coherence[index] ?? null,
    silhouette: silhouette[index] ?? 0,
  }));
  const centroids = groups.map(({ centroid }) => centroid);
  return {
    themes,
    assignment,
    reason,
    ruleOf,
    themesOf,
    carrying,
    targetIds,
    others,
    knownBy: knownByLater(corpus, assignment.cluster, groups.length),
    places: placesLater(corpus, { assignment, centroids, seed }),
  };
}

const NAMELESS: Keywords = { texts: [], name: "…", terms: new Map(), leaning: new Set() };

/** A name that people gave stands; one that was found gives way to it. */
function named(found: readonly Keywords[], groups: readonly Group[]): Keywords[] {
  const given = new Set(groups.flatMap(({ decided }) => (decided === null ? [] : [decided.name])));
  return found.map((keywords, index) => {
    const name = groups[index]?.decided?.name;
    if (name !== undefined) return { ...keywords, name };
    let own = keywords.name;
    for (let number = 2; given.has(own); number++) own = `${keywords.name} (${number})`;
    given.add(own);
    return { ...keywords, name: own };
  });
}

/** Like what is said of places, a function of its own: what it makes must not keep the counts. */
function knownByLater(corpus: Corpus, cluster: Int16Array, themes: number): SettledThemes["knownBy"] {
  return () => {
    const { counts } = countComments(corpus);
    return clusterVectors(counts, cluster, themes).map((vector) => termsOf(vector, corpus, counts));
  };
}

function placesLater(corpus: Corpus, found: Omit<PlacesInput, "weights">): SettledThemes["places"] {
  return (effects = quiet) => placeComments({ ...found, weights: countComments(corpus).weights }, effects);
}

/** A comment's confidence, 1 − its distance to its theme over that to the next one, is its simplified silhouette. */
function meanConfidence({ cluster, confidence }: Assignment, themes: number): number[] {
  const [sums, sizes] = [new Float64Array(themes), new Float64Array(themes)];
  cluster.forEach((theme, document) => {
    if (theme < 0) return;
    sums[theme] = (sums[theme] ?? 0) + (confidence[document] ?? 0);
    sizes[theme] = (sizes[theme] ?? 0) + 1;
  });
  return Array.from(sums, (sum, theme) => sum / Math.max(1, sizes[theme] ?? 0));
}
