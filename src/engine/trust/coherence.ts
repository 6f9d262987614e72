import { NO_TERM } from "../text/corpus.ts";
import type { DocumentTermMatrix } from "../text/matrix.ts";
import type { Keywords } from "../themes/keywords.ts";

/** Words that a theme is judged by. */
const JUDGED = 10;
/** Keeps the logarithm finite for two words that never meet. */
const EPSILON = 1e-12;
const BITS = 32;

/** A theme as far as its words go. */
type Words = Pick<Keywords, "terms">;

/** The stems of a theme that it is judged by, the strongest first. */
export function topTerms({ terms }: Words): number[] {
  return [...terms.keys()].slice(0, JUDGED);
}

/**
 * How well the words of each theme go together in the comments: the mean over the pairs of its ten strongest words of
 * NPMI = ln[p(ij) / (p(i) p(j))] / −ln p(ij), p being shares of the documents and ε = 1e-12 added to p(ij); −1 they never
 * meet, 0 by chance, 1 always together. Null where fewer than two of the words occur. A words' documents are a row of bits,
 * so that a pair costs a pass over n / 32 numbers.
 *
 * `counts`: n × d; `rows`: the documents to look at. Sources: Bouma 2009; Lau, Newman & Baldwin 2014.
 */
export function coherences(counts: DocumentTermMatrix, rows: Uint32Array, themes: readonly Words[]): (number | null)[] {
  const chosen = themes.map((theme) => columnsOf(topTerms(theme), counts));
  const documents = bitsByColumn(counts, rows, new Set(chosen.flat()));
  return chosen.map((columns) => {
    const words = columns.map((column) => documents.get(column)).filter((word) => word !== undefined);
    return meanOverPairs(
      words.filter(({ frequency }) => frequency > 0),
      rows.length,
    );
  });
}

/** Distinct words over all words, of the ten strongest of each theme; 1: no two themes share a word. Null without words. */
export function diversityOf(themes: readonly Words[]): number | null {
  const words = themes.flatMap(topTerms);
  return words.length === 0 ? null : new Set(words).size / words.length;
}

/** NPMI of two words from the documents that hold each and both, of `documents`; all three are at least 1 but `both`. */
export function npmi({ one, other, both }: { one: number; other: number; both: number }, documents: number): number {
  // Two words of every document: the limit of words that are only ever seen together.
  if (both === documents) return 1;
  const joint = both / documents + EPSILON;
  return Math.log((joint * documents * documents) / (one * other)) / -Math.log(joint);
}

/** The documents that hold one word. */
interface Documents {
  readonly bits: Uint32Array;
  frequency: number;
}

function columnsOf(terms: readonly number[], { columnOfTerm }: DocumentTermMatrix): number[] {
  return terms.map((term) => columnOfTerm[term] ?? NO_TERM).filter((column) => column !== NO_TERM);
}

function bitsByColumn(
  { offsets, indices }: DocumentTermMatrix,
  rows: Uint32Array,
  columns: ReadonlySet<number>,
): Map<number, Documents> {
  const size = Math.ceil(rows.length / BITS);
  const documents = new Map<number, Documents>();
  for (const column of columns) documents.set(column, { bits: new Uint32Array(size), frequency: 0 });
  rows.forEach((row, index) => {
    const end = offsets[row + 1] ?? 0;
    for (let at = offsets[row] ?? 0; at < end; at++) {
      const word = documents.get(indices[at] ?? NO_TERM);
      if (!word) continue;
      const place = Math.floor(index / BITS);
      word.bits[place] = (word.bits[place] ?? 0) | (1 << (index % BITS));
      word.frequency++;
    }
  });
  return documents;
}

function meanOverPairs(words: readonly Documents[], documents: number): number | null {
  let [sum, pairs] = [0, 0];
  words.forEach((one, index) => {
    for (const other of words.slice(index + 1)) {
      sum += npmi({ one: one.frequency, other: other.frequency, both: shared(one.bits, other.bits) }, documents);
      pairs++;
    }
  });
  return pairs === 0 ? null : sum / pairs;
}

function shared(one: Uint32Array, other: Uint32Array): number {
  let count = 0;
  for (let place = 0; place < one.length; place++) count += bitsSet((one[place] ?? 0) & (other[place] ?? 0));
  return count;
}

/** Source: Warren 2002, section 5-1. */
function bitsSet(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
