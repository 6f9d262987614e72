/** What starts a formula, after what spreadsheets skip; full-width forms are folded by some of them. */
const FORMULA = /^[\s\ufeff\u200b"'`‘’“”«»]*[=+\-@＝＋－＠]/u;
/** Characters that shift a cell or start a formula by themselves. */
const SHIFTING = /^[\t\r\n]/u;
/** A signed number, its thousands grouped or not, perhaps a percentage: nothing a spreadsheet would run. */
const NUMBER = /^\s*[+-]?(?:\d+|\d{1,3}(?:[ \u00a0\u202f,.'’]\d{3})+)?(?:[.,]\d+)?(?:e[+-]?\d+)?\s*%?\s*$/iu;

/**
 * A cell that no spreadsheet takes for a formula: what would be one gets an apostrophe in front. Numbers stay numbers,
 * and a single mark such as "-", a common way to leave an answer out, is no formula.
 * Source: OWASP, CSV injection.
 */
export function guarded(cell: string): string {
  if (!FORMULA.test(cell) && !SHIFTING.test(cell)) return cell;
  return cell.length === 1 || (NUMBER.test(cell) && /\d/u.test(cell) && !SHIFTING.test(cell)) ? cell : `'${cell}`;
}
