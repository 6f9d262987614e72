import { SENTENCE } from "./clauses.ts";
import type { Token } from "./tokens.ts";

/** Notes how words stand in the texts, to show them so: "TV", "iPhone", German nouns. */
export interface ShownForms {
  /** Notes a token of `text`, which is the word of this number; one that begins a sentence tells nothing. */
  note(number: number, text: string, token: Token): void;
  /**
   * Word number → its commonest form, lower case where none is commoner.
   *
   * `counts`: how often each of `words` occurs elsewhere than at the beginning of a sentence.
   */
  formsOf(words: readonly string[], counts: Uint32Array): string[];
}

export function shownForms(): ShownForms {
  /** Word number → form → occurrences; lower case, in which most words always stand, is left out. */
  const cased = new Map<number, Map<string, number>>();
  return {
    note(number, text, { word, start, end, opens }) {
      // A form of another length is drawn out or divided by soft hyphens.
      if (opens === SENTENCE || end - start !== word.length || text.startsWith(word, start)) return;
      const raw = text.slice(start, end);
      const forms = cased.get(number);
      if (forms) forms.set(raw, (forms.get(raw) ?? 0) + 1);
      else cased.set(number, new Map([[raw, 1]]));
    },
    formsOf: (words, counts) =>
      words.map((word, number) => {
        const forms = cased.get(number);
        if (!forms) return word;
        let most = (counts[number] ?? 0) - [...forms.values()].reduce((sum, times) => sum + times, 0);
        let shown = word;
        for (const [form, times] of forms) if (times > most) [shown, most] = [form, times];
        return shown;
      }),
  };
}
