import { phrase, type Phrase } from "../phrase.ts";
import type { ReportDocument } from "../report/document.ts";
import type { ThemeSettings } from "../settings.ts";
import { diagnosticOf, type Diagnostic } from "../survey/diagnostic.ts";
import { FEWEST_COMMENTS } from "../themes/fitThemes.ts";

/** Says why there are no themes, or fewer than were asked for: a missing part must not look like a zero. */
export function themeNotes(
  { comments, themes }: Pick<ReportDocument, "comments" | "themes">,
  { count }: Pick<ThemeSettings, "count">,
): Diagnostic[] {
  if (!comments) return [];
  const note = (code: string, says: Phrase): Diagnostic[] => [diagnosticOf({ severity: "info", code }, says)];
  if (themes.length === 0) {
    const why = phrase("Fewer than {fewest} comments have content: too few for themes; they can be read one by one.", {
      fewest: FEWEST_COMMENTS,
    });
    return note("too-few-comments", why);
  }
  if (count === "auto" || themes.length === count) return [];
  const why = phrase(
    "Themes asked for: {asked}; those that hold enough comments to be one: {found}. The comments of the others went to the nearest theme.",
    { asked: count, found: themes.length },
  );
  return note("fewer-themes", why);
}
