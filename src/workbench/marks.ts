export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** Scripts that set no space between words: there a word has no edges to look for. */
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

const LETTER_BEFORE = /[\p{L}\p{N}]$/u;
const LETTER_AFTER = /^[\p{L}\p{N}]/u;

/** A comment cut where its theme's words stand; joined again, the pieces are the comment. */
export function markedPieces(text: string, words: readonly string[]): Piece[] {
  // Of two words that begin at one place the longer one is marked.
  const wanted = [...new Set(words)].filter((word) => word !== "").toSorted((a, b) => b.length - a.length);
  const pieces: Piece[] = [];
  let end = 0;
  for (let next = nextWord(text, wanted, 0); next !== null; next = nextWord(text, wanted, end)) {
    if (next.at > end) pieces.push({ text: text.slice(end, next.at), marked: false });
    pieces.push({ text: next.word, marked: true });
    end = next.at + next.word.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), marked: false });
  return pieces;
}

interface Place {
  readonly at: number;
  readonly word: string;
}

/**
 * The first of the words from a place on. Looked for one by one: to compile an expression for each comment takes a hundred
 * times as long, and a window of comments is drawn at each click.
 */
function nextWord(text: string, words: readonly string[], from: number): Place | null {
  let first: Place | null = null;
  for (const word of words) {
    let at = text.indexOf(word, from);
    while (at >= 0 && (first === null || at < first.at) && !standsAlone(text, word, at))
      at = text.indexOf(word, at + 1);
    if (at >= 0 && (first === null || at < first.at)) first = { at, word };
  }
  return first;
}

function standsAlone(text: string, word: string, at: number): boolean {
  if (UNSPACED.test(word)) return true;
  const end = at + word.length;
  // A letter may be two code units.
  return !LETTER_BEFORE.test(text.slice(Math.max(0, at - 2), at)) && !LETTER_AFTER.test(text.slice(end, end + 2));
}
