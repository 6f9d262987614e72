import { breakAt, SENTENCE, type CLAUSE } from "./clauses.ts";
import { tokenize, withoutLinks, type Token } from "./tokens.ts";

/** A sentence or a clause of a text. */
export interface Part {
  /** Where it stands, [start, end): with its own full stop, without the comma or the bracket beside it. */
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
}

/** What closes a sentence and belongs to it. */
const CLOSING = new Set(".!?…。！？｡؟।۔။។)»”’\"'");
/** What no part begins with. */
const PARTING = new Set("([{（【「.,;:!?…–—-•·|/&)]}，、；：。！？）】」｡؟।۔؛،၊။។»”");

/** The sentences of a text, or its clauses; a text without words has none. */
export function partsIn(text: string, language: string, level: typeof CLAUSE | typeof SENTENCE): Part[] {
  const plain = withoutLinks(text);
  const parts: { start: number; end: number; tokens: Token[] }[] = [];
  let current: Token[] = [];
  for (const token of tokenize(text, language)) {
    if (token.opens >= level) {
      const last = parts[parts.length - 1];
      const { end, start } = last ? seam(plain, current[current.length - 1]?.end ?? 0, token) : beginning(plain, token);
      if (last) last.end = end;
      parts.push({ start, end: text.trimEnd().length, tokens: (current = []) });
    }
    current.push(token);
  }
  return parts;
}

/** Where one part ends and the next, which opens with `token`, starts. */
function seam(text: string, from: number, { start: to, opens }: Token): { end: number; start: number } {
  let end = from;
  while (end < to && breakAt(text, end) !== opens) end++;
  const start = firstOf(text, end, to);
  if (opens === SENTENCE) while (end < to && CLOSING.has(text.charAt(end))) end++;
  while (end > from && text.charAt(end - 1).trim() === "") end--;
  return { end, start: Math.max(start, end) };
}

function beginning(text: string, { start }: Token): { end: number; start: number } {
  return { end: 0, start: firstOf(text, 0, start) };
}

/** The first position from `from` on, `to` at the latest, that a part may begin with: "£30 is too much" with its sum. */
function firstOf(text: string, from: number, to: number): number {
  let start = from;
  while (start < to && (PARTING.has(text.charAt(start)) || text.charAt(start).trim() === "")) start++;
  return start;
}
