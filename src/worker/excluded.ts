import type { Analysis } from "../engine/analyze.ts";
import { EXCLUSIONS, type Exclusion } from "../engine/survey/responses.ts";
import { cellAt, columnNamed } from "../engine/survey/table.ts";
import { MOST_EXCLUDED_ROWS, type ExcludedRows } from "../protocol/session.ts";

/** The rows whose score is not counted for one reason, each with what stands where its score should. */
export function excludedRows({ table, roles, responses }: Analysis, reason: Exclusion): ExcludedRows {
  const code = 1 + EXCLUSIONS.indexOf(reason);
  const score = roles.score === null ? undefined : columnNamed(table, roles.score);
  const rows: { row: number; cell: string }[] = [];
  let total = 0;
  responses.exclusion.forEach((own, row) => {
    if (own !== code) return;
    total++;
    if (rows.length < MOST_EXCLUDED_ROWS) rows.push({ row: row + 1, cell: score ? cellAt(score, row) : "" });
  });
  return { total, rows };
}
