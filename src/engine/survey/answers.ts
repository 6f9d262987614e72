import type { Watch } from "../effects.ts";
import type { Keys } from "./keys.ts";
import { eachRow } from "./readCells.ts";
import { NO_DATE } from "./responses.ts";

export interface ScoredRows {
  readonly score: Float64Array;
  /** 0 for a row whose score can count. */
  readonly exclusion: Uint8Array;
  readonly day: Int32Array | null;
  /** Null: every row is an answer of its own. */
  readonly respondents: Keys | null;
}

export interface Answers {
  /** Row → the row whose score counts for it, −1 for none. */
  readonly answer: Int32Array;
  /** Rows that repeat a counted answer. */
  readonly repeats: number;
  /** Rows of answers that a later one of the same respondent replaced, and the first of them. */
  readonly replaced: number;
  readonly firstReplaced: number;
}

/**
 * Finds the answers behind the scored rows. Rows of one respondent with the same score on the same day are one answer;
 * of several answers the latest by date is kept, without dates (or on the same day) the one that ends last in the file.
 */
export function findAnswers(rows: ScoredRows, effects: Watch): Answers {
  const { exclusion, respondents } = rows;
  const answer = new Int32Array(exclusion.length);
  const mates = respondents ? rowsByRespondent(respondents, exclusion) : null;
  let repeats = 0;
  let replaced = 0;
  let firstReplaced = -1;
  eachRow(exclusion.length, effects, (row) => {
    if (exclusion[row] !== 0) answer[row] = -1;
    else if (!mates || mates.next[row] === OWN) answer[row] = row;
  });
  if (!mates || !respondents) return { answer, repeats, replaced, firstReplaced };
  eachRow(respondents.count, effects, (respondent) => {
    const head = mates.first[respondent] ?? OWN;
    if (head === OWN || mates.next[head] === OWN) return;
    const kept = latestAnswer(head, mates.next, rows);
    for (let row = head; row !== END; row = mates.next[row] ?? END) {
      const same = sameAnswer(row, kept, rows);
      answer[row] = same ? kept : -1;
      if (same) repeats += row === kept ? 0 : 1;
      else {
        replaced++;
        if (firstReplaced < 0 || row < firstReplaced) firstReplaced = row;
      }
    }
  });
  return { answer, repeats, replaced, firstReplaced };
}

/** Marks a row without mates, and the end of a chain of mates. */
const OWN = -1;
const END = -2;

/** Chains the scored rows of each respondent in the order of the file. */
function rowsByRespondent({ key, count }: Keys, exclusion: Uint8Array) {
  const first = new Int32Array(count).fill(OWN);
  const last = new Int32Array(count).fill(OWN);
  const next = new Int32Array(key.length).fill(OWN);
  key.forEach((respondent, row) => {
    if (respondent < 0 || exclusion[row] !== 0) return;
    const before = last[respondent] ?? OWN;
    if (before === OWN) first[respondent] = row;
    else {
      next[before] = row;
      next[row] = END;
    }
    last[respondent] = row;
  });
  return { first, next };
}

/** The first row of the answer that is kept: the answer of the chain's last row of the latest day. */
function latestAnswer(head: number, next: Int32Array, rows: ScoredRows): number {
  let latest = head;
  for (let row = head; row !== END; row = next[row] ?? END) {
    if (dayAt(row, rows) >= dayAt(latest, rows)) latest = row;
  }
  for (let row = head; row !== END; row = next[row] ?? END) {
    if (sameAnswer(row, latest, rows)) return row;
  }
  return latest;
}

function sameAnswer(a: number, b: number, rows: ScoredRows): boolean {
  return rows.score[a] === rows.score[b] && dayAt(a, rows) === dayAt(b, rows);
}

function dayAt(row: number, { day }: ScoredRows): number {
  return day?.[row] ?? NO_DATE;
}
