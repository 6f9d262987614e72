export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** Scripts that set no space between words: there a word has no edges to look for. */
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** A comment cut where its theme's words stand; joined again, the pieces are the comment. */
export function markedPieces(text: string, words: readonly string[]): Piece[] {
  const wanted = [...new Set(words)].filter((word) => word !== "").toSorted((a, b) => b.length - a.length);
  if (wanted.length === 0) return text === "" ? [] : [{ text, marked: false }];
  const pattern = new RegExp(wanted.map(patternOf).join("|"), "gu");
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > end) pieces.push({ text: text.slice(end, match.index), marked: false });
    pieces.push({ text: match[0], marked: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), marked: false });
  return pieces;
}

function patternOf(word: string): string {
  const literal = word.replaceAll(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`);
  return UNSPACED.test(word) ? literal : String.raw`(?<![\p{L}\p{N}])${literal}(?![\p{L}\p{N}])`;
}
