/**
 * Files that were put together from several systems hold words of code page 850 between words of Windows-1252: there the
 * bytes of é, è, ê, … read as marks. In the order of code page 850: Ç ü é â ä å ç ê ë è ï î É û, of its bytes 0x80 … 0x96.
 * à (0x85), ù (0x97) and ô (0x93) beside a word cannot be told from an ellipsis, a dash and a quote, hence only ô inside.
 */
const LETTER_OF: Readonly<Record<string, string>> = {
  "\u201A": "é",
  "\u0192": "â",
  "\u2021": "ç",
  "\u02C6": "ê",
  "\u2030": "ë",
  "\u0160": "è",
  "\u2039": "ï",
  "\u0152": "î",
  "\u0090": "É",
  "\u2013": "û",
  "\u201C": "ô",
};

/** Marks after a letter inside a word, where punctuation has no place: proof enough of a foreign code page. */
const SIGN = /\p{L}\u201A|\p{Ll}[\u0192\u0160\u0152]\p{Ll}|\p{L}[\u2021\u02C6\u2030\u2039]\p{L}/u;

/** Where a mark can only be a letter, once it is known that the file is mixed. */
const FOREIGN_LETTER = new RegExp(
  [
    "[\\u201A\\u2021\\u02C6\\u0192\\u0090](?=\\p{L}|\\u201A)",
    "(?<=\\p{L})[\\u201A\\u2030\\u2039\\u0090]",
    "(?<=\\p{Ll})[\\u0160\\u0152\\u0192](?=\\p{Ll})",
    "(?<=\\p{Ll})[\\u2013\\u201C](?=\\p{Ll})",
  ].join("|"),
  "gu",
);

export function isSignOfMixing(cell: string): boolean {
  return SIGN.test(cell);
}

export function hasMixedEncoding(cell: string): boolean {
  return mendMixedEncoding(cell) !== cell;
}

/** The cell with its letters of code page 850 put right. For files that were found to be mixed. */
export function mendMixedEncoding(cell: string): string {
  return cell.replace(FOREIGN_LETTER, (mark) => LETTER_OF[mark] ?? mark);
}
