import type { ReportDocument } from "../report/document.ts";
import type { ThemeSettings } from "../settings.ts";
import type { Diagnostic } from "../survey/diagnostic.ts";
import { FEWEST_COMMENTS } from "../themes/findThemes.ts";

/** Says why there are no themes, or fewer than were asked for: a missing part must not look like a zero. */
export function themeNotes(
  { comments, themes }: Pick<ReportDocument, "comments" | "themes">,
  { count }: Pick<ThemeSettings, "count">,
): Diagnostic[] {
  if (!comments) return [];
  const note = (code: string, message: string): Diagnostic[] => [
    { severity: "info", code, row: null, column: null, message },
  ];
  if (themes.length === 0) {
    const why = `Fewer than ${FEWEST_COMMENTS} comments have content: too few for themes; they can be read one by one.`;
    return note("too-few-comments", why);
  }
  if (count === "auto" || themes.length === count) return [];
  const found = themes.length === 1 ? "1 holds" : `${themes.length} hold`;
  const why = `${count} themes were asked for; ${found} enough comments to be one. The comments of the others went to the nearest theme.`;
  return note("fewer-themes", why);
}
