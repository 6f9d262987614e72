import { PERSONAL_KINDS } from "../../engine/privacy/redact.ts";
import { PLACEHOLDER } from "../../engine/proposals/facts.ts";
import type { Cut, Grounds } from "./grounds.ts";
import { saysNumber } from "./numberWords.ts";
import { passageIn } from "./passage.ts";
import { holdsRun, longestRun, wordsOf } from "./words.ts";

export type Grounded = { readonly text: string } | { readonly cut: Cut };

export interface TextLimits {
  /** Rows whose comments a passage in quotation marks may come from. */
  readonly rows: readonly number[];
  /** Characters. */
  readonly most: number;
}

/** Passages in quotation marks of all kinds; an apostrophe opens none. */
const QUOTED = /[“„”"]([^“„”"«»]+)[“”"]|[«»]([^«»]+)[«»]/gu;
const LINK = /:\/\/|www\.|@|\p{L}{2,}\.\p{Ll}{2,}(?![\p{L}.])/iu;
const MARKUP = /[<>`*_#|\\[\]~]|--|==/u;
const REDACTED = new RegExp(`\\[(?:${PERSONAL_KINDS.join("|")})_\\d+\\]`, "gu");
/** So many words in a row out of one comment and no other are its own sentence, which belongs into quotation marks, … */
const COPIED_WORDS = 4;
/** … where they are so much of the text; all of a text is too much however short. */
const COPIED_SHARE = 0.6;
/** So many words in a row of the rules are no accident. */
const RULE_WORDS = 7;

/**
 * A model's sentence, if nothing in it is the model's alone: passages in quotation marks are those of the comments, letter
 * for letter; figures are named, not written; there is no link, no markup, and no comment passed off as a finding.
 */
export function groundText(written: string, grounds: Grounds, { rows, most }: TextLimits): Grounded {
  const text = written
    .replace(/\p{Cf}/gu, "")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
  if (!/\p{L}/u.test(text)) return { cut: "empty" };
  if (text.length > most) return { cut: "too-long" };
  const quoted = withPassages(
    text,
    rows.flatMap((row) => grounds.comments.get(row) ?? []),
  );
  if (quoted === null) return { cut: "quote" };
  const cut = cutOf(quoted.own, grounds);
  return cut === null ? { text: quoted.text } : { cut };
}

/** The text with its quoted passages as the comments have them, and without them; null when one is in no comment. */
function withPassages(
  text: string,
  comments: readonly string[],
): { readonly text: string; readonly own: string } | null {
  const passageOf = (quote: string): string | undefined =>
    comments.map((comment) => passageIn(comment, quote)).find((found) => found !== null) ?? undefined;
  const quotes = [...text.matchAll(QUOTED)].map(([, straight, angled]) => passageOf(straight ?? angled ?? ""));
  if (quotes.includes(undefined)) return null;
  // A passage that runs over lines stays one line of the text.
  const shown = text.replace(QUOTED, () => `“${(quotes.shift() ?? "").replace(/\s+/gu, " ")}”`);
  const own = text.replace(QUOTED, " ");
  return /["“”„«»]/u.test(own) ? null : { text: shown, own };
}

/** What is wrong with the words that are the model's own. */
function cutOf(own: string, { comments, facts, names, rules, language }: Grounds): Cut | null {
  const all = [...comments.values()];
  if ((own.match(REDACTED) ?? []).some((mark) => !all.some((comment) => comment.includes(mark)))) return "number";
  const unmarked = own.replace(REDACTED, " ");
  if (LINK.test(unmarked)) return "link";
  for (const [, name = ""] of unmarked.matchAll(PLACEHOLDER)) if (!Object.hasOwn(facts, name)) return "figure";
  const prose = unmarked.replace(PLACEHOLDER, " ");
  if (/[{}]/u.test(prose)) return "figure";
  if (MARKUP.test(prose)) return "markup";
  const words = wordsOf(prose);
  if (words.some((word) => /\p{N}/u.test(word) && !names.has(word)) || /[%‰]/u.test(prose)) return "number";
  if (saysNumber(words, language)) return "number";
  if (longestRun(words, wordsOf(rules)).length >= RULE_WORDS) return "rules";
  return isCopied(words, all) ? "copied" : null;
}

/** Whether a text is the sentence of one comment: most of it in a row, as no other comment has it. */
function isCopied(words: readonly string[], comments: readonly string[]): boolean {
  const lists = comments.map(wordsOf);
  return lists.some((list) => {
    const { at, length } = longestRun(words, list);
    if (length < words.length && length < Math.max(COPIED_WORDS, COPIED_SHARE * words.length)) return false;
    const run = words.slice(at, at + length);
    return lists.filter((other) => holdsRun(other, run)).length < 2;
  });
}
