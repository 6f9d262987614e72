import { FeedbackError } from "../errors.ts";
import { BANDS, type Band } from "../measures/preset.ts";
import { foldText } from "../survey/foldText.ts";

/** A comment as rules see it. */
export interface RuleReading {
  readonly words: readonly RuleWord[];
  readonly score: number | null;
  readonly band: Band | null;
  /** The stem that a word in lower case has in the comment's language. */
  readonly stem: (word: string) => string;
}

interface RuleWord {
  /** Lower case, without accents. */
  readonly folded: string;
  readonly stem: string;
}

/** Whether a comment meets it. */
export type Rule = (reading: RuleReading) => boolean;

interface Piece {
  readonly text: string;
  /** 0-based, in the rule. */
  readonly at: number;
}

const PIECES = /"[^"]*"?|[()]|[^\s()"]+/gu;
const SCORE = /^score(<=|>=|=|<|>)(-?\d+(?:\.\d+)?)$/iu;
const BAND = new RegExp(`^band=(${BANDS.join("|")})$`, "iu");
const OPERATORS = ["AND", "OR", "NOT", "(", ")"];

/**
 * Reads a rule. Words that follow each other are a phrase, in any inflection; `"…"` asks for these very words, `deliver*` for a
 * beginning; `score<=6` and `band=detractor` ask for the score. NOT binds before AND, AND before OR; round brackets group.
 *
 * Throws FeedbackError("wrong-setting"), which says at which character it stops being one.
 */
export function parseRule(text: string): Rule {
  const pieces = [...text.matchAll(PIECES)].map((found): Piece => ({ text: found[0], at: found.index }));
  let next = 0;
  const fail = (expected: string): FeedbackError =>
    new FeedbackError("wrong-setting", {
      setting: "rule",
      value: text,
      expected: `${expected} at character ${(pieces[next]?.at ?? text.length) + 1}`,
    });
  const take = (operator: string): boolean => {
    if (pieces[next]?.text !== operator) return false;
    next++;
    return true;
  };

  const either = (): Rule => {
    const rules = [both()];
    while (take("OR")) rules.push(both());
    return anyOf(rules);
  };
  const both = (): Rule => {
    const rules = [negated()];
    while (take("AND") || pieces[next]?.text === "NOT") rules.push(negated());
    return (reading) => rules.every((rule) => rule(reading));
  };
  const negated = (): Rule => {
    if (!take("NOT")) return single();
    const rule = negated();
    return (reading) => !rule(reading);
  };
  const single = (): Rule => {
    if (take("(")) {
      const rule = either();
      if (!take(")")) throw fail(")");
      return rule;
    }
    const first = pieces[next];
    if (first === undefined || OPERATORS.includes(first.text)) throw fail("a word");
    if (first.text.startsWith('"')) {
      if (first.text.length < 2 || !first.text.endsWith('"')) throw fail('"');
      next++;
      return quotedWords(first.text.slice(1, -1));
    }
    const asked = scoreRule(first.text);
    if (asked) {
      next++;
      return asked;
    }
    const phrase: string[] = [];
    while (isWord(pieces[next])) phrase.push(pieces[next++]?.text ?? "");
    return phraseRule(phrase);
  };

  const rule = either();
  if (next < pieces.length) throw fail("AND, OR");
  return rule;
}

export function anyOf(rules: readonly Rule[]): Rule {
  return (reading) => rules.some((rule) => rule(reading));
}

function isWord(piece: Piece | undefined): boolean {
  if (piece === undefined || OPERATORS.includes(piece.text) || piece.text.startsWith('"')) return false;
  return scoreRule(piece.text) === null;
}

const COMPARE: Readonly<Record<string, (score: number, bound: number) => boolean>> = {
  "<=": (score, bound) => score <= bound,
  ">=": (score, bound) => score >= bound,
  "=": (score, bound) => score === bound,
  "<": (score, bound) => score < bound,
  ">": (score, bound) => score > bound,
};

function scoreRule(text: string): Rule | null {
  const [, sign = "", bound = ""] = SCORE.exec(text) ?? [];
  const holds = COMPARE[sign];
  if (holds) return ({ score }) => score !== null && holds(score, Number(bound));
  const [, asked] = BAND.exec(text) ?? [];
  return asked === undefined ? null : ({ band }) => band === asked.toLowerCase();
}

/** Whether a word of a comment is what a rule has in one place. */
type Place = (word: RuleWord, stem: RuleReading["stem"]) => boolean;

function quotedWords(text: string): Rule {
  return inARow(
    wordsOf(text).map((word): Place => {
      const asked = foldText(word);
      return ({ folded }) => folded === asked;
    }),
  );
}

function phraseRule(phrase: readonly string[]): Rule {
  const places = phrase.flatMap((text) => {
    const words = wordsOf(text);
    return words.map((word, index): Place => {
      const asked = foldText(word);
      if (text.endsWith("*") && index === words.length - 1) return ({ folded }) => folded.startsWith(asked);
      return (own, stem) => own.folded === asked || own.stem === stem(word);
    });
  });
  return inARow(places);
}

function inARow(places: readonly Place[]): Rule {
  if (places.length === 0) return () => false;
  return ({ words, stem }) =>
    words.some((_, start) =>
      places.every((place, offset) => {
        const word = words[start + offset];
        return word !== undefined && place(word, stem);
      }),
    );
}

/** Runs of letters and digits: "wi-fi" is two words in a comment as in a rule. */
function wordsOf(text: string): string[] {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  );
}

/** What rules see of a comment. */
export function readingOf(text: string, { stem, score, band }: Omit<RuleReading, "words">): RuleReading {
  const words = wordsOf(text).map((word) => ({ folded: foldText(word), stem: stem(word) }));
  return { words, score, band, stem };
}
