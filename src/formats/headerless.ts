const NUMBER = /^[-+]?\d[\d\s.,]*%?$/;
const DATE = /^(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{2,4})(?:[ T]\d{1,2}:\d{2}\S*)?$/;

/**
 * Whether the first record is an answer and not the headings. Taken for headings unless it cannot be: all its cells are
 * numbers or dates above such cells; one is a date above dates; or all its words come again in their columns beside a
 * number above numbers.
 */
export function isHeaderless(first: readonly string[], others: readonly (readonly string[])[]): boolean {
  const cells = first.map((cell) => cell.trim());
  const filled = cells.flatMap((cell, column) => (cell === "" ? [] : [{ cell, below: cellsBelow(others, column) }]));
  if (filled.length === 0 || others.length === 0) return false;
  const isValue = ({ cell, below }: { cell: string; below: readonly string[] }): boolean =>
    (NUMBER.test(cell) && mostly(below, NUMBER)) || (DATE.test(cell) && mostly(below, DATE));
  if (filled.every(isValue)) return true;
  if (filled.some(({ cell, below }) => DATE.test(cell) && mostly(below, DATE))) return true;
  const words = filled.filter((candidate) => !isValue(candidate));
  return words.length < filled.length && words.every(({ cell, below }) => below.includes(cell));
}

function cellsBelow(records: readonly (readonly string[])[], column: number): string[] {
  return records.map((record) => (record[column] ?? "").trim()).filter((cell) => cell !== "");
}

function mostly(cells: readonly string[], pattern: RegExp): boolean {
  return cells.length > 0 && cells.filter((cell) => pattern.test(cell)).length >= cells.length * 0.9;
}
