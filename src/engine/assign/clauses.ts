import { growingInts } from "../text/growingInts.ts";
import type { TermRows } from "../text/corpus.ts";
import type { WordRows } from "./words.ts";
import { INSIDE } from "../text/clauses.ts";

/** The clauses of the comments that have several, as rows of their own. */
export interface ClauseRows extends TermRows {
  /** Clause → its comment. */
  readonly documents: Uint32Array;
  /** Clause → which of its comment's clauses it is, the first is 0. */
  readonly numbers: Uint32Array;
}

/** Cuts comments into clauses; `wanted`: which comments. */
export function clauseRows({ offsets, terms, breaks }: WordRows, wanted: (document: number) => boolean): ClauseRows {
  const [starts, documents, numbers, words] = [growingInts(), growingInts(), growingInts(), growingInts()];
  for (let document = 0; document + 1 < offsets.length; document++) {
    const [first, end] = [offsets[document] ?? 0, offsets[document + 1] ?? 0];
    if (!wanted(document) || !hasSeveral(breaks, first, end)) continue;
    let number = -1;
    for (let at = first; at < end; at++) {
      if (at === first || breaks[at] !== INSIDE) {
        starts.push(words.length);
        documents.push(document);
        numbers.push(++number);
      }
      words.push(terms[at] ?? 0);
    }
  }
  const rows = starts.length;
  starts.push(words.length);
  return {
    rows,
    offsets: starts.toArray(),
    terms: words.toArray(),
    documents: documents.toArray(),
    numbers: numbers.toArray(),
  };
}

function hasSeveral(breaks: Uint8Array, first: number, end: number): boolean {
  for (let at = first + 1; at < end; at++) if (breaks[at] !== INSIDE) return true;
  return false;
}
