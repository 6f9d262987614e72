import { headingHolds, phrasesOf } from "./headings.ts";
import type { Column } from "./table.ts";

/** English, Russian, Lithuanian, German, French, Spanish, Polish. */
const OUTCOMES = phrasesOf(
  `churn*, attrited, attrition, =left, has left, cancelled, canceled, cancellation, renewed, lost, retained, status, win back,
  отток*, ушел, ушла, отключ*, статус*, продлил*, nutrauk*, isejo, isejes, busena, prates*, gekundigt, kundigung, status,
  resilie*, statut, cancelado, baja, odszedl, rezygn*`,
);

/** Whether a column tells what became of a respondent after the answer: it may follow from the score, and explains nothing. */
export function isOutcome({ heading }: Pick<Column, "heading">): boolean {
  return headingHolds(heading, OUTCOMES);
}
