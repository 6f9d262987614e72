import { NO_TERM, type Corpus } from "./corpus.ts";

/** A document-term matrix in compressed rows; the columns of a row ascend. */
export interface SparseMatrix {
  readonly rows: number;
  readonly columns: number;
  /** rows + 1. */
  readonly offsets: Uint32Array;
  readonly indices: Uint32Array;
  readonly values: Float32Array;
}

/** Counts of the corpus's stems, and which stem each column is. */
export interface DocumentTermMatrix extends SparseMatrix {
  /** Stem number → column, or {@link NO_TERM} for one below the least document frequency. */
  readonly columnOfTerm: Uint32Array;
  /** Documents each column occurs in. */
  readonly documentFrequency: Uint32Array;
}

/** Counts stems a document; stems in fewer than `minDocumentFrequency` documents are left out. */
export function countTerms(corpus: Corpus, minDocumentFrequency: number): DocumentTermMatrix {
  const frequency = new Uint32Array(corpus.terms);
  const lastSeen = new Int32Array(corpus.terms).fill(-1);
  let distinct = 0;
  for (let document = 0; document < corpus.documents; document++)
    eachTerm(corpus, document, (term) => {
      if (lastSeen[term] === document) return;
      lastSeen[term] = document;
      frequency[term] = (frequency[term] ?? 0) + 1;
      distinct++;
    });

  const columnOfTerm = new Uint32Array(corpus.terms).fill(NO_TERM);
  const kept: number[] = [];
  for (let term = 0; term < corpus.terms; term++)
    if ((frequency[term] ?? 0) >= minDocumentFrequency) {
      columnOfTerm[term] = kept.length;
      kept.push(frequency[term] ?? 0);
    }

  const offsets = new Uint32Array(corpus.documents + 1);
  const indices = new Uint32Array(distinct);
  const values = new Float32Array(distinct);
  const row = new Map<number, number>();
  let end = 0;
  for (let document = 0; document < corpus.documents; document++) {
    row.clear();
    eachTerm(corpus, document, (term) => {
      const column = columnOfTerm[term] ?? NO_TERM;
      if (column !== NO_TERM) row.set(column, (row.get(column) ?? 0) + 1);
    });
    for (const column of [...row.keys()].sort((a, b) => a - b)) {
      indices[end] = column;
      values[end++] = row.get(column) ?? 0;
    }
    offsets[document + 1] = end;
  }
  return {
    rows: corpus.documents,
    columns: kept.length,
    offsets,
    indices: indices.slice(0, end),
    values: values.slice(0, end),
    columnOfTerm,
    documentFrequency: Uint32Array.from(kept),
  };
}

function eachTerm(corpus: Corpus, document: number, visit: (term: number) => void): void {
  const end = corpus.offsets[document + 1] ?? 0;
  for (let at = corpus.offsets[document] ?? 0; at < end; at++) {
    const term = corpus.termOfWord[corpus.words[at] ?? 0] ?? NO_TERM;
    if (term !== NO_TERM) visit(term);
  }
}

/**
 * TF-IDF of a count matrix, rows L2-normalised: (1 + ln tf) · (ln((1 + N) / (1 + df)) + 1), scikit-learn's smooth idf with
 * sublinear term frequency. Shares the structure of `counts`.
 */
export function tfidf(counts: DocumentTermMatrix): SparseMatrix {
  const idf = Float64Array.from(counts.documentFrequency, (df) => Math.log((1 + counts.rows) / (1 + df)) + 1);
  const values = new Float32Array(counts.values.length);
  for (let row = 0; row < counts.rows; row++) {
    const start = counts.offsets[row] ?? 0;
    const end = counts.offsets[row + 1] ?? 0;
    let squares = 0;
    for (let at = start; at < end; at++) {
      const value = (1 + Math.log(counts.values[at] ?? 1)) * (idf[counts.indices[at] ?? 0] ?? 0);
      values[at] = value;
      squares += value * value;
    }
    const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
    for (let at = start; at < end; at++) values[at] = (values[at] ?? 0) * scale;
  }
  return { rows: counts.rows, columns: counts.columns, offsets: counts.offsets, indices: counts.indices, values };
}

/** The chosen rows of a matrix, in the order given. */
export function takeRows(matrix: SparseMatrix, rows: Uint32Array): SparseMatrix {
  const offsets = new Uint32Array(rows.length + 1);
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] ?? 0;
    offsets[index + 1] = (offsets[index] ?? 0) + (matrix.offsets[row + 1] ?? 0) - (matrix.offsets[row] ?? 0);
  }
  const size = offsets[rows.length] ?? 0;
  const indices = new Uint32Array(size);
  const values = new Float32Array(size);
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] ?? 0;
    const [start, end] = [matrix.offsets[row] ?? 0, matrix.offsets[row + 1] ?? 0];
    indices.set(matrix.indices.subarray(start, end), offsets[index] ?? 0);
    values.set(matrix.values.subarray(start, end), offsets[index] ?? 0);
  }
  return { rows: rows.length, columns: matrix.columns, offsets, indices, values };
}
