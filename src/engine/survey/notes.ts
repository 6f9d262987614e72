import { whole } from "../format.ts";
import type { Settings } from "../settings.ts";
import type { Answers } from "./answers.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { ColumnRoles } from "./roles.ts";
import type { Column, Table } from "./table.ts";

/** More of the scored rows than this replaced by later ones deserves a second look. */
const MANY = 0.2;

/** The ragged rows, unless the reader of the file has spoken of them. */
export function raggedNote({ ragged, diagnostics }: Table): Diagnostic[] {
  const [first] = ragged;
  if (first === undefined || diagnostics.some(({ code }) => code === "ragged-row")) return [];
  const what = ragged.length === 1 ? "1 row has" : `${whole(ragged.length)} rows have`;
  const message = `${what} more cells than there are headings, so its columns cannot be told; left out of every figure.`;
  return [{ severity: "warning", code: "ragged-rows", row: first + 1, column: null, message }];
}

/** What cannot be said because the file has no column for it. */
export function roleNotes(roles: ColumnRoles, settings: Settings): Diagnostic[] {
  const note = (code: string, message: string): Diagnostic => ({
    severity: "info",
    code,
    row: null,
    column: null,
    message,
  });
  const notes: Diagnostic[] = [];
  if (roles.score === null)
    notes.push(note("no-score", "No column of scores: there are themes, but no score and no impact on it."));
  if (roles.comment === null)
    notes.push(note("no-comments", "No column of comments: there are scores, but no themes."));
  if (roles.revenue === null && settings.revenue.averagePerAccount === null) {
    notes.push(
      note("no-revenue", "No column of revenue and no average revenue an account: nothing is said about revenue."),
    );
  }
  return notes;
}

/** How many rows do not count because their respondent's answer is counted elsewhere. */
export function duplicateNotes(column: Column, answers: Answers, exclusion: Uint8Array): Diagnostic[] {
  const { repeats, replaced, firstReplaced } = answers;
  const about = { severity: "info" as const, row: null, column: column.name };
  const notes: Diagnostic[] = [];
  if (repeats > 0) {
    const what = repeats === 1 ? "1 row repeats" : `${whole(repeats)} rows repeat`;
    notes.push({
      ...about,
      code: "repeated-answers",
      message: `${what} an answer of the same id (same score, same day); each answer counts once.`,
    });
  }
  if (replaced > 0) {
    const counted = exclusion.reduce((sum, code) => (code === 0 ? sum + 1 : sum), 0);
    const many = replaced > MANY * (counted + replaced);
    const what = replaced === 1 ? "1 score gives" : `${whole(replaced)} scores give`;
    const doubt = many ? ` If “${column.name}” is not who answered, set the id to another column or to none.` : "";
    notes.push({
      ...about,
      severity: many ? "warning" : "info",
      code: "replaced-answers",
      row: firstReplaced + 1,
      message: `${what} way to a later one of the same id.${doubt}`,
    });
  }
  return notes;
}
