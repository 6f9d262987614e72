import type { Watch } from "../effects.ts";
import { phrase, type Phrase } from "../phrase.ts";
import { diagnosticOf, type Diagnostic } from "./diagnostic.ts";
import { keySizes, numberKeys, type Keys } from "./keys.ts";
import type { Column } from "./table.ts";

/** Nobody answers one survey so often. */
const MOST_ROWS = 20;
/** An id on more than this share of the rows (and on more than {@link MOST_ROWS}) is a word such as “anonymous”. */
const SHARED = 0.05;

/**
 * Numbers the respondents of an id column. A column that is obviously no respondent's (more than 20 rows an id on
 * average) gives null with the warning `id-not-respondent`; single ids that many rows share count as blank, with the
 * warning `shared-id`.
 */
export function readRespondents(
  column: Column,
  skip: Uint8Array,
  effects: Watch,
): { readonly keys: Keys | null; readonly diagnostics: readonly Diagnostic[] } {
  const keys = numberKeys(column, skip, effects);
  const sizes = keySizes(keys);
  const rows = sizes.reduce((sum, size) => sum + size, 0);
  const warn = (code: string, row: number | null, says: Phrase) => ({
    keys: null,
    diagnostics: [diagnosticOf({ severity: "warning", code, row, column: column.name }, says)],
  });
  if (rows > MOST_ROWS * keys.count) {
    return warn(
      "id-not-respondent",
      null,
      phrase(
        "“{column}” holds too few different ids to be respondents ({ids} in {rows} rows); every row counts as an answer of its own.",
        { column: column.name, ids: keys.count, rows },
      ),
    );
  }
  const shared = sizes.map((size) => (size > MOST_ROWS && size > SHARED * rows ? 1 : 0));
  if (!shared.includes(1)) return { keys, diagnostics: [] };
  const first = keys.key.findIndex((number) => number >= 0 && shared[number] === 1);
  const rowsShared = sizes.reduce((sum, size, number) => sum + (shared[number] === 1 ? size : 0), 0);
  return {
    ...warn(
      "shared-id",
      first + 1,
      phrase(
        "Rows that share an id in “{column}” which cannot be one respondent's: {rows}; they count as rows without an id.",
        { column: column.name, rows: rowsShared },
      ),
    ),
    keys: { count: keys.count, key: keys.key.map((number) => (shared[number] === 1 ? -1 : number)) },
  };
}
