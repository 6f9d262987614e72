import { phrase, type Phrase } from "../phrase.ts";
import type { Settings } from "../settings.ts";
import type { Answers } from "./answers.ts";
import { diagnosticOf, type Diagnostic } from "./diagnostic.ts";
import type { ColumnRoles } from "./roles.ts";
import type { Column, Table } from "./table.ts";

/** More of the scored rows than this replaced by later ones deserves a second look. */
const MANY = 0.2;

/** The ragged rows, unless the reader of the file has spoken of them. */
export function raggedNote({ ragged, diagnostics }: Table): Diagnostic[] {
  const [first] = ragged;
  if (first === undefined || diagnostics.some(({ code }) => code === "ragged-row")) return [];
  const says = phrase(
    "Rows with more cells than there are headings, so that their columns cannot be told: {rows}; left out of every figure.",
    { rows: ragged.length },
  );
  return [diagnosticOf({ severity: "warning", code: "ragged-rows", row: first + 1 }, says)];
}

/** What cannot be said because the file has no column for it. */
export function roleNotes(roles: ColumnRoles, settings: Settings): Diagnostic[] {
  const note = (code: string, says: Phrase): Diagnostic => diagnosticOf({ severity: "info", code }, says);
  const notes: Diagnostic[] = [];
  if (roles.score === null)
    notes.push(note("no-score", phrase("No column of scores: there are themes, but no score and no impact on it.")));
  if (roles.comment === null)
    notes.push(note("no-comments", phrase("No column of comments: there are scores, but no themes.")));
  if (roles.revenue === null && settings.revenue.averagePerAccount === null) {
    const says = phrase("No column of revenue and no average revenue an account: nothing is said about revenue.");
    notes.push(note("no-revenue", says));
  }
  return notes;
}

/** How many rows do not count because their respondent's answer is counted elsewhere. */
export function duplicateNotes(column: Column, answers: Answers, exclusion: Uint8Array): Diagnostic[] {
  const { repeats, replaced, firstReplaced } = answers;
  const notes: Diagnostic[] = [];
  if (repeats > 0) {
    const says = phrase(
      "Rows that repeat an answer of the same id (same score, same day): {rows}; each answer counts once.",
      { rows: repeats },
    );
    notes.push(diagnosticOf({ severity: "info", code: "repeated-answers", column: column.name }, says));
  }
  if (replaced > 0) {
    const counted = exclusion.reduce((sum, code) => (code === 0 ? sum + 1 : sum), 0);
    const many = replaced > MANY * (counted + replaced);
    const says = phrase(
      many
        ? "Scores that give way to a later one of the same id: {scores}. If “{column}” is not who answered, set the id to another column or to none."
        : "Scores that give way to a later one of the same id: {scores}.",
      many ? { scores: replaced, column: column.name } : { scores: replaced },
    );
    const about = { code: "replaced-answers", row: firstReplaced + 1, column: column.name };
    notes.push(diagnosticOf({ severity: many ? "warning" : "info", ...about }, says));
  }
  return notes;
}
