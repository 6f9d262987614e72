/** Quotation marks and apostrophes of all kinds, which models change while they copy. */
const QUOTATION = /["“”„‟«»″]/u;
const APOSTROPHE = /['‘’‚‛ʼ`´′]/u;

interface Plain {
  readonly text: string;
  /** For each character of `text` where it stands in the original, and one more for the end. */
  readonly places: readonly number[];
}

/** White space as single spaces, marks as typewriters have them, invisible characters left out; all else as it is. */
function plainOf(text: string): Plain {
  let plain = "";
  const places: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? "";
    if (/\p{Cf}/u.test(character)) continue;
    const shown = typed(character);
    if (shown === " " && plain.endsWith(" ")) continue;
    plain += shown;
    places.push(at);
  }
  return { text: plain, places: [...places, text.length] };
}

function typed(character: string): string {
  if (/\s/u.test(character)) return " ";
  if (QUOTATION.test(character)) return '"';
  return APOSTROPHE.test(character) ? "'" : character;
}

/** Shorter passages are in nearly every comment. */
const FEWEST_LETTERS = 3;

/**
 * The passage of a comment that a quote repeats, letter for letter but for white space and the shape of quotation marks, as
 * it stands in the comment; null where there is none. Marks and dots that the quote is set in are no part of it.
 */
export function passageIn(comment: string, quote: string): string | null {
  const asked = plainOf(quote)
    .text.replace(/^\s*(?:\.\.\.|…)\s*|\s*(?:\.\.\.|…)\s*$/gu, "")
    .trim();
  const { text, places } = plainOf(comment);
  const unset = /^(["']).*\1$/u.test(asked) ? [asked.slice(1, -1).trim()] : [];
  for (const wanted of [asked, ...unset]) {
    const at = text.indexOf(wanted);
    if (at < 0 || (wanted.match(/\p{L}/gu)?.length ?? 0) < FEWEST_LETTERS) continue;
    return comment.slice(places[at], (places[at + wanted.length - 1] ?? 0) + 1);
  }
  return null;
}
