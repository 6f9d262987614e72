import { findSameOnes } from "../../../src/engine/compare/sameOnes.ts";
import { testScore } from "../../../src/engine/compare/scores.ts";
import { alone } from "../../../src/engine/compare/change.ts";
import type { Sides } from "../../../src/engine/compare/side.ts";
import type { CodedSurvey } from "../../../src/engine/analyze.ts";
import type { Effects } from "../../../src/engine/effects.ts";
import { answersOf } from "../../../src/engine/measures/answers.ts";
import { createRandom, randomBelow } from "../../../src/engine/random.ts";
import { leaveOut } from "../../../src/engine/survey/leaveOut.ts";
import type { Responses } from "../../../src/engine/survey/responses.ts";
import type { Alarms, Trials } from "../calibration.ts";
import { sideOf } from "./splits.ts";

/** Who gives the same score again; the others give one of somebody else's. */
const FAITHFUL = 0.6;

/**
 * Lets respondents answer twice without a change: all of them, or a half, with the rest on one side each. Everybody's two
 * answers are from the scores of the survey, and go together.
 */
export function repeatedAlarms(of: Trials, effects: Effects): Alarms[] {
  return [
    { name: "headline, everybody on both sides", repeat: 1 },
    { name: "headline, half of them on both sides", repeat: 0.5 },
  ].map(({ name, repeat }) => ({ name, trials: of.trials, stated: 0.05, alarms: alarmsAt(repeat, of, effects) }));
}

function alarmsAt(repeat: number, { coded, trials, seed }: Trials, effects: Effects): number {
  const random = createRandom(seed);
  const { responses } = coded.reading;
  const answers = answersOf(responses, null);
  let alarms = 0;
  for (let trial = 0; trial < trials; trial++) {
    const [out, outAfter] = [new Uint8Array(responses.rows), new Uint8Array(responses.rows)];
    const again = responses.score.slice();
    for (const row of answers) {
      if (random() >= FAITHFUL) again[row] = responses.score[answers[randomBelow(answers.length, random)] ?? 0] ?? 0;
      if (random() < repeat) continue;
      (random() < 0.5 ? out : outAfter)[row] = 1;
    }
    const sides = sidesOf(coded, { out, outAfter, again }, responses);
    const { respondents } = findSameOnes(sides, true, effects);
    if (alone(testScore(sides, [null, null], respondents).tested)?.verdict === "more-than-noise") alarms++;
  }
  return alarms;
}

function sidesOf(
  coded: CodedSurvey,
  { out, outAfter, again }: Readonly<Record<"out" | "outAfter", Uint8Array>> & { readonly again: Float64Array },
  responses: Responses,
): Sides {
  return [
    sideOf(coded, leaveOut(responses, out), out),
    sideOf(coded, leaveOut({ ...responses, score: again }, outAfter), outAfter),
  ];
}
