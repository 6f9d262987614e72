import type { Analysis } from "../engine/analyze.ts";
import type { Watch } from "../engine/effects.ts";
import { COMMENT_STATES } from "../engine/survey/responses.ts";
import { cellAt } from "../engine/survey/table.ts";
import { beginning } from "../engine/themes/sampleThemes.ts";
import type { SessionCalls } from "../protocol/session.ts";

const TEXT = COMMENT_STATES.indexOf("text");

/** See `search` of the session's calls. */
export function searched(
  { survey, responses: { comment, commentState } }: Analysis,
  { question, most }: SessionCalls["search"]["request"],
  watch: Watch,
): SessionCalls["search"]["reply"] {
  if (comment === null) return { found: 0, comments: [] };
  // The words are those of all comments; the rows those that the figures are of.
  const rows = survey.coded.search(question, watch).filter((row) => commentState[row] === TEXT);
  const comments = rows.slice(0, most).map((row) => ({ row: row + 1, text: beginning(cellAt(comment, row)) }));
  return { found: rows.length, comments };
}
