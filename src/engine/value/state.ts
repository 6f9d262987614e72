import { foldText } from "../survey/foldText.ts";
import { headingHolds, phrasesOf } from "../survey/headings.ts";
import { readCells } from "../survey/readCells.ts";
import type { Column } from "../survey/table.ts";
import { sampled } from "./numberCell.ts";

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(",").map((word) => foldText(word)));

const LEFT =
  wordsOf(`churned, left, has left, cancelled, canceled, terminated, lost, closed, attrited, attrited customer, gone, former,
  inactive, expired, ушел, ушла, ушли, отток, отключен, расторгнут, закрыт, неактивен, неактивный, išėjo, išėjęs, nutraukta, nutraukė, neaktyvus,
  gekündigt, inaktiv, résilié, inactif, cancelado, baja, inactivo, odszedł, nieaktywny`);
const STAYS =
  wordsOf(`active, current, retained, existing, existing customer, stayed, open, live, активен, активный, действующий, действует,
  aktyvus, esamas, aktiv, actif, activo, aktywny`);
const YES = wordsOf("1, 1.0, yes, y, true, t, да, taip, ja, oui, si, sí, tak");
const NO = wordsOf("0, 0.0, no, n, false, f, нет, ne, nein, non, nie");

/** Headings under which a yes says that the customer is still there. */
const STAYING = phrasesOf(
  "active, still, retained, current, активен, активный, aktyvus, aktiv, actif, activo, aktywny",
);
const ABOUT_LEAVING = phrasesOf(
  "churn*, attrit*, left, cancel*, отток*, отключ*, ушел, ушла, nutrauk*, isejo, isejes, gekundigt, resilie*, odszedl",
);

/** A reader of one column's cells by 0-based row: 1 for a customer who has left, 0 for one who has not, NaN for neither. */
export function stateReader(column: Column): (row: number) => number {
  const isStaying = headingHolds(column.heading, STAYING) && !headingHolds(column.heading, ABOUT_LEAVING);
  return readCells(column, (cell) => stateOf(foldText(cell), isStaying));
}

function stateOf(word: string, isStaying: boolean): number {
  if (LEFT.has(word)) return 1;
  if (STAYS.has(word)) return 0;
  if (YES.has(word)) return isStaying ? 0 : 1;
  return NO.has(word) ? Number(isStaying) : Number.NaN;
}

/** Fewer answers than this share may be none of the words. */
const MOST = 0.95;

/**
 * Whether a column's answers all say who has left and who has not. Under a heading that does not speak of leaving, such as
 * “Status”, both must be there, in words.
 */
export function tellsState(column: Column, rows: number): boolean {
  const isClear = headingHolds(column.heading, ABOUT_LEAVING);
  const words = sampled(column, { rows, read: foldText });
  const states = words.map((word) => (!isClear && (YES.has(word) || NO.has(word)) ? Number.NaN : stateOf(word, false)));
  const known = states.filter((state) => !Number.isNaN(state)).length;
  return known > 0 && known >= MOST * words.length && (isClear || (states.includes(1) && states.includes(0)));
}
