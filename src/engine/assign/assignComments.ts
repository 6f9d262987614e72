import { assignTo } from "../cluster/clustering.ts";
import type { Assignment, Documents } from "../cluster/documents.ts";
import { carry } from "../codebook/carry.ts";
import { decide } from "../codebook/decisions.ts";
import { quiet, type Effects } from "../effects.ts";
import { contentlessTeller } from "../survey/contentless.ts";
import { scoreTeller } from "../survey/readScores.ts";
import { LEAST_CONFIDENCE } from "../themes/clauses.ts";
import { shares } from "../themes/model.ts";
import { ruleReader } from "../themes/readings.ts";
import type { TermRows } from "../text/corpus.ts";
import { CLAUSE } from "../text/clauses.ts";
import { NO_TERM } from "../text/lexicon.ts";
import { countRows, tfidf } from "../text/matrix.ts";
import { partsIn } from "../text/parts.ts";
import { NO_COLUMN, vocabularyReader, type VocabularyReader } from "../text/vocabulary.ts";
import { clauseRows } from "./clauses.ts";
import type { LearntThemes } from "./learntThemes.ts";
import { readWords, type WordRows } from "./words.ts";

/** Some comments, each with the score cell of its answer; null where there is no such column. */
export interface CommentBlock {
  readonly comments: readonly string[];
  readonly scores: readonly string[] | null;
}

/** Which theme each comment of a block was put into; one entry a comment. */
export interface AssignedBlock {
  /** Index into the learnt themes, −1 for none. */
  readonly theme: Int32Array;
  /** See `Coding`. */
  readonly confidence: Float32Array;
  /** Index into `REASONS`. */
  readonly reason: Uint8Array;
  /** 1 for a comment that says something. */
  readonly content: Uint8Array;
  /** 1 for a comment that by its words fits some theme, though it may be one that is out. */
  readonly fitting: Uint8Array;
  /** Comment → the rule that decided. */
  readonly ruleOf: ReadonlyMap<number, string>;
  /** Comment → the other themes it speaks of, in the order of the text, each once. */
  readonly also: ReadonlyMap<number, readonly { readonly theme: number; readonly evidence: string }[]>;
}

/**
 * Puts comments into learnt themes as those that they were learnt from are: each into the nearest theme, or into none where it fits
 * none; rules overrule that, and a clause that speaks of another theme adds it. No comment's theme depends on the others.
 */
export function themeAssigner(learnt: LearntThemes): (block: CommentBlock, effects?: Effects) => AssignedBlock {
  const reader = vocabularyReader(learnt.vocabulary);
  const columns = Uint32Array.from(learnt.learnt.documentFrequency.keys());
  const known = { learnt, reader, columns };
  const { scale } = learnt;
  const scoreOf = scale === null ? () => Number.NaN : scoreTeller(scale);
  return ({ comments, scores }, effects = quiet) => {
    const isContentless = contentlessTeller();
    const texts = comments.map((text) => (text.trim() === "" || isContentless(text.trim()) ? null : text));
    const words = readWords(texts, reader, effects.signal);
    const { documents, assignment, fits } = fitted(words, known, effects);
    const fitting = Uint8Array.from(assignment.cluster, (cluster, at) =>
      cluster >= 0 && (fits[at] ?? 0) >= learnt.leastFit ? 1 : 0,
    );
    const byWords = carry({ weights: documents.weights, assignment }, learnt.carrying);
    byWords.forEach((_, at) => {
      if (!fitting[at]) byWords[at] = -1;
    });
    // Made anew for each block: it remembers the words that it has met.
    const read = ruleReader(learnt, reader.languageOf);
    function* readings() {
      for (let at = 0; at < texts.length; at++) yield read(texts[at] ?? "", scoreOf(scores?.[at] ?? ""));
    }
    // A rule may well hold for no words at all (NOT price); what says nothing is put nowhere, as if by hand.
    const silent = texts.flatMap((text, at) => (text === null ? [[at, null] as const] : []));
    const { target, reason, ruleOf } = decide(byWords, {
      themes: learnt.codebook,
      readings,
      byHand: new Map(silent),
    });
    const content = Uint8Array.from(texts, (text) => (text === null ? 0 : 1));
    const also = alsoIn({ words, texts, target, fitting }, known, effects);
    return { theme: target, confidence: assignment.confidence, reason, content, fitting, ruleOf, also };
  };
}

interface Known {
  readonly learnt: LearntThemes;
  readonly reader: VocabularyReader;
  /** Of the vocabulary, as words are read already. */
  readonly columns: Uint32Array;
}

interface Fitted {
  readonly documents: Documents;
  readonly assignment: Assignment;
  /** How well each fits the theme it is nearest to, 0…1; 0 without a known word. */
  readonly fits: Float32Array;
}

function fitted(rows: TermRows, known: Known, effects: Effects): Fitted {
  const documents = documentsOf(rows, known);
  const assignment = assignTo(known.learnt.clusters, documents, effects);
  const isKnown = (at: number): boolean | null => {
    const column = rows.terms[at] ?? NO_TERM;
    return column === NO_TERM ? null : column !== NO_COLUMN;
  };
  const familiar = shares(rows.offsets, isKnown);
  return { documents, assignment, fits: assignment.typicality.map((typical, at) => typical * (familiar[at] ?? 0)) };
}

function documentsOf(rows: TermRows, { learnt: { learnt }, columns }: Known): Documents {
  const counts = countRows(rows, { columns: columns.length, columnOfTerm: columns });
  return { counts, weights: tfidf(counts, learnt) };
}

interface Seen {
  readonly words: WordRows;
  readonly texts: readonly (string | null)[];
  /** Theme of each comment. */
  readonly target: Int32Array;
  readonly fitting: Uint8Array;
}

/** A clause speaks of another theme when it is clearly in it and has one of the theme's own words; as `findOtherThemes` has it. */
function alsoIn({ words, texts, target, fitting }: Seen, known: Known, effects: Effects): AssignedBlock["also"] {
  const { learnt, reader } = known;
  const clauses = clauseRows(words, (document) => fitting[document] === 1);
  const { cluster, confidence } = assignTo(learnt.clusters, documentsOf(clauses, known), effects);
  const { leadsTo, out } = learnt.carrying;
  const found = new Map<number, { theme: number; clause: number }[]>();
  for (let at = 0; at < clauses.rows; at++) {
    if ((confidence[at] ?? 0) < LEAST_CONFIDENCE) continue;
    const said = clauses.terms.subarray(clauses.offsets[at], clauses.offsets[at + 1]);
    let [theme, most] = [-1, 0];
    for (const other of leadsTo[cluster[at] ?? -1] ?? []) {
      const own = learnt.themes[other]?.words;
      const shared = (out[other] ?? null) === null ? said.reduce((sum, word) => sum + (own?.has(word) ? 1 : 0), 0) : 0;
      if (shared > most) [theme, most] = [other, shared];
    }
    const document = clauses.documents[at] ?? 0;
    const others = found.get(document) ?? [];
    if (theme < 0 || theme === target[document] || others.some((one) => one.theme === theme)) continue;
    found.set(document, [...others, { theme, clause: clauses.numbers[at] ?? 0 }]);
  }
  return new Map(
    [...found].map(([document, themes]) => {
      const text = texts[document] ?? "";
      const parts = partsIn(text, reader.languageOf(text), CLAUSE);
      const evidenceOf = (clause: number): string => text.slice(parts[clause]?.start ?? 0, parts[clause]?.end ?? 0);
      return [document, themes.map(({ theme, clause }) => ({ theme, evidence: evidenceOf(clause) }))];
    }),
  );
}
