import { NO_TERM, type Corpus, type TermRows } from "./corpus.ts";
import type { SparseMatrix } from "./sparse.ts";

/** Counts of the corpus's stems, and which stem each column is. */
export interface DocumentTermMatrix extends SparseMatrix {
  /** Stem number → column, or {@link NO_TERM} for one below the least document frequency. */
  readonly columnOfTerm: Uint32Array;
  /** Documents each column occurs in. */
  readonly documentFrequency: Uint32Array;
}

/** Counts stems a document; stems in fewer than `minDocumentFrequency` documents are left out. */
export function countTerms(corpus: Corpus, minDocumentFrequency: number): DocumentTermMatrix {
  const { offsets, terms } = termsOf(corpus);
  const frequency = new Uint32Array(corpus.terms);
  const lastSeen = new Int32Array(corpus.terms).fill(-1);
  for (let document = 0; document < corpus.documents; document++)
    for (let at = offsets[document] ?? 0; at < (offsets[document + 1] ?? 0); at++) {
      const term = terms[at] ?? 0;
      if (lastSeen[term] === document) continue;
      lastSeen[term] = document;
      frequency[term] = (frequency[term] ?? 0) + 1;
    }
  const columnOfTerm = new Uint32Array(corpus.terms).fill(NO_TERM);
  const kept: number[] = [];
  for (let term = 0; term < corpus.terms; term++)
    if ((frequency[term] ?? 0) >= minDocumentFrequency) {
      columnOfTerm[term] = kept.length;
      kept.push(frequency[term] ?? 0);
    }
  const vocabulary = { columns: kept.length, columnOfTerm, documentFrequency: Uint32Array.from(kept) };
  return { ...countRows({ rows: corpus.documents, offsets, terms }, vocabulary), ...vocabulary };
}

function termsOf({ documents, offsets, words, termOfWord }: Corpus): Omit<TermRows, "rows"> {
  const terms = new Uint32Array(words.length);
  const starts = new Uint32Array(documents + 1);
  let end = 0;
  for (let document = 0; document < documents; document++) {
    for (let at = offsets[document] ?? 0; at < (offsets[document + 1] ?? 0); at++) {
      const term = termOfWord[words[at] ?? 0] ?? NO_TERM;
      if (term !== NO_TERM) terms[end++] = term;
    }
    starts[document + 1] = end;
  }
  return { offsets: starts, terms: terms.subarray(0, end) };
}

/** Counts the stems of documents by the columns of a vocabulary; stems without a column are passed over. */
export function countRows(
  { rows, offsets, terms }: TermRows,
  { columns, columnOfTerm }: Pick<DocumentTermMatrix, "columns" | "columnOfTerm">,
): SparseMatrix {
  const starts = new Uint32Array(rows + 1);
  const indices = new Uint32Array(terms.length);
  const values = new Float32Array(terms.length);
  let end = 0;
  for (let row = 0; row < rows; row++) {
    const start = end;
    for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at++) {
      const column = columnOfTerm[terms[at] ?? 0] ?? NO_TERM;
      if (column === NO_TERM) continue;
      // A comment is short: its columns are kept in order by moving the larger ones up.
      let place = end++;
      for (let before; place > start && (before = indices[place - 1] ?? 0) > column; place--) indices[place] = before;
      indices[place] = column;
    }
    end = countRepeats({ indices, values }, start, end);
    starts[row + 1] = end;
  }
  return { rows, columns, offsets: starts, indices: indices.slice(0, end), values: values.slice(0, end) };
}

/** Counts equal neighbours of a row in place; where the row ends then. */
function countRepeats(
  { indices, values }: { readonly indices: Uint32Array; readonly values: Float32Array },
  start: number,
  end: number,
): number {
  let last = start - 1;
  for (let at = start; at < end; at++) {
    const column = indices[at] ?? 0;
    if (last >= start && indices[last] === column) values[last] = (values[last] ?? 0) + 1;
    else {
      indices[++last] = column;
      values[last] = 1;
    }
  }
  return last + 1;
}

/**
 * TF-IDF of a count matrix, rows L2-normalised: (1 + ln tf) · (ln((1 + N) / (1 + df)) + 1), scikit-learn's smooth idf with
 * sublinear term frequency. Shares the structure of `counts`. `learnt`: whose N and df are taken, over the same columns.
 */
export function tfidf(
  counts: SparseMatrix,
  learnt: Pick<DocumentTermMatrix, "rows" | "documentFrequency">,
): SparseMatrix {
  const idf = Float64Array.from(learnt.documentFrequency, (df) => Math.log((1 + learnt.rows) / (1 + df)) + 1);
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
