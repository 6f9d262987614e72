import { isScaleWord, plainWord, type WordScale } from "./threeWords.ts";

type Steps = readonly [string, string, string, string, string];

/** Scales of five steps as survey tools offer them, worst first; `|` between words for the same step. */
const WORDS: readonly Steps[] = [
  [
    "very dissatisfied|very unsatisfied|extremely dissatisfied|very unhappy",
    "dissatisfied|unsatisfied|somewhat dissatisfied|unhappy",
    "neutral|neither satisfied nor dissatisfied|neither dissatisfied nor satisfied|neither",
    "satisfied|somewhat satisfied|happy",
    "very satisfied|extremely satisfied|very happy",
  ],
  [
    "very poor|very bad|terrible",
    "poor|bad",
    "neither good nor poor|neither good nor bad|average|fair|ok|okay|neutral",
    "good",
    "very good|excellent",
  ],
  [
    "strongly disagree",
    "disagree|somewhat disagree",
    "neutral|neither agree nor disagree|undecided|neither",
    "agree|somewhat agree",
    "strongly agree",
  ],
  [
    "very difficult|extremely difficult|very hard",
    "difficult|somewhat difficult|hard",
    "neutral|neither easy nor difficult|neither",
    "easy|somewhat easy",
    "very easy|extremely easy",
  ],
  [
    "очень недоволен|очень недовольна|полностью не удовлетворен|очень плохо",
    "недоволен|недовольна|скорее недоволен|скорее не удовлетворен|плохо",
    "нейтрально|ни доволен, ни недоволен|нормально|удовлетворительно",
    "доволен|довольна|скорее доволен|скорее удовлетворен|хорошо",
    "очень доволен|очень довольна|полностью удовлетворен|отлично|очень хорошо",
  ],
  [
    "labai nepatenkintas|labai nepatenkinta|visiškai nepatenkintas|labai blogai",
    "nepatenkintas|nepatenkinta|blogai",
    "neutraliai|nei patenkintas, nei nepatenkintas|vidutiniškai",
    "patenkintas|patenkinta|gerai",
    "labai patenkintas|labai patenkinta|visiškai patenkintas|labai gerai|puikiai",
  ],
  [
    "sehr unzufrieden",
    "unzufrieden|eher unzufrieden",
    "neutral|teils/teils",
    "zufrieden|eher zufrieden",
    "sehr zufrieden",
  ],
];

const FACES: Steps = ["😡|😠|😤|🤬|😭", "🙁|☹|😞|😟|😕|😢", "😐|😑|😶", "🙂|☺|😊", "😍|😀|😃|😄|😁|🤩"];

const SCALES = [...WORDS, FACES].map(
  (steps) => new Map(steps.flatMap((words, at) => words.split("|").map((word) => [plainWord(word), at + 1] as const))),
);

const KNOWN: ReadonlySet<string> = new Set(SCALES.flatMap((steps) => [...steps.keys()]));

export function isStepWord(cell: string): boolean {
  return KNOWN.has(plainWord(cell));
}

/**
 * How the words or faces of a column are coded 1 … 5. Null unless all of them belong to one scale of five steps, an end of
 * it and a step beside an end among them, and they cannot be three steps: “bad, ok, excellent” are.
 */
export function fiveStepsOf(cells: Iterable<string>): WordScale | null {
  const words = [...cells];
  for (const steps of SCALES) {
    const found = new Set(words.map((word) => steps.get(plainWord(word))));
    const isWhole = (found.has(1) || found.has(5)) && (found.has(2) || found.has(4));
    if (found.has(undefined) || !isWhole || (found.size < 4 && words.every(isScaleWord))) continue;
    return (cell) => steps.get(plainWord(cell)) ?? null;
  }
  return null;
}
