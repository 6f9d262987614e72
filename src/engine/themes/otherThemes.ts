import type { Assignment } from "../cluster/documents.ts";
import type { Documents } from "../cluster/documents.ts";
import { quiet, type Effects } from "../effects.ts";
import { INSIDE } from "../text/clauses.ts";
import { NO_TERM, type Corpus } from "../text/corpus.ts";
import { growingInts, type GrowingInts } from "../text/growingInts.ts";
import { countRows, tfidf, type DocumentTermMatrix } from "../text/matrix.ts";
import type { Keywords } from "./keywords.ts";

/** Documents that are cut into clauses at a time. */
const BLOCK = 8192;
/**
 * How clearly a clause must be nearer to its theme than to the next one, 0…1. Of labelled comments joined in pairs both themes
 * are found again in 48 to 87 %, and 0.5 to 2.5 % of the themes found are in neither; at twice this 6 to 17 points fewer are.
 */
const LEAST_CONFIDENCE = 0.05;

/** Clauses that speak of another theme than the comment they stand in, by document and place. */
export interface OtherThemes {
  /** Documents that speak of each theme beside their main one, ascending, each once; one list a theme. */
  readonly documents: readonly Uint32Array[];
  /** The other themes of a document and the number of the clause that speaks of each, in the order of the text. */
  readonly of: (document: number) => readonly { readonly theme: number; readonly clause: number }[];
}

export interface OtherThemesInput {
  readonly corpus: Corpus;
  /** Whose vocabulary and document frequencies the themes were found with. */
  readonly counts: DocumentTermMatrix;
  /** Main theme of each document, −1 for none. */
  readonly main: Int16Array;
  readonly keywords: readonly Keywords[];
  /** Puts texts into the themes they are nearest to. */
  readonly assign: (documents: Documents) => Assignment;
}

/**
 * Looks at every clause of a comment by itself. A comment also speaks of another theme when one of its clauses is clearly
 * nearest to that theme and has one of the theme's own words.
 */
export function findOtherThemes(input: OtherThemesInput, effects: Effects = quiet): OtherThemes {
  const { corpus, keywords } = input;
  // Three numbers an entry: document, theme, clause.
  const found = growingInts();
  const starts = new Uint32Array(corpus.documents + 1);
  for (let start = 0; start < corpus.documents; start += BLOCK) {
    effects.signal.throwIfAborted();
    const end = Math.min(corpus.documents, start + BLOCK);
    const clauses = clausesOf(input, start, end);
    const assigned = input.assign(clauses.documents);
    let at = 0;
    for (let document = start; document < end; document++) {
      const own = new Set([input.main[document] ?? -1]);
      for (; at < clauses.count && clauses.documentOf(at) === document; at++) {
        const theme = assigned.cluster[at] ?? -1;
        if (theme < 0 || own.has(theme) || (assigned.confidence[at] ?? 0) < LEAST_CONFIDENCE) continue;
        const terms = keywords[theme]?.terms;
        if (!clauses.termsOf(at).some((term) => terms?.has(term))) continue;
        own.add(theme);
        for (const number of [document, theme, clauses.clauseOf(at)]) found.push(number);
      }
      starts[document + 1] = found.length;
    }
  }
  const entries = found.toArray();
  return {
    documents: byTheme(entries, keywords.length),
    of(document) {
      const own = entries.subarray(starts[document], starts[document + 1]);
      return Array.from({ length: own.length / 3 }, (_, index) => ({
        theme: own[3 * index + 1] ?? 0,
        clause: own[3 * index + 2] ?? 0,
      }));
    },
  };
}

function byTheme(entries: Uint32Array, themes: number): Uint32Array[] {
  const lists = Array.from({ length: themes }, () => growingInts());
  for (let at = 0; at < entries.length; at += 3) lists[entries[at + 1] ?? 0]?.push(entries[at] ?? 0);
  return lists.map((list) => list.toArray());
}

/** The clauses of some documents that have several, as documents of their own. */
interface Clauses {
  readonly documents: Documents;
  readonly count: number;
  readonly documentOf: (index: number) => number;
  /** Which of its document's clauses it is, the first is 0. */
  readonly clauseOf: (index: number) => number;
  readonly termsOf: (index: number) => number[];
}

function clausesOf({ corpus, counts, main }: OtherThemesInput, first: number, end: number): Clauses {
  const [terms, bounds, documents, numbers] = [growingInts(), growingInts(), growingInts(), growingInts()];
  const lists = { terms, bounds, documents, numbers };
  for (let document = first; document < end; document++) if ((main[document] ?? -1) >= 0) cut(corpus, document, lists);
  bounds.push(terms.length);
  const [allTerms, offsets] = [terms.toArray(), bounds.toArray()];
  const [documentOf, clauseOf] = [documents.toArray(), numbers.toArray()];
  const rows = countRows({ rows: clauseOf.length, offsets, terms: allTerms }, counts);
  return {
    documents: { counts: rows, weights: tfidf(rows, counts) },
    count: clauseOf.length,
    documentOf: (index) => documentOf[index] ?? -1,
    clauseOf: (index) => clauseOf[index] ?? 0,
    termsOf: (index) => [...allTerms.subarray(offsets[index], offsets[index + 1])],
  };
}

type Lists = Readonly<Record<"terms" | "bounds" | "documents" | "numbers", GrowingInts>>;

/** Adds the clauses of a document that has more than one. */
function cut({ offsets, words, breaks, termOfWord }: Corpus, document: number, into: Lists): void {
  const start = offsets[document] ?? 0;
  const end = offsets[document + 1] ?? 0;
  let several = false;
  for (let at = start + 1; at < end && !several; at++) several = breaks[at] !== INSIDE;
  if (!several) return;
  let number = -1;
  for (let at = start; at < end; at++) {
    if (at === start || breaks[at] !== INSIDE) {
      into.bounds.push(into.terms.length);
      into.documents.push(document);
      into.numbers.push(++number);
    }
    const term = termOfWord[words[at] ?? 0] ?? NO_TERM;
    if (term !== NO_TERM) into.terms.push(term);
  }
}
