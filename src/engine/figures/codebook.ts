import type { Codebook } from "../codebook/codebook.ts";
import { REASONS } from "../codebook/decisions.ts";
import type { CodebookTheme } from "../codebook/schema.ts";
import { phrase } from "../phrase.ts";
import type { ReportDocument, ThemeReport } from "../report/document.ts";
import { diagnosticOf, type Diagnostic } from "../survey/diagnostic.ts";
import { COMMENT_STATES, type Responses } from "../survey/responses.ts";
import type { CodedComments } from "../themes/codeComments.ts";

const TEXT = COMMENT_STATES.indexOf("text");

/** What a report says of a theme that people decided about; null for one that the machine alone has found. */
export function decidedPart(theme: CodebookTheme | null): ThemeReport["decided"] {
  if (theme === null) return null;
  const { status, description = null, owner = null, issue = null } = theme;
  return { status: status === "proposed" ? "proposed" : "pinned", description, owner, issue };
}

/** Null where nobody has decided anything. */
export function codebookFigures(
  { commentState }: Pick<Responses, "commentState">,
  { themes, coding, overrides }: CodedComments,
  codebook: Codebook,
): ReportDocument["codebook"] {
  if (codebook.themes.length === 0 && codebook.overrides.length === 0) return null;
  const counts = REASONS.map(() => 0);
  coding.reason.forEach((reason, row) => {
    if (commentState[row] === TEXT) counts[reason] = (counts[reason] ?? 0) + 1;
  });
  const held = new Set(themes.map(({ id }) => id));
  const empty = codebook.themes.filter(
    ({ id, into, status = "pinned" }) => into === undefined && status === "pinned" && !held.has(id),
  );
  return {
    byRule: counts[REASONS.indexOf("rule")] ?? 0,
    byHand: counts[REASONS.indexOf("hand")] ?? 0,
    moved: overrides.moved.map(({ override, row }) => ({ was: override.row, row, theme: override.theme })),
    lost: overrides.lost.map(({ row, theme }) => ({ was: row, theme })),
    empty: empty.map(({ id, name }) => ({ id, name })),
  };
}

/** What became of decisions that no longer fit the file. */
export function codebookNotes(codebook: ReportDocument["codebook"]): Diagnostic[] {
  if (codebook === null) return [];
  const { moved, lost, empty } = codebook;
  const notes: Diagnostic[] = [];
  if (moved[0]) {
    const says = phrase(
      "Comments put into a theme by hand that stand in another row now: {moved}. They were followed.",
      {
        moved: moved.length,
      },
    );
    notes.push(diagnosticOf({ severity: "info", code: "overrides-moved", row: moved[0].row }, says));
  }
  if (lost[0]) {
    const rows = lost.slice(0, SHOWN).map(({ was }) => was);
    const says = phrase(
      "Comments put into a theme by hand that the file no longer has: {lost}, first from row {rows}. They were changed or taken out; their decisions stand in the study file.",
      { lost: lost.length, rows: rows.join(", ") },
    );
    notes.push(diagnosticOf({ severity: "warning", code: "overrides-lost" }, says));
  }
  if (empty.length > 0) {
    const says = phrase("Decided themes that no comment is in: {themes}.", {
      themes: empty.map(({ name }) => name).join(", "),
    });
    notes.push(diagnosticOf({ severity: "info", code: "empty-themes" }, says));
  }
  return notes;
}

const SHOWN = 5;
