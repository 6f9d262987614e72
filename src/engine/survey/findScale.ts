import { FeedbackError } from "../errors.ts";
import { phrase, said, type Phrase } from "../phrase.ts";
import { diagnosticOf, type Diagnostic } from "./diagnostic.ts";
import type { Scale, ScaleId } from "./scale.ts";
import { SLIPS, spreadOf, type Spread } from "./spread.ts";

/** What a score column holds, as far as its scale depends on it. */
export interface ScoreFacts {
  readonly column: string;
  /** The name or the question speaks of NPS or of recommending. */
  readonly asksToRecommend: boolean;
  /** The name or the question speaks of the friends-and-family test. */
  readonly friendsAndFamily: boolean;
  /** The name or the question speaks of effort, where a low number is the good end. */
  readonly asksForEffort: boolean;
  /** It speaks of satisfaction, effort or ease, and not of recommending. */
  readonly asksElse: boolean;
  /** How often each number was given. */
  readonly counts: ReadonlyMap<number, number>;
  /** Cells that are words or faces, where those make a scale, and how many steps that has. */
  readonly words: number;
  readonly steps: 3 | 5;
  /** The 10 of “9/10”, where cells have it. */
  readonly outOf: number | null;
}

export interface ScaleFinding {
  readonly scale: Scale;
  readonly diagnostics: readonly Diagnostic[];
}

/** More fractions than this are no slips of the pen, if there are three of them or they are most of the answers. */
const FRACTIONS = 0.05;
const FEW_FRACTIONS = 3;
/** So many answers leave no end of the scale unused by chance. */
const ENOUGH = 30;
/** Answers 1–3 without a single 0 among them: on a 0–10 scale at least a quarter of 0–3 are 0, and 0.75¹² = 3 %. */
const LOW_ANSWERS = 12;
/** A scale of more steps than this is no answer scale. */
const MOST_STEPS = 1000;

/**
 * The scale of a score column, from its values and its name; `asked` overrides. Warning `no-zero` where a 0–10 scale has
 * no 0, info `scale-not-nps` off the 0–10 scale. Throws FeedbackError("wrong-setting") when the numbers span more than
 * 1,000 steps.
 */
export function findScale(facts: ScoreFacts, asked: ScaleId | "auto"): ScaleFinding {
  const spread = spreadOf(facts.counts);
  const scale = asked === "auto" ? recognise(facts, spread) : setScale(asked, spread);
  if (scale.high - scale.low > MOST_STEPS) {
    const expected = `a column of answers on a scale of at most ${MOST_STEPS} steps`;
    throw new FeedbackError("wrong-setting", { setting: "score", value: facts.column, expected });
  }
  const diagnostics: Diagnostic[] = [];
  const { column } = facts;
  if (asked === "auto" && scale.id === "0-10" && spread.min === 1 && spread.top === 10) {
    const says = phrase(
      "“{column}” never holds 0 in {answers} answers: likely a 1–10 scale. It is read as 0–10; if that is wrong, set “scale” to “1-10”.",
      { column, answers: spread.count },
    );
    diagnostics.push(diagnosticOf({ severity: "warning", code: "no-zero", column }, says));
  }
  if (scale.id !== "0-10") {
    diagnostics.push(diagnosticOf({ severity: "info", code: "scale-not-nps", column }, notNps(column, scale)));
  }
  return { scale, diagnostics };
}

/** What asks for something else than recommending gives no NPS, and what asks for effort no share of the satisfied. */
function recognise(facts: ScoreFacts, spread: Spread): Scale {
  const scale = byValues(facts, spread);
  const { id, low, high } = scale;
  if (facts.words > spread.count) return scale;
  if (id === "1-5" && facts.asksForEffort) {
    const why = phrase("asks for effort, of which less is better; {scale}", { scale: scale.why });
    return { ...named("other", [low, high], why), reversed: true };
  }
  if (id !== "0-10" || !facts.asksElse) return scale;
  return named("other", [low, high], phrase("does not ask to recommend; {scale}", { scale: scale.why }));
}

function byValues(facts: ScoreFacts, spread: Spread): Scale {
  const { asksToRecommend, friendsAndFamily, words } = facts;
  const { count, min, top, zeros, upToTen } = spread;
  if (words > count) {
    if (facts.steps === 5) return named("1-5", [1, 5], phrase("words or faces of five steps"));
    return named("three-words", [1, 3], phrase("words or faces of three steps"));
  }
  if (isFractional(spread)) return fractional(spread, asksToRecommend);
  if (friendsAndFamily && min >= 1 && top <= 7) return FRIENDS_AND_FAMILY;
  // The friends-and-family test asks to recommend as well, on another scale.
  if (asksToRecommend && !friendsAndFamily) {
    const fits = zeros > 0 || top > 7 || count < ENOUGH;
    if (fits && upToTen >= 0.5) return named("0-10", [0, 10], phrase("asks to recommend"));
  }
  if (count === 0) return named("other", [0, 10], phrase("no cell can be read as a score"));
  if (upToTen < 0.8) return beyondTen(spread);
  return top > 7 ? upToTenOrSo(spread) : upToSeven(spread, facts.outOf);
}

