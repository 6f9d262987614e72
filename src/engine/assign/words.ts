import type { CancelSignal } from "../cancel.ts";
import type { TermRows } from "../text/corpus.ts";
import { growingInts } from "../text/growingInts.ts";
import { tokenize } from "../text/tokens.ts";
import type { VocabularyReader } from "../text/vocabulary.ts";

/** Comments as the columns of all their words, those without a column among them. */
export interface WordRows extends TermRows {
  /** What begins at each word; see `Corpus`. */
  readonly breaks: Uint8Array;
}

/** Comments between two looks at the signal. */
const STRIDE = 1024;

/** `texts`: null for a comment that says nothing. */
export function readWords(
  texts: readonly (string | null)[],
  { languageOf, columnOf }: VocabularyReader,
  signal: CancelSignal,
): WordRows {
  const [terms, breaks] = [growingInts(16 * texts.length + 1), growingInts(16 * texts.length + 1)];
  const offsets = new Uint32Array(texts.length + 1);
  texts.forEach((text, document) => {
    if (document % STRIDE === 0) signal.throwIfAborted();
    if (text !== null) {
      const language = languageOf(text);
      for (const { word, opens } of tokenize(text, language)) {
        terms.push(columnOf(word, language));
        breaks.push(opens);
      }
    }
    offsets[document + 1] = terms.length;
  });
  return { rows: texts.length, offsets, terms: terms.toArray(), breaks: Uint8Array.from(breaks.toArray()) };
}
