import { answersOf } from "../measures/answers.ts";
import { histogramOf } from "../measures/histogram.ts";
import { contribution, measureOf } from "../measures/measure.ts";
import { scoreSample } from "../measures/samples.ts";
import { test, type Tested } from "./change.ts";
import { pairsOf, type Values } from "./pairs.ts";
import type { SharedKeys } from "./sameOnes.ts";
import type { Side, Sides } from "./side.ts";

/** Rows of either side; null: all. */
export type RowsOfBoth = readonly [before: Int32Array | null, after: Int32Array | null];

export interface TestedScore {
  readonly tested: Tested | null;
  /** Respondents who answered on both sides. */
  readonly repeating: number;
}

/** Whether the headline measure of some rows changed. The sides have the same scale and preset. */
export function testScore(sides: Sides, rows: RowsOfBoth, respondents: SharedKeys): TestedScore {
  const [before, after] = [answersIn(sides[0], rows[0]), answersIn(sides[1], rows[1])];
  const pairs = pairsOf(
    valuesOf(sides[0], { answers: before, keys: respondents[0] }),
    valuesOf(sides[1], { answers: after, keys: respondents[1] }),
  );
  const { scale } = sides[0].responses;
  const range = scale && measureOf(scale) === "mean" ? ([scale.low, scale.high] as const) : RANGES[measure(sides[0])];
  const tested = test({ before: sampleOf(sides[0], before), after: sampleOf(sides[1], after), pairs, range });
  return { tested, repeating: pairs.count };
}

const RANGES = { nps: [-100, 100], csat: [0, 100], mean: undefined } as const;

function measure({ responses: { scale } }: Side) {
  return scale ? measureOf(scale) : "mean";
}

function answersIn({ responses }: Side, rows: Int32Array | null): Int32Array {
  return answersOf(responses, rows);
}

function sampleOf({ responses, preset }: Side, answers: Int32Array) {
  const { scale } = responses;
  return scale && scoreSample(histogramOf(responses, answers), scale, preset);
}

function valuesOf(
  { responses: { scale, score }, preset }: Side,
  { answers, keys }: { readonly answers: Int32Array; readonly keys: Int32Array },
): Values {
  return {
    keys: answers.map((row) => keys[row] ?? -1),
    values: Float64Array.from(answers, (row) => (scale ? contribution(score[row] ?? Number.NaN, scale, preset) : 0)),
  };
}
