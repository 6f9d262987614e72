import { fitClustering } from "../cluster/clustering.ts";
import { countThemes, type CurvePoint } from "../cluster/countThemes.ts";
import type { Assignment } from "../cluster/documents.ts";
import { beginResampling } from "../cluster/resample.ts";
import { sampleOf } from "../cluster/sample.ts";
import { tidyClusters } from "../cluster/tidy.ts";
import { termsOf } from "../codebook/knownBy.ts";
import { clusterVectors, type TermVector } from "../codebook/termVectors.ts";
import { quiet, type Effects } from "../effects.ts";
import type { ThemeSettings } from "../settings.ts";
import { buildCorpus, type Corpus } from "../text/corpus.ts";
import { languagesOf } from "../text/language.ts";
import { countTerms, tfidf, type DocumentTermMatrix } from "../text/matrix.ts";
import type { SparseMatrix } from "../text/sparse.ts";
import { assignClauses, type ClauseClusters } from "./clauses.ts";
import { themeIds } from "./identity.ts";
import { themeModel, type ThemeModel } from "./model.ts";

/** Comments that themes are counted in and named from. */
const LARGEST_SAMPLE = 20_000;
/** Of those, comments a theme, and at least, that a model is fitted on; every other one is assigned to it. */
const FIT = { least: 8000, perTheme: 250 };
/** More themes than one in so many comments would be crumbs. */
const LEAST_A_THEME = 3;
/** Fewer comments than this have no themes, they can be read. */
export const FEWEST_COMMENTS = 12;
/** From here on a stem must occur in two comments to count. */
const RARE_WORDS_BELOW = 60;

/** What is found in comments by machine alone, before anybody decided anything about it. */
export interface ThemeFit {
  readonly corpus: Corpus;
  readonly seed: number;
  /** Documents that names are drawn from. */
  readonly sample: Uint32Array;
  /** Clusters, the largest first; one entry a document. */
  readonly assignment: Assignment;
  /** One a cluster. */
  readonly centroids: readonly (readonly number[])[];
  /** The words of each cluster, as columns of {@link CountedComments}. */
  readonly vectors: readonly TermVector[];
  /** Of each cluster as a theme that nobody decided about: made from its own words, whatever is decided about others. */
  readonly ids: readonly string[];
  readonly clauses: ClauseClusters;
  /** Mean best-match Jaccard of any grouping of the documents over resamples; see `beginResampling`. */
  readonly stabilityOf: (groups: Int16Array, count: number) => (number | null)[];
  /** Clusters asked of the model, 0 when there were too few comments. */
  readonly k: number;
  /** What the number of themes was read from, one theme first; empty where somebody set it. */
  readonly curve: readonly CurvePoint[];
}

export interface Comments {
  /** Gives the comments with content anew at each call. */
  readonly texts: () => Iterable<string>;
  readonly documents: number;
}

/** The comments by their words, which are not kept. */
export interface CountedComments {
  readonly counts: DocumentTermMatrix;
  /** TF-IDF. */
  readonly weights: SparseMatrix;
}

interface Fitting {
  readonly fit: ThemeFit;
  readonly counted: CountedComments;
  /** Null without clusters. */
  readonly model: ThemeModel | null;
}

/** Clusters a set of comments. Fewer than 12 readable comments give no clusters. */
export function fitThemes({ texts, documents }: Comments, settings: ThemeSettings, effects: Effects = quiet): Fitting {
  const languages =
    settings.language === "auto" ? languagesOf([...firstOf(texts(), LARGEST_SAMPLE)]) : [settings.language];
  const corpus = buildCorpus(texts(), { documents, languages, stopWords: settings.stopWords }, effects);
  const counted = countComments(corpus);
  const { counts, weights } = counted;
  const readable = Uint32Array.from(readableRows(counts));
  const { method, seed, resamples } = settings;
  const sample = sampleOf(readable, LARGEST_SAMPLE, seed);
  if (readable.length < FEWEST_COMMENTS) return { fit: nothingFound(corpus, { sample, seed }), counted, model: null };

  const byRule = settings.count === "auto" ? countThemes({ counts, sample }, seed, effects) : null;
  const k = Math.min(byRule?.count ?? Number(settings.count), Math.floor(sample.length / LEAST_A_THEME));
  const options = { method, clusters: k, seed, resamples };
  const learnt = sampleOf(sample, Math.max(FIT.least, FIT.perTheme * k), seed);
  const input = { counts, weights, sample: learnt };
  let stabilityOf: ReturnType<typeof beginResampling> = () => [];
  const clustering = fitClustering(
    // A second thread clusters resamples while the themes are settled and named.
    { ...input, onIdle: (space) => (stabilityOf = beginResampling({ ...input, space }, options, effects)) },
    options,
    effects,
  );
  const { kept, assignment } = tidyClusters(clustering, { counts, weights }, byRule ? "rule" : "user");
  effects.onProgress({ stage: "themes", done: 0, total: 1 });
  const assign: Parameters<typeof assignClauses>[0]["assign"] = (clauses) => clustering.assign(clauses, kept);
  const vectors = clusterVectors(counts, assignment.cluster, kept.length);
  const words = vectors.map((vector) => Object.keys(termsOf(vector, corpus, counts)));
  const fit: ThemeFit = {
    corpus,
    seed,
    sample,
    assignment,
    centroids: kept.map((cluster) => clustering.centroids[cluster] ?? []),
    vectors,
    ids: themeIds(words),
    clauses: assignClauses({ corpus, counts, main: assignment.cluster, assign }, effects),
    stabilityOf,
    k,
    curve: byRule?.curve ?? [],
  };
  // A function of its own makes it: what else is kept of an analysis must not keep the model.
  const model = themeModel({ corpus, counts, leastDocuments: leastDocuments(corpus), clustering, kept });
  return { fit, counted, model };
}

/** What only some askers need is counted anew for them: kept, it would be most of what an analysis holds on to. */
export function countComments(corpus: Corpus): CountedComments {
  const counts = countTerms(corpus, leastDocuments(corpus));
  return { counts, weights: tfidf(counts, counts) };
}

function leastDocuments({ documents }: Corpus): number {
  return documents < RARE_WORDS_BELOW ? 1 : 2;
}

function nothingFound(corpus: Corpus, { sample, seed }: Pick<ThemeFit, "sample" | "seed">): ThemeFit {
  const { documents } = corpus;
  const none = new Uint32Array();
  return {
    corpus,
    seed,
    sample,
    assignment: {
      cluster: new Int16Array(documents).fill(-1),
      next: new Int16Array(documents).fill(-1),
      confidence: new Float32Array(documents),
      typicality: new Float32Array(documents),
    },
    centroids: [],
    vectors: [],
    ids: [],
    clauses: { documents: none, clauses: none, clusters: new Int16Array() },
    stabilityOf: () => [],
    k: 0,
    curve: [],
  };
}

function* firstOf(texts: Iterable<string>, limit: number): Generator<string> {
  let left = limit;
  for (const text of texts) {
    if (left-- === 0) return;
    yield text;
  }
}

function* readableRows(matrix: SparseMatrix): Generator<number> {
  for (let row = 0; row < matrix.rows; row++) if (matrix.offsets[row] !== matrix.offsets[row + 1]) yield row;
}
