import type { ReportDocument } from "../report/document.ts";
import { COMMENT_STATES, type Responses } from "../survey/responses.ts";

type Comments = NonNullable<ReportDocument["comments"]>;

const [TEXT, BLANK, CONTENTLESS, EXCLUDED] = COMMENT_STATES.map((_, state) => state);

/** How many comments there are and how many have a theme; null without a comment column. `theme`: row → theme, −1 for none. */
export function countComments(responses: Responses, theme: ArrayLike<number>): Comments | null {
  if (!responses.comment) return null;
  let [blank, contentless, excluded, coded, uncoded] = [0, 0, 0, 0, 0];
  for (let row = 0; row < responses.rows; row++)
    switch (responses.commentState[row]) {
      case TEXT:
        if ((theme[row] ?? -1) >= 0) coded++;
        else uncoded++;
        break;
      case BLANK:
        blank++;
        break;
      case CONTENTLESS:
        contentless++;
        break;
      case EXCLUDED:
        excluded++;
        break;
    }
  return { total: responses.rows, blank, contentless, excluded, coded, uncoded };
}
