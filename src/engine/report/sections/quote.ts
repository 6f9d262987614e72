import { decimal } from "../../format.ts";

/** A sequence that steers a terminal: a control character, then colours and movements, or a title with its end. */
const SEQUENCE = /(?!\s)\p{Cc}(?:\[[0-?]*[ -/]*[@-~]|\][^\p{Cc}]*\p{Cc}\\?)/gu;
/** Other control characters, marks that turn the direction of what follows them, and halves of characters. */
const STEERING = /(?!\s)\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\p{Cs}]/gu;

/** A text from outside as one harmless line: no control characters, no line breaks, no turned direction. */
export function oneLine(text: string): string {
  return text.replace(SEQUENCE, "").replace(STEERING, "").replace(/\s+/gu, " ").trim();
}

/** At most `limit` characters of {@link oneLine}, cut between words where one ends near. */
export function shortened(text: string, limit: number): string {
  const line = oneLine(text);
  const characters = Array.from(line);
  if (characters.length <= limit) return line;
  const head = characters.slice(0, limit - 1).join("");
  const space = head.lastIndexOf(" ");
  const cut = space > head.length * 0.7 ? head.slice(0, space) : head;
  return `${cut.replace(/[\s,.;:\p{M}\u200d]+$/u, "")} …`;
}

/** The record a quote comes from, so that it can be looked up: `row 118, score 3`. Of a fraction two digits are enough. */
export function origin({ row, score }: { row: number; score: number | null }): string {
  if (score === null) return `row ${row}`;
  return `row ${row}, score ${Number.isInteger(score) ? score : decimal(score, 2)}`;
}
