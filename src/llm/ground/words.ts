/** The words of a text in lower case, digits and all. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** How many words in a row a text has in common with another at most, and where in its words they begin. */
export function longestRun(
  words: readonly string[],
  other: readonly string[],
): { readonly at: number; readonly length: number } {
  let best = { at: 0, length: 0 };
  let before = new Uint16Array(other.length + 1);
  for (let at = 0; at < words.length; at++) {
    const now = new Uint16Array(other.length + 1);
    for (let there = 0; there < other.length; there++) {
      if (words[at] !== other[there]) continue;
      const length = (before[there] ?? 0) + 1;
      now[there + 1] = length;
      if (length > best.length) best = { at: at - length + 1, length };
    }
    before = now;
  }
  return best;
}

/** Whether a list of words holds another one as it stands. */
export function holdsRun(words: readonly string[], run: readonly string[]): boolean {
  return words.some((_, at) => run.every((word, index) => words[at + index] === word));
}
