import { foldText } from "./foldText.ts";
import { ROLE_WORDS, type Vocabulary } from "./headingWords.ts";
import type { Column } from "./table.ts";

/** Kinds of columns that a heading can speak of. */
export type HeadingKind = keyof typeof ROLE_WORDS;

/** Words that stand side by side in a heading. */
export interface Phrase {
  readonly words: readonly string[];
  readonly whole: boolean;
  readonly weight: number;
}

const PHRASES: Readonly<Record<HeadingKind, readonly Phrase[]>> = {
  score: compile(ROLE_WORDS.score),
  comment: compile(ROLE_WORDS.comment),
  date: compile(ROLE_WORDS.date),
  revenue: compile(ROLE_WORDS.revenue),
  respondent: compile(ROLE_WORDS.respondent),
  record: compile(ROLE_WORDS.record),
  account: compile(ROLE_WORDS.account),
  segment: compile(ROLE_WORDS.segment),
};

function compile(vocabulary: Vocabulary): Phrase[] {
  return Object.entries(vocabulary).flatMap(([weight, phrases]) =>
    phrases.split(",").map((phrase) => {
      const text = phrase.trim();
      const words = text.replace(/^=/, "").split(/\s+/).map(foldText);
      return { words, whole: text.startsWith("="), weight: Number(weight) };
    }),
  );
}

/** The words of a heading: `CaTicket` → ca ticket, `created_at` → created at, `№` → no. */
export function headingWords(heading: string): string[] {
  const split = heading
    .replace(/№/g, " no ")
    .replace(/^\s*#/u, " number ")
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2");
  return foldText(split).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** What a heading, or the question behind it, says about a kind: 0 for nothing, negative for a word against it. */
export function headingWeight(column: Pick<Column, "heading" | "question">, kind: HeadingKind): number {
  const byHeading = weightOf(headingWords(column.heading), kind);
  const byQuestion = column.question === null ? 0 : weightOf(headingWords(column.question), kind);
  return byHeading < 0 ? byHeading : Math.max(byHeading, byQuestion);
}

function weightOf(words: readonly string[], kind: HeadingKind): number {
  let best = 0;
  let worst = 0;
  for (const phrase of PHRASES[kind]) {
    if (phrase.weight > 0 ? phrase.weight <= best : phrase.weight >= worst) continue;
    if (!stands(phrase, words)) continue;
    if (phrase.weight > 0) best = phrase.weight;
    else worst = phrase.weight;
  }
  return best + worst;
}

function stands({ words, whole }: Phrase, heading: readonly string[]): boolean {
  if (whole && words.length !== heading.length) return false;
  for (let start = 0; start + words.length <= heading.length; start++) {
    if (words.every((word, index) => matches(word, heading[start + index] ?? ""))) return true;
  }
  return false;
}

function matches(pattern: string, word: string): boolean {
  return pattern.endsWith("*") ? word.startsWith(pattern.slice(0, -1)) : pattern === word;
}

/** Phrases of one vocabulary, between commas; `*` stands for any ending, a leading `=` asks that nothing else stands there. */
export function phrasesOf(list: string): readonly Phrase[] {
  return compile({ 1: list });
}

/** Whether one of the phrases stands in a heading. */
export function headingHolds(heading: string, phrases: readonly Phrase[]): boolean {
  const words = headingWords(heading);
  return phrases.some((phrase) => stands(phrase, words));
}

/** Whether the answers are about recommending, the question behind an NPS. */
export function asksToRecommend(column: Pick<Column, "heading" | "question">): boolean {
  return headingWeight(column, "score") >= 4;
}

/** Whether the answers are those of the friends-and-family test, where 1 is the best. */
export function isFriendsAndFamily({ heading, question }: Pick<Column, "heading" | "question">): boolean {
  const words = ` ${headingWords(`${heading} ${question ?? ""}`).join(" ")} `;
  return /\s(?:fft|friends (?:and )?family)\s/u.test(words);
}
