import type { Basis } from "../figures/group.ts";
import type { PersonaVoice } from "../report/document.ts";
import { COMMENT_STATES, type Responses } from "../survey/responses.ts";
import { cellAt } from "../survey/table.ts";
import type { CodedComments } from "../themes/codeComments.ts";
import { chooseExemplars, type Candidate } from "../themes/exemplars.ts";
import { sideOf, type Side } from "./sides.ts";
import { countWords, tellingWords, textsOf, type Texts, type WordCounts } from "./words.ts";

const TEXT = COMMENT_STATES.indexOf("text");
const QUOTES = 2;
/** The most typical comments, out of which quotes are chosen. */
const MOST_CANDIDATES = 60;
/** Fewer comments say nothing of a side. */
const FEWEST = 3;

export interface Voices {
  readonly words: string[];
  readonly promoters: PersonaVoice | null;
  readonly detractors: PersonaVoice | null;
}

interface Group {
  /** Whether a row is in it. */
  readonly holds: (row: number) => boolean;
  /** Themes it speaks of more than the others do; quotes are taken from them where they have enough. */
  readonly themes: ReadonlySet<number>;
}

interface Comments {
  readonly coded: CodedComments;
  /** {@link everybodyOf}; null where there are no comments. */
  readonly everybody: Everybody | null;
}

/** All comments, and their words, which each side of a group is held against. */
export interface Everybody {
  readonly texts: Texts;
  readonly words: WordCounts;
}

export function everybodyOf({ responses }: Basis, coded: CodedComments): Everybody | null {
  const { comment } = responses;
  if (!comment) return null;
  const texts = textsOf(Int32Array.from(rowsWithText(responses, () => true)), { ...coded, comment });
  return { texts, words: countWords(() => true, texts) };
}

/**
 * What a group says in its own words: as a whole against the comments outside of it, and on either side of the score
 * against all comments.
 */
export function voicesOf(group: Group, basis: Basis, { coded, everybody }: Comments): Voices {
  const { responses, preset } = basis;
  const { scale } = responses;
  if (!everybody) return { words: [], promoters: null, detractors: null };
  const { texts } = everybody;
  const inside = rowsWithText(responses, group.holds);
  const voiceOf = (side: Side): PersonaVoice | null => {
    if (!scale) return null;
    const isOn = (row: number): boolean => sideOf(scoreAt(basis, row), scale, preset) === side;
    const rows = inside.filter(isOn);
    const counts = countWords((row) => group.holds(row) && isOn(row), texts);
    const own = rows.length < FEWEST ? [] : tellingWords(counts, everybody.words);
    const terms = new Set(own.map(({ term }) => term));
    const quotes = quotesOf(rows, { themes: group.themes, terms }, { basis, coded });
    return { base: rows.length, words: own.map(({ word }) => word), quotes };
  };
  const others = countWords((row) => !group.holds(row), texts);
  const words = tellingWords(countWords(group.holds, texts), others).map(({ word }) => word);
  return { words, promoters: voiceOf("promoters"), detractors: voiceOf("detractors") };
}

function rowsWithText({ commentState }: Responses, holds: Group["holds"]): number[] {
  const rows: number[] = [];
  commentState.forEach((state, row) => {
    if (state === TEXT && holds(row)) rows.push(row);
  });
  return rows;
}

/** The score that counts for a row; NaN for none, which is on no side. */
function scoreAt({ responses }: Basis, row: number): number {
  return responses.score[responses.answer[row] ?? -1] ?? Number.NaN;
}

interface Telling {
  readonly themes: ReadonlySet<number>;
  readonly terms: ReadonlySet<number>;
}

/** Typical comments of the side, of the group's themes and with the side's words where there are enough of those. */
function quotesOf(
  rows: readonly number[],
  { themes, terms: words }: Telling,
  { basis, coded }: { readonly basis: Basis; readonly coded: CodedComments },
): PersonaVoice["quotes"] {
  const { comment } = basis.responses;
  if (!comment) return [];
  const { theme, typicality } = coded.coding;
  const ofThemes = rows.filter((row) => themes.has(theme[row] ?? -1));
  const typical = [ofThemes, rows].map((some) =>
    some.toSorted((a, b) => (typicality[b] ?? 0) - (typicality[a] ?? 0) || a - b).slice(0, MOST_CANDIDATES),
  );
  const candidates = [...new Set(typical.flat())].map((row): Candidate => {
    const text = cellAt(comment, row).trim();
    const terms = new Set(coded.termsIn(text).map(({ term }) => term));
    return { row, text, typicality: typicality[row] ?? 0, group: null, terms };
  });
  const withWords = candidates.filter(({ terms }) => [...terms].some((term) => words.has(term)));
  const own = withWords.filter(({ row }) => themes.has(theme[row] ?? -1));
  const pool = [own, withWords, candidates].find(({ length }) => length >= FEWEST) ?? candidates;
  return chooseExemplars(pool, QUOTES).map(({ row, text }) => {
    const score = scoreAt(basis, row);
    return { row: row + 1, score: Number.isNaN(score) ? null : score, text };
  });
}
