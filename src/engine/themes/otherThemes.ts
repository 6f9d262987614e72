import { INSIDE } from "../text/clauses.ts";
import { NO_TERM, type Corpus } from "../text/corpus.ts";
import { growingInts } from "../text/growingInts.ts";
import type { ClauseClusters } from "./clauses.ts";
import type { Keywords } from "./keywords.ts";

/** Clauses that speak of another theme than the comment they stand in, by document and place. */
export interface OtherThemes {
  /** Documents that speak of each theme beside their main one, ascending, each once; one list a theme. */
  readonly documents: readonly Uint32Array[];
  /** The other themes of a document and the number of the clause that speaks of each, in the order of the text. */
  readonly of: (document: number) => readonly { readonly theme: number; readonly clause: number }[];
}

export interface OtherThemesInput {
  readonly corpus: Corpus;
  /** Main theme of each document, −1 for none. */
  readonly main: Int16Array;
  readonly keywords: readonly Keywords[];
  /** The themes that a cluster may mean. */
  readonly themesOf: (cluster: number) => readonly number[];
}

/** A comment also speaks of another theme when one of its clauses is clearly in that theme and has one of the theme's own words. */
export function findOtherThemes(
  { documents, clauses, clusters }: ClauseClusters,
  { corpus, main, keywords, themesOf }: OtherThemesInput,
): OtherThemes {
  // Three numbers an entry: document, theme, clause.
  const found = growingInts();
  const starts = new Uint32Array(corpus.documents + 1);
  const theirs = (theme: number, terms: readonly number[]): number =>
    terms.filter((term) => keywords[theme]?.terms.has(term)).length;
  let at = 0;
  for (let document = 0; document < corpus.documents; document++) {
    if (documents[at] === document) {
      const own = new Set([main[document] ?? -1]);
      const terms = termsByClause(corpus, document);
      for (; documents[at] === document; at++) {
        const clause = clauses[at] ?? 0;
        const said = terms[clause] ?? [];
        let [theme, most] = [-1, 0];
        for (const other of themesOf(clusters[at] ?? -1)) {
          const words = theirs(other, said);
          if (words > most) [theme, most] = [other, words];
        }
        if (theme < 0 || own.has(theme)) continue;
        own.add(theme);
        for (const number of [document, theme, clause]) found.push(number);
      }
    }
    starts[document + 1] = found.length;
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

/** The stems of each clause of a document. */
function termsByClause({ offsets, words, breaks, termOfWord }: Corpus, document: number): number[][] {
  const clauses: number[][] = [];
  const start = offsets[document] ?? 0;
  for (let at = start; at < (offsets[document + 1] ?? 0); at++) {
    if (at === start || breaks[at] !== INSIDE) clauses.push([]);
    const term = termOfWord[words[at] ?? 0] ?? NO_TERM;
    if (term !== NO_TERM) clauses.at(-1)?.push(term);
  }
  return clauses;
}

function byTheme(entries: Uint32Array, themes: number): Uint32Array[] {
  const lists = Array.from({ length: themes }, () => growingInts());
  for (let at = 0; at < entries.length; at += 3) lists[entries[at + 1] ?? 0]?.push(entries[at] ?? 0);
  return lists.map((list) => list.toArray());
}
