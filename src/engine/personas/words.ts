import type { CodedComments } from "../themes/codeComments.ts";
import { inTextOrder } from "../themes/textOrder.ts";
import { cellAt, type Column } from "../survey/table.ts";

/** How often each telling stem stands in some comments, each comment counted once, and how it is mostly written. */
export interface WordCounts {
  readonly comments: number;
  readonly counts: ReadonlyMap<number, number>;
  readonly forms: ReadonlyMap<number, string>;
}

/** Comments that are read for a group's words; a choice of more, by their texts alone. */
const READ = 1500;
/** Words a reader takes in. */
const SHOWN = 8;
/** Fewer comments with a word say nothing of the group. */
const FEWEST = 3;
/** Standard errors by which a word must be more frequent. */
const TELLING = 1.96;

/** The comments with content, ready to be read by group after group. */
export interface Texts {
  /** Their 0-based rows, in an order that their texts give alone. */
  readonly rows: Int32Array;
  /** The telling words of a row's comment. */
  readonly wordsOf: (row: number) => readonly Word[];
}

interface Word {
  readonly term: number;
  /** Lower case. */
  readonly word: string;
}

/** Groups overlap, so each comment's words are looked up once. */
export function textsOf(
  rows: Int32Array,
  { comment, termsIn, isTelling }: Pick<CodedComments, "termsIn" | "isTelling"> & { readonly comment: Column },
): Texts {
  const known = new Map<number, readonly Word[]>();
  return {
    rows: inTextOrder(rows, (row) => cellAt(comment, row)),
    wordsOf(row) {
      let own = known.get(row);
      if (own === undefined) {
        const telling = termsIn(cellAt(comment, row)).filter(({ term }) => isTelling(term));
        known.set(row, (own = telling.map(({ term, surface }) => ({ term, word: surface.toLowerCase() }))));
      }
      return own;
    },
  };
}

/** Of the comments that are in a group. */
export function countWords(holds: (row: number) => boolean, { rows, wordsOf }: Texts): WordCounts {
  const counts = new Map<number, number>();
  const written = new Map<number, Map<string, number>>();
  let comments = 0;
  for (const row of rows) {
    if (comments === READ) break;
    if (!holds(row)) continue;
    comments++;
    const seen = new Set<number>();
    for (const { term, word } of wordsOf(row)) {
      const forms = written.get(term) ?? new Map<string, number>();
      forms.set(word, (forms.get(word) ?? 0) + 1);
      written.set(term, forms);
      if (seen.has(term)) continue;
      seen.add(term);
      counts.set(term, (counts.get(term) ?? 0) + 1);
    }
  }
  return { comments, counts, forms: new Map([...written].map(([term, forms]) => [term, commonest(forms)])) };
}

function commonest(forms: ReadonlyMap<string, number>): string {
  return [...forms].reduce<[string, number]>((best, form) => (form[1] > best[1] ? form : best), ["", 0])[0];
}

/**
 * The stems that a group uses more than the others do, each with its word, the most telling first: by the log-odds of a comment having the
 * word, with the words of both as a prior, in standard errors (Monroe, Colaresi & Quinn 2008); ties by text.
 */
export function tellingWords(own: WordCounts, others: WordCounts): { readonly term: number; readonly word: string }[] {
  if (own.comments === 0 || others.comments === 0) return [];
  const found: { term: number; word: string; z: number }[] = [];
  for (const [term, count] of own.counts) {
    if (count < FEWEST) continue;
    const elsewhere = others.counts.get(term) ?? 0;
    // A prior of one comment, with the word as often as all comments together have it.
    const prior = (count + elsewhere) / (own.comments + others.comments);
    const odds = (times: number, comments: number): number =>
      Math.log((times + prior) / (comments - times + (1 - prior)));
    const error = Math.sqrt(1 / (count + prior) + 1 / (elsewhere + prior));
    const z = (odds(count, own.comments) - odds(elsewhere, others.comments)) / error;
    if (z >= TELLING) found.push({ term, word: own.forms.get(term) ?? "", z });
  }
  return found
    .sort((a, b) => b.z - a.z || (a.word < b.word ? -1 : 1))
    .slice(0, SHOWN)
    .map(({ term, word }) => ({ term, word }));
}
