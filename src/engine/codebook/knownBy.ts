import { NO_TERM, type Corpus } from "../text/corpus.ts";
import type { DocumentTermMatrix } from "../text/matrix.ts";
import { unitVector, type TermVector } from "./termVectors.ts";

/** Words that a study file keeps of a theme: as many as people would look over. */
const KEPT = 20;

/** The words of a codebook's theme as columns of this survey; those that it lacks are left out. */
export function vectorOf(
  terms: Readonly<Record<string, number>>,
  corpus: Corpus,
  { columnOfTerm }: DocumentTermMatrix,
): TermVector {
  const weights = Object.entries(terms).flatMap(([word, weight]) =>
    corpus
      .termsOfWord(word)
      .map((term) => columnOfTerm[term] ?? NO_TERM)
      .filter((column) => column !== NO_TERM)
      .map((column) => [column, weight] as const),
  );
  return unitVector(weights);
}

/**
 * The strongest words of a theme as people write them, for a study file: each stem in the form that it mostly stands in, with a weight
 * of two digits. The strongest first, ties by word.
 */
export function termsOf(
  vector: TermVector,
  corpus: Corpus,
  { columnOfTerm }: DocumentTermMatrix,
): Record<string, number> {
  const strongest = [...vector].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, KEPT);
  const columns = new Set(strongest.map(([column]) => column));
  const commonest = new Map<number, number>();
  corpus.termOfWord.forEach((term, word) => {
    const column = columnOfTerm[term] ?? NO_TERM;
    if (!columns.has(column)) return;
    const before = commonest.get(column);
    if (before === undefined || (corpus.wordCounts[word] ?? 0) > (corpus.wordCounts[before] ?? 0))
      commonest.set(column, word);
  });
  const entries = strongest.flatMap(([column, weight]): [string, number][] => {
    const text = corpus.wordTexts[commonest.get(column) ?? -1];
    return text === undefined ? [] : [[text, Math.max(0.01, Math.round(weight * 100) / 100)]];
  });
  entries.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return Object.fromEntries(entries);
}
