import { FEWEST_COMMENTS } from "../themes/findThemes.ts";
import type { ReportDocument } from "../report/document.ts";
import type { Diagnostic } from "../survey/diagnostic.ts";

/** Says why a survey with comments has no themes: a missing part must not look like a zero. */
export function absentThemes({ comments, themes }: Pick<ReportDocument, "comments" | "themes">): Diagnostic[] {
  if (!comments || themes.length > 0) return [];
  const message = `Fewer than ${FEWEST_COMMENTS} comments have content: too few for themes; they can be read one by one.`;
  return [{ severity: "info", code: "too-few-comments", row: null, column: null, message }];
}
