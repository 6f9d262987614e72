/** Offsets of a string within JSON text, without its quotes; the end not included. */
export interface JsonPlace {
  readonly start: number;
  readonly end: number;
}

/**
 * Where `value` first stands as a string; for JSON Lines, in the line of a 1-based record. Null where it is written in
 * another way than JSON is usually written.
 */
export function jsonPlace(
  text: string,
  { value, row, lines }: { readonly value: string; readonly row: number; readonly lines: boolean },
): JsonPlace | null {
  const within = lines ? lineOf(text, row) : { start: 0, end: text.length };
  if (within === null) return null;
  const written = JSON.stringify(value);
  const at = text.indexOf(written, within.start);
  if (at < 0 || at + written.length > within.end) return null;
  return { start: at + 1, end: at + written.length - 1 };
}

/** The lines that are not blank are the records. */
function lineOf(text: string, row: number): JsonPlace | null {
  let left = row;
  for (const { index, 0: line } of text.matchAll(/[^\r\n]*\S[^\r\n]*/g)) {
    if (--left === 0) return { start: index, end: index + line.length };
  }
  return null;
}