/** Whole numbers that go up to 8, 9 or 10. */
function upToTenOrSo({ top, zeros, lowAnswers }: Spread): Scale {
  if (zeros > 0) return named("0-10", [0, 10], wholeNumbers(0, top));
  if (lowAnswers >= LOW_ANSWERS) {
    return named(
      "1-10",
      [1, 10],
      phrase("whole numbers 1–{top}, of which 1 to 3: {low}, and never 0", { top, low: lowAnswers }),
    );
  }
  return named(
    "0-10",
    [0, 10],
    phrase("whole numbers up to {top}, too few low ones to tell whether 0 was offered", { top }),
  );
}

/** Whole numbers that go up to 7 at most. */
function upToSeven({ count, top, zeros }: Spread, outOf: number | null): Scale {
  if (outOf === 10) return named("0-10", [0, 10], phrase("answers out of {most}", { most: 10 }));
  if (outOf === 5) return named("1-5", [1, 5], phrase("answers out of {most}", { most: 5 }));
  if (zeros > SLIPS * count) {
    const narrow = top <= 5 && count >= ENOUGH;
    const why = wholeNumbers(0, top);
    return narrow ? named("other", [0, Math.max(top, 1)], why) : named("0-10", [0, 10], why);
  }
  if (top > 5) return named("1-7", [1, 7], wholeNumbers(1, top));
  if (top === 4 && count >= ENOUGH) return named("other", [1, 4], wholeNumbers(1, 4));
  if (top === 3 && count >= ENOUGH) return named("three-words", [1, 3], wholeNumbers(1, 3));
  return named("1-5", [1, 5], wholeNumbers(1, top));
}

function isFractional({ fractions, count }: Spread): boolean {
  return fractions > 0.5 || (fractions > FRACTIONS && fractions * count >= FEW_FRACTIONS);
}

const FRIENDS_AND_FAMILY = scaleOf({
  id: "fft",
  low: 1,
  high: 5,
  reversed: true,
  why: phrase("the friends-and-family test: 1 is very good, 5 very poor, 6 “don't know”; 6 and above are not counted"),
});

function wholeNumbers(low: number, high: number): Phrase {
  return phrase("whole numbers {low}–{high}", { low, high });
}

function fractional({ min, top, max }: Spread, asksToRecommend: boolean): Scale {
  const why = phrase("many answers are not whole numbers");
  if (min >= 0 && top <= 5 && !asksToRecommend) return named("fractional", [min < 1 ? 0 : 1, 5], why);
  if (min >= 0 && top <= 10) return named("fractional", [0, 10], why);
  if (min >= 0 && top <= 100) return named("fractional", [0, 100], why);
  return named("fractional", [Math.floor(min), Math.ceil(max)], why);
}

function beyondTen({ min, max, top }: Spread): Scale {
  if (min >= 0 && top <= 100) return named("other", [0, 100], phrase("whole numbers up to {top}", { top }));
  return named("other", [Math.floor(min), Math.ceil(max)], phrase("numbers {min} to {max}", { min, max }));
}

/** The scale that people set, whatever the column holds. */
function setScale(id: ScaleId, spread: Spread): Scale {
  const why = phrase("set by you");
  switch (id) {
    case "0-10":
      return named(id, [0, 10], why);
    case "1-10":
      return named(id, [1, 10], why);
    case "1-7":
      return named(id, [1, 7], why);
    case "1-5":
      return named(id, [1, 5], why);
    case "fft":
      return scaleOf({ ...FRIENDS_AND_FAMILY, why: phrase("set by you; {test}", { test: FRIENDS_AND_FAMILY.why }) });
    case "three-words":
      return named(id, [1, 3], why);
    case "fractional":
      return scaleOf({ ...fractional(spread, false), why });
    case "other":
      return named(id, [Math.floor(spread.min), Math.ceil(Math.max(spread.max, spread.min + 1))], why);
  }
}

function named(id: ScaleId, [low, high]: readonly [low: number, high: number], why: Phrase): Scale {
  return scaleOf({ id, low, high, reversed: false, why });
}

function scaleOf(scale: Omit<Scale, "reason">): Scale {
  return { ...scale, reason: said(scale.why) };
}

function notNps(column: string, scale: Scale): Phrase {
  return phrase("“{column}” is not a 0–10 scale ({why}), so no NPS is given; the measure is {measure}.", {
    column,
    why: scale.why,
    measure: measureOf(scale),
  });
}

function measureOf({ id, reversed }: Scale): Phrase {
  if (id === "three-words") return phrase("the mean of the three steps, coded 1 to 3");
  if (id !== "1-5" && id !== "fft") return phrase("the mean");
  return phrase(
    reversed
      ? "CSAT, the share of the two best of five answers (1 and 2)"
      : "CSAT, the share of the two best of five answers (4 and 5)",
  );
}
