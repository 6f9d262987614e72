import { INSIDE, SENTENCE } from "./clauses.ts";
import type { Token } from "./tokens.ts";

/** Notes how words stand in the texts, to show them so: "TV", "iPhone", German nouns, "check-in". */
export interface ShownForms {
  /** Notes a token of `text`, which is the word of this number, in the order of the text. */
  note(number: number, text: string, token: Token): void;
  /**
   * Word number → its commonest form, lower case where none is commoner.
   *
   * `counts`: how often each of `words` occurs elsewhere than at the beginning of a sentence.
   */
  formsOf(words: readonly string[], counts: Uint32Array): string[];
  /** The pairs of words, by {@link pairOf}, that mostly stand with a hyphen between them. */
  hyphenated(words: Uint32Array, breaks: Uint8Array): ReadonlySet<number>;
}

/** More words than a file ever has. */
const MOST_WORDS = 2 ** 26;
/** One hyphen is a slip. */
const FEWEST_HYPHENS = 2;

/** A key for two words, one behind the other. */
export function pairOf(first: number, second: number): number {
  return first * MOST_WORDS + second;
}

export function shownForms(): ShownForms {
  /** Word number → form → occurrences; lower case, in which most words always stand, is left out. */
  const cased = new Map<number, Map<string, number>>();
  const joined = new Map<number, number>();
  let previous = 0;
  return {
    note(number, text, { word, start, end, opens }) {
      if (opens === INSIDE && text.charAt(start - 1) === "-") {
        const pair = pairOf(previous, number);
        joined.set(pair, (joined.get(pair) ?? 0) + 1);
      }
      previous = number;
      // At the beginning of a sentence a capital tells nothing; a form of another length is drawn out or divided by soft hyphens.
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
    hyphenated(words, breaks) {
      const total = new Map([...joined].filter(([, hyphens]) => hyphens >= FEWEST_HYPHENS).map(([pair]) => [pair, 0]));
      if (total.size === 0) return new Set();
      for (let at = 1; at < words.length; at++) {
        const pair = pairOf(words[at - 1] ?? 0, words[at] ?? 0);
        const known = breaks[at] === INSIDE ? total.get(pair) : undefined;
        if (known !== undefined) total.set(pair, known + 1);
      }
      return new Set([...total].filter(([pair, all]) => 2 * (joined.get(pair) ?? 0) > all).map(([pair]) => pair));
    },
  };
}
