import { fitClustering } from "../cluster/clustering.ts";
import type { Assignment } from "../cluster/consensus.ts";
import { countThemes } from "../cluster/countThemes.ts";
import { sampleOf } from "../cluster/sample.ts";
import { assignWithoutCrumbs, numberBySize } from "../cluster/tidy.ts";
import { quiet, type Effects } from "../effects.ts";
import type { ThemeSettings } from "../settings.ts";
import { buildCorpus, type Corpus } from "../text/corpus.ts";
import { languagesOf } from "../text/language.ts";
import { countTerms, tfidf, type SparseMatrix } from "../text/matrix.ts";
import { themeIds } from "./identity.ts";
import { keywordsOf, type Keywords } from "./keywords.ts";
import { countExpressions } from "./phrases.ts";

/** Comments that themes are counted in and named from. */
const LARGEST_SAMPLE = 20_000;
/** Of those, comments a theme, and at least, that a model is fitted on; every other one is assigned to it. */
const FIT = { least: 12_000, perTheme: 250 };
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

/** How large the smallest theme is when so many themes are kept. */
export interface CurvePoint {
  readonly themes: number;
  /** Of the comments, 0…1. */
  readonly share: number;
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
  const counts = countTerms(corpus, documents < RARE_WORDS_BELOW ? 1 : 2);
  const weights = tfidf(counts);
  const readable = Uint32Array.from(readableRows(counts));
  if (readable.length < FEWEST_COMMENTS) return noThemes(corpus);

  const sample = sampleOf(readable, LARGEST_SAMPLE, settings.seed);
  const chosen = settings.count === "auto" ? countThemes({ counts, sample }, settings.seed, effects) : settings.count;
  const k = Math.min(chosen, Math.floor(sample.length / LEAST_A_THEME));
  const { method, seed } = settings;
  const learnt = sampleOf(sample, Math.max(FIT.least, FIT.perTheme * k), seed);
  const assigned = assignWithoutCrumbs(
    fitClustering({ counts, weights, sample: learnt }, { method, clusters: k, seed }, effects),
    settings.count === "auto" ? "rule" : "user",
  );
  const { clusters, assignment } = numberBySize(assigned.assignment, assigned.clusters);

  effects.onProgress({ stage: "themes", done: 0, total: 1 });
  const expressions = countExpressions(corpus, sample, (document) => assignment.cluster[document] ?? -1);
  const keywords = keywordsOf(expressions, clusters, corpus);
  const ids = themeIds(keywords.map(({ texts: words }) => words));
  const themes = keywords.map((words, index) => ({
    id: ids[index] ?? "",
    keywords: words,
    centroid: [],
    stability: null,
    coherence: null,
    silhouette: 0,
  }));
  return { themes, assignment, corpus, k, curve: [] };
}

function noThemes(corpus: Corpus): FoundThemes {
  const { documents } = corpus;
  const assignment: Assignment = {
    cluster: new Int16Array(documents).fill(-1),
    confidence: new Float32Array(documents),
    typicality: new Float32Array(documents),
  };
  return { themes: [], assignment, corpus, k: 0, curve: [] };
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
