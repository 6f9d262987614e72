import type { Span } from "./redact.ts";

/** Where an expression with the flags `g` and `d` finds something: its group `datum`, else the whole; `accept` may say no. */
export function* matchesOf(
  text: string,
  expression: RegExp,
  accept: (datum: string, span: Span) => boolean = () => true,
): Generator<Span> {
  for (const match of text.matchAll(expression)) {
    const [start, end] = match.indices?.groups?.["datum"] ?? [match.index, match.index + match[0].length];
    if (accept(text.slice(start, end), { start, end })) yield { start, end };
  }
}
