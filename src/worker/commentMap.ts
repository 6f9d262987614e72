import type { Analysis } from "../engine/analyze.ts";
import type { Effects } from "../engine/effects.ts";
import { COMMENT_STATES } from "../engine/survey/responses.ts";
import type { CommentMap } from "../protocol/session.ts";

const TEXT = COMMENT_STATES.indexOf("text");

/** The comments with content among the rows that an analysis is of, with their places. */
export function commentMap({ survey, responses, coding, kept }: Analysis, effects: Effects): CommentMap {
  const { rows, comments, centres } = survey.coded.placed(effects);
  const shown = Uint32Array.from(rows.keys()).filter((at) => responses.commentState[rows[at] ?? -1] === TEXT);
  const places = new Float32Array(2 * shown.length);
  shown.forEach((at, index) => places.set(comments.subarray(2 * at, 2 * at + 2), 2 * index));
  return {
    rows: Int32Array.from(shown, (at) => (rows[at] ?? 0) + 1),
    places,
    themes: Int16Array.from(shown, (at) => coding.theme[rows[at] ?? -1] ?? -1),
    // What is handed over to the page is gone from here.
    centres: kept
      ? Float32Array.from(kept.flatMap((theme) => [...centres.subarray(2 * theme, 2 * theme + 2)]))
      : centres.slice(),
  };
}
