import { fitClustering } from "../cluster/clustering.ts";
import type { Assignment } from "../cluster/documents.ts";
import { countThemes, type CurvePoint } from "../cluster/countThemes.ts";
import { beginResampling } from "../cluster/resample.ts";
import { sampleOf } from "../cluster/sample.ts";
import { tidyClusters } from "../cluster/tidy.ts";
import { quiet, type Effects } from "../effects.ts";
import { placeComments, type Places, type PlacesInput } from "../map/placeComments.ts";
import type { ThemeSettings } from "../settings.ts";
import { buildCorpus, type Corpus } from "../text/corpus.ts";
import { languagesOf } from "../text/language.ts";
import { countTerms, tfidf, type DocumentTermMatrix } from "../text/matrix.ts";
import type { SparseMatrix } from "../text/sparse.ts";
import { coherences } from "../trust/coherence.ts";
import { themeIds } from "./identity.ts";
import { keywordsOf, type Keywords } from "./keywords.ts";
import { findOtherThemes, type OtherThemes } from "./otherThemes.ts";
import { themeModel, type ThemeModel } from "./model.ts";
import { countExpressions } from "./phrases.ts";

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

export interface FoundTheme {
  readonly id: string;
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

export interface FoundThemes {
  /** Largest first. */
  readonly themes: readonly FoundTheme[];
  /** One entry a document: index into `themes` or −1. */
  readonly assignment: Assignment;
  readonly corpus: Corpus;
  /** Clusters asked of the model, 0 when there were too few comments. */
  readonly k: number;
  /** What the number of themes was read from, one theme first; empty where somebody set it. */
  readonly curve: readonly CurvePoint[];
  readonly others: OtherThemes;
  /** Computed when it is asked for. */
  readonly places: (effects?: Effects) => Places;
  /** Null without themes. */
  readonly model: ThemeModel | null;
}

export interface Comments {
  /** Gives the comments with content anew at each call. */
  readonly texts: () => Iterable<string>;
  readonly documents: number;
}

/** Themes of a set of comments. Fewer than 12 readable comments give none. */
export function findThemes(
  { texts, documents }: Comments,
  settings: ThemeSettings,
  effects: Effects = quiet,
): FoundThemes {
  const languages =
    settings.language === "auto" ? languagesOf([...firstOf(texts(), LARGEST_SAMPLE)]) : [settings.language];
  const corpus = buildCorpus(texts(), { documents, languages, stopWords: settings.stopWords }, effects);
  const counts = countsOf(corpus);
  const weights = tfidf(counts, counts);
  const readable = Uint32Array.from(readableRows(counts));
  if (readable.length < FEWEST_COMMENTS) return noThemes(corpus);

  const { method, seed, resamples } = settings;
  const sample = sampleOf(readable, LARGEST_SAMPLE, seed);
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
  const expressions = countExpressions(corpus, sample, (document) => assignment.cluster[document] ?? -1);
  const keywords = keywordsOf(expressions, kept.length, corpus);
  const others = findOtherThemes(
    {
      corpus,
      counts,
      main: assignment.cluster,
      keywords,
      assign: (documents) => clustering.assign(documents, kept),
    },
    effects,
  );
  const ids = themeIds(keywords.map(({ texts: words }) => words));
  const coherence = coherences(
    counts,
    sample,
    keywords.map(({ terms }) => ({ terms })),
  );
  const silhouette = meanConfidence(assignment, kept.length);
  const stability = stabilityOf(assignment.cluster, kept.length);
  const themes = keywords.map((words, index) => ({
    id: ids[index] ?? "",
    keywords: words,
    centroid: clustering.centroids[kept[index] ?? 0] ?? [],
    stability: stability[index] ?? null,
    coherence: coherence[index] ?? null,
    silhouette: silhouette[index] ?? 0,
  }));
  const places = placesLater(corpus, { assignment, centroids: themes.map(({ centroid }) => centroid), seed });
  // A function of its own makes it: what else is kept of an analysis must not keep the model.
  const model = themeModel({ corpus, counts, leastDocuments: leastDocuments(corpus), clustering, kept });
  return { themes, assignment, corpus, k, curve: byRule?.curve ?? [], others, places, model };
}

function countsOf(corpus: Corpus): DocumentTermMatrix {
  return countTerms(corpus, leastDocuments(corpus));
}

function leastDocuments({ documents }: Corpus): number {
  return documents < RARE_WORDS_BELOW ? 1 : 2;
}

/** What only a map needs is counted anew for it: kept, it would be most of what an analysis holds on to. */
function placesLater(corpus: Corpus, found: Omit<PlacesInput, "weights">): FoundThemes["places"] {
  return (effects = quiet) => {
    const counts = countsOf(corpus);
    return placeComments({ ...found, weights: tfidf(counts, counts) }, effects);
  };
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

function noThemes(corpus: Corpus): FoundThemes {
  const { documents } = corpus;
  const assignment: Assignment = {
    cluster: new Int16Array(documents).fill(-1),
    next: new Int16Array(documents).fill(-1),
    confidence: new Float32Array(documents),
    typicality: new Float32Array(documents),
  };
  const places = placesLater(corpus, { assignment, centroids: [], seed: 0 });
  const others = { documents: [], of: () => [] };
  return { themes: [], assignment, corpus, k: 0, curve: [], others, places, model: null };
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
