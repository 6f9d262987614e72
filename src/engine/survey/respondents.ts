import type { Watch } from "../effects.ts";
import { whole } from "../format.ts";
import type { Diagnostic } from "./diagnostic.ts";
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
  const warn = (code: string, row: number | null, message: string) => ({
    keys: null,
    diagnostics: [{ severity: "warning" as const, code, row, column: column.name, message }],
  });
  if (rows > MOST_ROWS * keys.count) {
    return warn(
      "id-not-respondent",
      null,
      `“${column.name}” holds ${whole(keys.count)} different ids in ${whole(rows)} rows, too few to be respondents; every row counts as an answer of its own.`,
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
      `${whole(rowsShared)} rows share an id in “${column.name}” that cannot be one respondent's; they count as rows without an id.`,
    ),
    keys: { count: keys.count, key: keys.key.map((number) => (shared[number] === 1 ? -1 : number)) },
  };
}
