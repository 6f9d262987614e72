import { COMMENT_STATES, FILTERED, NO_DATE, takesPart, type Responses } from "./responses.ts";

const EXCLUDED = COMMENT_STATES.indexOf("excluded");

/**
 * The responses without some rows, 1 in `out`. Which answers count stays as it was: one that a later answer has replaced
 * stays replaced, and the score of an answer stays as long as one of its rows does.
 */
export function leaveOut(responses: Responses, out: Uint8Array): Responses {
  const { answer } = responses;
  const gone = out.slice();
  answer.forEach((of, row) => {
    if (out[row] === 0 && of >= 0) gone[of] = 0;
  });
  return {
    ...responses,
    score: responses.score.map((score, row) => (gone[row] ? Number.NaN : score)),
    exclusion: responses.exclusion.map((code, row) => (gone[row] && takesPart(responses, row) ? FILTERED : code)),
    answer: answer.map((of, row) => (gone[row] ? -1 : of)),
    commentState: responses.commentState.map((state, row) => (out[row] ? EXCLUDED : state)),
    day: responses.day && responses.day.map((day, row) => (gone[row] ? NO_DATE : day)),
    revenue: responses.revenue && responses.revenue.map((amount, row) => (gone[row] ? Number.NaN : amount)),
  };
}
