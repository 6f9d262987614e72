import { groundText } from "./groundText.ts";
import type { Grounds } from "./grounds.ts";
import { holdsRun, wordsOf } from "./words.ts";

const MOST_WORDS = 5;
const LONGEST_NAME = 60;
/** Beginnings so long make two forms of one word alike. */
const STEM = 4;
/** Of fewer comments one may well say what all are about. */
const ENOUGH_COMMENTS = 5;

/** So many words stand in the same order by no accident. */
const SENTENCE = 4;

export type NameFault = "too-long" | "ungrounded";

/** A name for a theme as it is shown; else what is wrong with it: too long, or not to be trusted. */
export function groundName(
  written: string,
  grounds: Grounds,
): { readonly name: string } | { readonly fault: NameFault } {
  const bare = written
    .trim()
    .replace(/^["'“„«]+|["'”“».]+$/gu, "")
    .trim();
  // A name may well be words of a comment; whose they are is looked at below.
  const grounded = groundText(bare, { ...grounds, facts: {}, comments: new Map() }, { rows: [], most: LONGEST_NAME });
  if ("cut" in grounded) return { fault: grounded.cut === "too-long" ? "too-long" : "ungrounded" };
  const { text } = grounded;
  if (text.split(/\s+/u).filter((word) => /\p{L}/u.test(word)).length > MOST_WORDS) return { fault: "too-long" };
  if (/[.!?:;“”]/u.test(text) || isOfOne(wordsOf(text), [...grounds.comments.values()])) return { fault: "ungrounded" };
  return { name: text.charAt(0).toUpperCase() + text.slice(1) };
}

/** Whether a name stands in one comment as it is, and is long or has a word that no other has: it says what one person says. */
function isOfOne(name: readonly string[], comments: readonly string[]): boolean {
  if (comments.length < ENOUGH_COMMENTS) return false;
  const lists = comments.map(wordsOf);
  const sources = lists.filter((list) => holdsRun(list, name));
  if (sources.length !== 1) return false;
  const others = lists.filter((list) => list !== sources[0]);
  const isSaid = (word: string): boolean =>
    word.length < STEM || others.some((list) => list.some((other) => other.startsWith(word.slice(0, STEM))));
  return name.length >= SENTENCE || !name.every(isSaid);
}
