import { phrase } from "../phrase.ts";
import { diagnosticOf, type Diagnostic } from "../survey/diagnostic.ts";
import { both, type Sides } from "./side.ts";

/** What stands in the way of comparing two sides in full. */
export function sideNotes(sides: Sides): Diagnostic[] {
  const [before, after] = both(sides, ({ responses }) => responses);
  const notes: Diagnostic[] = [];
  if (before.revenue && after.revenue && before.currency !== after.currency) {
    notes.push(
      diagnosticOf(
        { severity: "warning", code: "currencies-differ" },
        phrase("Money is not compared: it is in {before} before and in {after} after.", {
          before: before.currency ?? phrase("no currency that is named"),
          after: after.currency ?? phrase("no currency that is named"),
        }),
      ),
    );
  }
  return notes;
}

/** Themes found in one language's words are not found again in another's. */
export function languageNote(before: readonly string[], after: readonly string[]): Diagnostic[] {
  if (before.length === 0 || after.length === 0 || before[0] === after[0]) return [];
  return [
    diagnosticOf(
      { severity: "warning", code: "languages-differ" },
      phrase(
        "The comments are mostly in other languages before ({before}) and after ({after}): themes are known again by their words, so few of the later comments can fit an earlier theme.",
        { before: before[0] ?? "", after: after[0] ?? "" },
      ),
    ),
  ];
}
