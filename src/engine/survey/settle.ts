import type { Watch } from "../effects.ts";
import { findAnswers, type Answers } from "./answers.ts";
import type { Keys } from "./keys.ts";
import { eachRow } from "./readCells.ts";
import { readScores, type ScoreReading } from "./readScores.ts";
import { DUPLICATE } from "./responses.ts";
import type { ScaleId } from "./scale.ts";
import type { Column } from "./table.ts";

export interface Settling {
  readonly score: Float64Array;
  readonly exclusion: Uint8Array;
  readonly answers: Answers;
}

/** Only the first row of a kept answer is counted; what has no valid score of its own keeps none. */
export function settle({ score, exclusion, answers }: Settling, effects: Watch): void {
  eachRow(exclusion.length, effects, (row) => {
    if (exclusion[row] !== 0) score[row] = Number.NaN;
    else if (answers.answer[row] !== row) exclusion[row] = DUPLICATE;
  });
}

export interface AnswersOptions {
  readonly scale: ScaleId | "auto";
  /** Rows that take no part, by their code; 0 for the others. */
  readonly out: Uint8Array;
  readonly day: Int32Array | null;
  readonly respondents: Keys | null;
}

/** The answers of a column that does not head the report, each respondent once; as those of the score are read. */
export function readAnswerColumn(column: Column, options: AnswersOptions, effects: Watch) {
  const { scale: asked, out, day, respondents } = options;
  const { scale, score, problem }: ScoreReading = readScores(column, { rows: out.length, scale: asked }, effects);
  const exclusion = out.map((code, row) => code || (problem[row] ?? 0));
  const answers = findAnswers({ score, exclusion, day, respondents }, effects);
  settle({ score, exclusion, answers }, effects);
  return { scale, score, exclusion, answer: answers.answer };
}
