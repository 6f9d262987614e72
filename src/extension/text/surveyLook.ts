import { quiet } from "../../engine/effects.ts";
import { profileColumn } from "../../engine/survey/profileColumn.ts";
import { asComment, asScore } from "../../engine/survey/roleRules.ts";
import type { Column } from "../../engine/survey/table.ts";
import { findDialect } from "../../formats/dialect.ts";
import { gatherRecords } from "../../formats/recordTable.ts";
import { readRecords } from "../../formats/records.ts";

/** Characters of a text that are enough to judge it by. */
export const HEAD = 1 << 15;

/** A fit from here on is by the heading; below it by the values alone. */
const BY_NAME = 1;

/**
 * Whether delimited text looks like a survey, by its beginning and without a settings file: a column is called what
 * scores or comments are called, or the values of one look like scores and those of another like comments. Price lists and
 * measurements do not. `whole`: whether the beginning is all there is.
 */
export function looksLikeSurvey(beginning: string, whole: boolean): boolean {
  const { columns, rows } = firstRecords(beginning.replace(/^\uFEFF/, ""), whole) ?? { columns: [], rows: 0 };
  const candidates = columns.map((column) => ({ column, profile: profileColumn(column, rows) }));
  const score = Math.max(0, ...candidates.map((candidate) => asScore(candidate) ?? 0));
  const comment = Math.max(0, ...candidates.map((candidate) => asComment(candidate) ?? 0));
  return score >= BY_NAME || comment >= BY_NAME || (score > 0 && comment > 0);
}

/** Null for text that no table can be read from. */
function firstRecords(head: string, whole: boolean): { columns: readonly Column[]; rows: number } | null {
  const { delimiter, newline, start } = findDialect(head, whole);
  if (delimiter === null && head.length > start && !/[\r\n]/.test(head)) return null;
  const cut = delimiter ?? "\u001F";
  const batches = readRecords([{ text: head.slice(start), end: head.length }], { delimiter: cut, newline });
  const options = { file: "", delimiter: cut, total: head.length };
  try {
    // The record that the end of the head cuts through is in the last batch.
    return gatherRecords(whole ? batches : firstOf(batches), options, quiet);
  } catch {
    return null;
  }
}

function* firstOf<Item>(items: Iterable<Item>): Generator<Item> {
  for (const item of items) {
    yield item;
    return;
  }
}
