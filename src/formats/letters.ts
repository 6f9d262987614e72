import type { Watch } from "../engine/effects.ts";
import { phrase } from "../engine/phrase.ts";
import { diagnosticOf, type Diagnostic } from "../engine/survey/diagnostic.ts";
import { eachRow } from "../engine/survey/readCells.ts";
import type { Column } from "../engine/survey/table.ts";
import { hasMixedEncoding, mendMixedEncoding, isSignOfMixing } from "./mixedEncoding.ts";

/** Columns after a look at their letters, and what that look found. */
export interface Examined {
  readonly columns: readonly Column[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Replacement characters, and control characters that no text has: what decoding leaves of bytes without a meaning.
 * U+0085 is left out because some systems end lines with it.
 */
const BROKEN = /[\uFFFD\u0080-\u0084\u0086-\u009F]/;

/** Mends cells that are written in another code page than the file, then counts the cells whose letters are lost. */
export function examineLetters(columns: readonly Column[], encoding: string, effects: Watch): Examined {
  const diagnostics: Diagnostic[] = [];
  let examined = columns;
  if (encoding === "windows-1252" && countCells(columns, isSignOfMixing, effects).count >= 3) {
    const found = countCells(columns, hasMixedEncoding, effects);
    examined = columns.map((column) => mapCells(column, mendMixedEncoding));
    const says = phrase(
      "Cells with letters in code page 850 inside a windows-1252 file: {cells}; these letters were mended.",
      { cells: found.count },
    );
    const about = { code: "mixed-encoding", row: found.firstRow, column: found.firstColumn };
    diagnostics.push(diagnosticOf({ severity: "info", ...about }, says));
  }
  const broken = countCells(examined, (cell) => BROKEN.test(cell), effects);
  if (broken.count > 0) {
    const says = phrase(
      "Cells with letters that cannot be read as {encoding}: {cells}. Set another encoding, or export the file again as UTF-8.",
      { encoding, cells: broken.count },
    );
    const about = { code: "broken-letters", row: broken.firstRow, column: broken.firstColumn };
    diagnostics.push(diagnosticOf({ severity: "warning", ...about }, says));
  }
  return { columns: examined, diagnostics };
}

/** Keeps each distinct cell once, also where two become the same. */
function mapCells(column: Column, change: (cell: string) => string): Column {
  const { codes, values } = column;
  if (!codes) return { ...column, values: values.map(change) };
  const index = new Map<string, number>();
  const recoded = values.map((value) => {
    const changed = change(value);
    const code = index.get(changed) ?? index.size;
    index.set(changed, code);
    return code;
  });
  return { ...column, values: [...index.keys()], codes: codes.map((code) => recoded[code] ?? 0) };
}

interface Found {
  readonly count: number;
  /** 1-based. */
  readonly firstRow: number | null;
  readonly firstColumn: string | null;
}

function countCells(columns: readonly Column[], test: (cell: string) => boolean, effects: Watch): Found {
  let count = 0;
  let first: { row: number; column: string } | null = null;
  for (const { name, values, codes } of columns) {
    const hits = Uint8Array.from(values, (value) => (test(value) ? 1 : 0));
    if (!hits.includes(1)) continue;
    eachRow(codes ? codes.length : values.length, effects, (row) => {
      if (hits[codes ? (codes[row] ?? 0) : row] !== 1) return;
      count++;
      if (!first || row < first.row) first = { row, column: name };
    });
  }
  const place = first as { row: number; column: string } | null;
  return { count, firstRow: place ? place.row + 1 : null, firstColumn: place?.column ?? null };
}
