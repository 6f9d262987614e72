import type { ReportDocument } from "../report/document.ts";
import { COMMENT_STATES, type Responses } from "../survey/responses.ts";

type Comments = NonNullable<ReportDocument["comments"]>;

/** How many comments there are and how many have a theme; null without a comment column. `theme`: row → theme, −1 for none. */
export function countComments(responses: Responses, theme: ArrayLike<number>): Comments | null {
  if (!responses.comment) return null;
  const counts = { text: 0, blank: 0, contentless: 0, excluded: 0 };
  let coded = 0;
  responses.commentState.forEach((code, row) => {
    const state = COMMENT_STATES[code];
    if (state) counts[state]++;
    if (state === "text" && (theme[row] ?? -1) >= 0) coded++;
  });
  const { text, ...states } = counts;
  return { total: responses.rows, ...states, coded, uncoded: text - coded };
}

/** A number of comments over those with content, coded or not; 0…1. */
export function shareOfContent(count: number, comments: Comments | null): number {
  const content = (comments?.coded ?? 0) + (comments?.uncoded ?? 0);
  return content > 0 ? count / content : 0;
}
