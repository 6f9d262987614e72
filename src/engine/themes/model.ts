import type { Clustering, FittedClusters } from "../cluster/clustering.ts";
import type { Assignment } from "../cluster/documents.ts";
import { quiet, type Effects } from "../effects.ts";
import { NO_TERM, type Corpus } from "../text/corpus.ts";
import { countRows, tfidf, type DocumentTermMatrix } from "../text/matrix.ts";
import type { Vocabulary } from "../text/vocabulary.ts";

/** Fitted themes, for texts that they were not found in. Whoever keeps it keeps the mixtures and their words, which are large. */
export interface ThemeModel {
  /** Puts other texts into the theme that each is nearest to. */
  readonly assign: (texts: Iterable<string>, effects?: Effects) => OthersAssigned;
  /** As `familiar` below, of the documents that the themes were found in, each seen by the words that others have. */
  readonly ownFamiliar: () => Float32Array;
  /** Columns of the stems that have one. */
  readonly columnsOf: (terms: Iterable<number>) => ReadonlySet<number>;
  readonly plain: () => PlainThemeModel;
}

/** The same as plain data, which crosses threads; it holds none of the comments. */
export interface PlainThemeModel {
  readonly vocabulary: Vocabulary;
  /** Documents that the themes were found in, and those that each column occurs in. */
  readonly learnt: Pick<DocumentTermMatrix, "rows" | "documentFrequency">;
  readonly clusters: FittedClusters;
}

export interface OthersAssigned {
  /** One entry a text. */
  readonly assignment: Assignment;
  /** Text → its words that the themes know, over all its words that have a stem; 0 where it has none. */
  readonly familiar: Float32Array;
}

export interface Fitted {
  readonly corpus: Corpus;
  readonly counts: DocumentTermMatrix;
  /** Documents a stem must be in to have a column. */
  readonly leastDocuments: number;
  readonly clustering: Clustering;
  readonly kept: readonly number[];
}

export function themeModel({ corpus, counts, leastDocuments, clustering, kept }: Fitted): ThemeModel {
  const { columns, columnOfTerm, documentFrequency, rows: documents } = counts;
  return {
    assign(texts, effects = quiet) {
      const { rows, offsets, terms } = corpus.termsOfOthers(texts, effects);
      const counted = countRows({ rows, offsets, terms }, { columns, columnOfTerm });
      const weights = tfidf(counted, { rows: documents, documentFrequency });
      const assignment = clustering.assign({ counts: counted, weights }, kept);
      const isKnown = (at: number): boolean => (columnOfTerm[terms[at] ?? NO_TERM] ?? NO_TERM) !== NO_TERM;
      return { assignment, familiar: shares(offsets, isKnown) };
    },
    ownFamiliar() {
      const { offsets, words, termOfWord } = corpus;
      // A word that one document fewer would not have in the vocabulary is news, were this document the later one.
      const isKnown = (at: number): boolean | null => {
        const term = termOfWord[words[at] ?? 0] ?? NO_TERM;
        if (term === NO_TERM) return null;
        return (documentFrequency[columnOfTerm[term] ?? NO_TERM] ?? 0) > leastDocuments;
      };
      return shares(offsets, isKnown);
    },
    columnsOf: (terms) =>
      new Set(Array.from(terms, (term) => columnOfTerm[term] ?? NO_TERM).filter((column) => column !== NO_TERM)),
    plain: () => ({
      vocabulary: corpus.vocabulary(columnOfTerm),
      learnt: { rows: documents, documentFrequency },
      clusters: clustering.keep(kept),
    }),
  };
}

/** Share of each row's entries that are known; null: it does not count. */
export function shares(offsets: Uint32Array, isKnown: (at: number) => boolean | null): Float32Array {
  return Float32Array.from({ length: offsets.length - 1 }, (_, row) => {
    let [known, all] = [0, 0];
    for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at++) {
      const is = isKnown(at);
      if (is === null) continue;
      all++;
      if (is) known++;
    }
    return all === 0 ? 0 : known / all;
  });
}
