/** A place between two characters: 0-based line, 0-based UTF-16 character. */
export interface Point {
  readonly line: number;
  readonly character: number;
}

/** Offsets at which the lines begin; `\r\n`, `\n` and `\r` end a line, as in the editor. */
export function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);
  return starts;
}

export function pointAt(lineStarts: readonly number[], offset: number): Point {
  let [low, high] = [0, lineStarts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lineStarts[middle] ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  const line = Math.max(0, low - 1);
  return { line, character: offset - (lineStarts[line] ?? 0) };
}
