import { quiet, type Watch } from "../effects.ts";
import { NO_TERM, type Corpus } from "./corpus.ts";

/** A comment that shares words with a question. */
export interface Hit {
  /** 0-based number of the comment among those with content. */
  readonly document: number;
  /** Cosine similarity of the TF-IDF of both but for the question's length; above 0, comparable within one search. */
  readonly likeness: number;
}

/**
 * The comments that share words with a question, the likest first, ties to the earlier. Weights are those of the themes:
 * (1 + ln tf) · (ln((1 + N) / (1 + df)) + 1), comments at unit length.
 */
export function searchComments(corpus: Corpus, question: string, watch: Watch = quiet): Hit[] {
  const asked = new Set(corpus.termsOfOthers([question], watch).terms);
  const idf = inverseFrequencies(corpus, watch);
  const hits: Hit[] = [];
  const counts = new Map<number, number>();
  for (let document = 0; document < corpus.documents; document++) {
    if (document % 8192 === 0) watch.signal.throwIfAborted();
    if (!speaksOf(corpus, document, asked)) continue;
    counts.clear();
    for (const term of termsOf(corpus, document)) counts.set(term, (counts.get(term) ?? 0) + 1);
    let [squares, product] = [0, 0];
    for (const [term, count] of counts) {
      const weight = (1 + Math.log(count)) * (idf[term] ?? 0);
      squares += weight * weight;
      if (asked.has(term)) product += weight * (idf[term] ?? 0);
    }
    hits.push({ document, likeness: product / Math.sqrt(squares) });
  }
  return hits.sort((a, b) => b.likeness - a.likeness || a.document - b.document);
}

function speaksOf(corpus: Corpus, document: number, asked: ReadonlySet<number>): boolean {
  const { offsets, words, termOfWord } = corpus;
  for (let at = offsets[document] ?? 0; at < (offsets[document + 1] ?? 0); at++)
    if (asked.has(termOfWord[words[at] ?? 0] ?? NO_TERM)) return true;
  return false;
}

function* termsOf({ offsets, words, termOfWord }: Corpus, document: number): Generator<number> {
  for (let at = offsets[document] ?? 0; at < (offsets[document + 1] ?? 0); at++) {
    const term = termOfWord[words[at] ?? 0] ?? NO_TERM;
    if (term !== NO_TERM) yield term;
  }
}

function inverseFrequencies(corpus: Corpus, watch: Watch): Float64Array {
  const { offsets, words, termOfWord, documents } = corpus;
  const frequency = new Uint32Array(corpus.terms);
  const lastSeen = new Int32Array(corpus.terms).fill(-1);
  for (let document = 0; document < documents; document++) {
    if (document % 8192 === 0) watch.signal.throwIfAborted();
    for (let at = offsets[document] ?? 0; at < (offsets[document + 1] ?? 0); at++) {
      const term = termOfWord[words[at] ?? 0] ?? NO_TERM;
      if (term === NO_TERM || lastSeen[term] === document) continue;
      lastSeen[term] = document;
      frequency[term] = (frequency[term] ?? 0) + 1;
    }
  }
  return Float64Array.from(frequency, (df) => Math.log((1 + documents) / (1 + df)) + 1);
}
