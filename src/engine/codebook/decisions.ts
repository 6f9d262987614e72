import { anyOf, parseRule, type Rule, type RuleReading } from "./rule.ts";
import type { CodebookTheme } from "./schema.ts";

/** What put a comment into its theme. */
export const REASONS = ["words", "rule", "hand"] as const;

export interface Decided {
  /** As in a `Regrouping`. */
  readonly target: Int32Array;
  /** Index into {@link REASONS}; one a document. */
  readonly reason: Uint8Array;
  /** Document → the rule that decided. */
  readonly ruleOf: ReadonlyMap<number, string>;
}

const [, BY_RULE, BY_HAND] = [0, 1, 2];

/** What people decided, as it meets the comments of one survey. */
export interface Deciding {
  readonly themes: readonly CodebookTheme[];
  /** Every document as rules see it, in order; asked for only where there are rules. */
  readonly readings: () => Iterable<RuleReading>;
  /** Document → id of the theme it was put into by hand, null for none. */
  readonly byHand: ReadonlyMap<number, string | null>;
}

/**
 * Lets rules overrule words, and people rules. A comment goes to the first theme of the codebook that one of its rules asks for
 * and none keeps it out of; one that is kept out of the theme it is in, and asked for by no other, is in none.
 */
export function decide(byWords: Int32Array, { themes, readings, byHand }: Deciding): Decided {
  const target = byWords.slice();
  const reason = new Uint8Array(target.length);
  const ruleOf = new Map<number, string>();
  const put = (document: number, theme: number, because: number): void => {
    target[document] = theme;
    reason[document] = because;
  };
  const books = themes.flatMap((theme, index) => rulesOf(theme, index));
  if (books.length > 0) {
    let document = 0;
    for (const reading of readings()) {
      const decided = byRules(reading, { books, now: target[document] ?? -1 });
      if (decided) {
        put(document, decided.theme, BY_RULE);
        ruleOf.set(document, decided.rule);
      }
      document++;
    }
  }
  const numbers = new Map(themes.map(({ id }, index) => [id, index]));
  for (const [document, id] of byHand) {
    const theme = id === null ? -1 : numbers.get(id);
    if (theme === undefined) continue;
    put(document, theme, BY_HAND);
    ruleOf.delete(document);
  }
  return { target, reason, ruleOf };
}

/** The rules of one theme, read. */
interface RuleBook {
  readonly theme: number;
  readonly include: readonly { readonly text: string; readonly rule: Rule }[];
  readonly exclude: readonly { readonly text: string; readonly rule: Rule }[];
  readonly keepsOut: Rule;
}

function rulesOf({ include = [], exclude = [], into }: CodebookTheme, theme: number): RuleBook[] {
  if (into !== undefined || (include.length === 0 && exclude.length === 0)) return [];
  const read = (texts: readonly string[]) => texts.map((text) => ({ text, rule: parseRule(text) }));
  const out = read(exclude);
  return [{ theme, include: read(include), exclude: out, keepsOut: anyOf(out.map(({ rule }) => rule)) }];
}

function byRules(
  reading: RuleReading,
  { books, now }: { readonly books: readonly RuleBook[]; readonly now: number },
): { readonly theme: number; readonly rule: string } | null {
  for (const { theme, include, keepsOut } of books) {
    const asks = include.find(({ rule }) => rule(reading));
    if (asks && !keepsOut(reading)) return { theme, rule: asks.text };
  }
  const out = books.find(({ theme }) => theme === now)?.exclude.find(({ rule }) => rule(reading));
  return out ? { theme: -1, rule: out.text } : null;
}
