import type { Watch } from "../effects.ts";
import { columnNamed } from "../survey/findColumn.ts";
import type { Keys } from "../survey/keys.ts";
import { numberKeys } from "../survey/keys.ts";
import { eachRow } from "../survey/readCells.ts";
import { readRespondents } from "../survey/respondents.ts";
import { takesPart } from "../survey/responses.ts";
import { cellAt, type Column } from "../survey/table.ts";
import type { Side, Sides } from "./side.ts";

/** Who a row is of, by numbers that both sides share; −1 where it cannot be told. One list a side. */
export type SharedKeys = readonly [before: Int32Array, after: Int32Array];

export interface SameOnes {
  readonly respondents: SharedKeys;
  readonly accounts: SharedKeys;
}

/**
 * Knows respondents and accounts again by their ids. Within one file a row is itself on both sides, whoever it is of; in two
 * files a row without an id is of somebody who is not known on the other side.
 */
export function findSameOnes(sides: Sides, sameFile: boolean, effects: Watch): SameOnes {
  const respondents = sharedKeys(sides, { of: respondentKeys, sameFile }, effects);
  const accounts = sharedKeys(sides, { of: accountKeys, sameFile }, effects);
  return { respondents, accounts };
}

interface Named {
  readonly column: Column;
  readonly keys: Keys;
}

interface Matching {
  readonly of: (side: Side, effects: Watch) => Named | null;
  readonly sameFile: boolean;
}

function sharedKeys(sides: Sides, { of, sameFile }: Matching, effects: Watch): SharedKeys {
  const numbers = new Map<string, number>();
  const numbered = (side: Side): Int32Array => {
    const named = of(side, effects);
    const { rows } = side.table;
    const shared = new Int32Array(named?.keys.count ?? 0).fill(-1);
    const own = new Int32Array(rows).fill(-1);
    eachRow(rows, effects, (row) => {
      const key = named?.keys.key[row] ?? -1;
      if (!named || key < 0) return;
      if ((shared[key] ?? -1) < 0) {
        const text = cellAt(named.column, row).trim();
        const known = numbers.get(text) ?? numbers.size;
        numbers.set(text, known);
        shared[key] = known;
      }
      own[row] = shared[key] ?? -1;
    });
    return own;
  };
  const [before, after] = [numbered(sides[0]), numbered(sides[1])];
  if (!sameFile) return [before, after];
  const byRow = (keys: Int32Array): Int32Array => keys.map((key, row) => (key < 0 ? numbers.size + row : key));
  return [byRow(before), byRow(after)];
}

function respondentKeys({ table, roles, responses }: Side, effects: Watch): Named | null {
  const column = roles.id === null ? undefined : columnNamed(table, roles.id);
  const keys = column && readRespondents(column, outside(responses), effects).keys;
  return column && keys ? { column, keys } : null;
}

function accountKeys(side: Side, effects: Watch): Named | null {
  const { table, roles, responses } = side;
  const column = roles.account === null ? undefined : columnNamed(table, roles.account);
  if (!column) return respondentKeys(side, effects);
  return { column, keys: numberKeys(column, outside(responses), effects) };
}

function outside(responses: Side["responses"]): Uint8Array {
  return responses.exclusion.map((_, row) => (takesPart(responses, row) ? 0 : 1));
}
