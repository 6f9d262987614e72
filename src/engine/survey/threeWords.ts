import { foldText } from "./foldText.ts";

/** Low, middle and high answers; “good” is the middle beside “great” and the top beside “ok”. */
const WORDS: Readonly<Record<"low" | "middle" | "good" | "top", string>> = {
  low: `bad, poor, terrible, awful, unhappy, negative, dissatisfied, not good, sad, thumbs down, bad with comment,
    плохо, плохая, плохой, ужасно, негативно, недоволен, недовольна, blogai, prastai, blogas, neigiamai, nepatenkintas, nepatenkinta,
    schlecht, mauvais, mal, malo, zle, 😞 🙁 ☹ 😡 😠 👎 😢 😟 😣 😕 😖 😤 🔴`,
  middle: `ok, okay, o.k., fine, neutral, average, so-so, medium, mixed, not bad, нормально, нормальная, нормальный, средне, так себе,
    нейтрально, сойдет, ок, vidutiniškai, normaliai, neutraliai, pusėtinai, geht so, mittel, moyen, correct, regular, średnio, 😐 😑 😶 🟡`,
  good: `good, good with comment, happy, satisfied, positive, хорошо, хорошая, хороший, доволен, довольна, позитивно, gerai, geras, patenkintas, patenkinta,
    teigiamai, gut, bon, bien, bueno, dobrze, 🙂 😊 ☺`,
  top: `great, excellent, awesome, amazing, very good, love it, superb, отлично, отличная, отличный, супер, прекрасно, замечательно,
    puikiai, puiku, labai gerai, nuostabiai, super, sehr gut, toll, tres bien, excelente, swietnie, 😀 😃 😄 😁 😍 🤩 👍 🟢`,
};

type Level = keyof typeof WORDS;

const LEVELS = new Map<string, Level>(
  (Object.entries(WORDS) as [Level, string][]).flatMap(([level, words]) =>
    words
      .split(/,|\s(?=\P{L})/u)
      .map((word) => [plainWord(word), level] as const)
      .filter(([word]) => word !== ""),
  ),
);

/** The code 1 … 3 of an answer, given all the answers of the column; null for other words. */
export type WordScale = (cell: string) => number | null;

export function isScaleWord(cell: string): boolean {
  return LEVELS.has(plainWord(cell));
}

/**
 * How the words or faces of a column (bad, ok, great; 🙁 😐 🙂) are coded 1 … 3. Null when they make more than three
 * levels, or fewer than two.
 */
export function wordScaleOf(cells: Iterable<string>): WordScale | null {
  const levels = new Set<Level>();
  for (const cell of cells) {
    const level = LEVELS.get(plainWord(cell));
    if (level) levels.add(level);
  }
  // “Ok, good, great” without a low word are the upper three of four.
  if (levels.size < 2 || levels.size > 3 || (levels.size === 3 && !levels.has("low"))) return null;
  const good = levels.has("top") && !levels.has("middle") ? 2 : 3;
  const codes: Readonly<Record<Level, number>> = { low: 1, middle: 2, good, top: 3 };
  return (cell) => {
    const level = LEVELS.get(plainWord(cell));
    return level ? codes[level] : null;
  };
}

/** Without punctuation and without the skin tones of faces. */
export function plainWord(cell: string): string {
  return foldText(cell)
    .replace(/[.!]|\p{Emoji_Modifier}/gu, "")
    .trim();
}
