import { foldText } from "./foldText.ts";
import { isMissing } from "./missing.ts";

/** One cell of a score column: the number it gives, or why it gives none. `outOf` is the 10 of “9/10”. */
export type ScoreCell =
  | { readonly kind: "number"; readonly value: number; readonly outOf: number | null }
  | { readonly kind: "missing" }
  | { readonly kind: "not-a-number" };

const MISSING: ScoreCell = { kind: "missing" };
const NOT_A_NUMBER: ScoreCell = { kind: "not-a-number" };

const NUMBER = String.raw`\d{1,15}(?:[.,]\d+)?`;
const ALONE = new RegExp(`^([+-]?${NUMBER})\\.?$`);
const OUT_OF = new RegExp(`^(${NUMBER})\\s*(?:/|out of|of|из|iš|is|sur|von|de|z|su|di|van)\\s*(\\d{1,3})$`);
/** `10 - extremely likely`, `9 баллов`, `7 (passive)`. */
const LABEL_BEHIND = new RegExp(`^(${NUMBER})\\s*[-–—=:.)(\\s]\\s*[^\\d%€$£₽/]*$`);
/** `extremely likely (10)`, `good - 4`. */
const LABEL_BEFORE = new RegExp(`^[^\\d%€$£₽/]*[^\\d%€$£₽/\\s]\\s*[-–—=:(]\\s*(${NUMBER})\\s*\\)?$`);
const STARS = /^([★⭐]+)[☆✩]*$/u;

/** Beyond it a cell that begins with a number is prose. */
export const LONGEST_SCORE = 80;

/** Reads a trimmed cell: `9`, `9.0`, `9,0`, `"9"`, `10 - Extremely likely`, `9/10`, `★★★★☆`, full-width digits. */
export function readScoreCell(cell: string): ScoreCell {
  // The commonest cell by far.
  if (/^\d{1,2}$/.test(cell)) return numberCell(cell);
  if (isMissing(cell)) return MISSING;
  if (cell.length > LONGEST_SCORE) return NOT_A_NUMBER;
  const text = foldText(cell).replace(/^["'“”„«»‘’\s]+|["'“”„«»‘’\s]+$/gu, "");
  const stars = STARS.exec(text);
  if (stars?.[1]) return { kind: "number", value: stars[1].length, outOf: null };
  if (!/\d/.test(text)) return NOT_A_NUMBER;
  const alone = ALONE.exec(text);
  if (alone?.[1]) return numberCell(alone[1]);
  const outOf = OUT_OF.exec(text);
  if (outOf?.[1]) return numberCell(outOf[1], Number(outOf[2]));
  const labelled = LABEL_BEHIND.exec(text) ?? LABEL_BEFORE.exec(text);
  return labelled?.[1] ? numberCell(labelled[1]) : NOT_A_NUMBER;
}

function numberCell(digits: string, outOf: number | null = null): ScoreCell {
  return { kind: "number", value: Number(digits.replace(",", ".")), outOf };
}
