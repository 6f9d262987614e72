import type { Watch } from "../effects.ts";
import type { Condition } from "../settings.ts";
import { numberIn } from "../value/numberCell.ts";
import { cellNumber } from "./cellNumber.ts";
import { findColumn } from "./findColumn.ts";
import { eachRow, readCells } from "./readCells.ts";
import type { Table } from "./table.ts";

/** What a row is, beside what its cells read: names of conditions that no column has. */
export const FACETS = ["@band", "@theme", "@period", "@language", "@text"] as const;
export type Facet = (typeof FACETS)[number];

/** In place of a theme's id: comments without a theme. No theme has it: theirs begin with `t-`. */
export const UNCODED = "uncoded";

/** Whether a 0-based row meets one of the alternatives of a condition. */
export type Holds = (row: number) => boolean;

/** Makes the test of a facet from the values that are wanted, any of which will do. */
export type FacetTests = Readonly<Record<Facet, (values: readonly string[]) => Holds>>;

/** Values by the name they are wanted of, in the order of first mention. */
export function groupConditions(where: readonly Condition[]): Map<string, string[]> {
  const wanted = new Map<string, string[]>();
  for (const { column, value } of where) wanted.set(column, [...(wanted.get(column) ?? []), value]);
  return wanted;
}

/**
 * 1 for every row that the conditions leave out. Conditions on one column, or of one facet, are alternatives; different
 * ones must all hold. Case and outer blanks do not matter; `13..24` is met by numbers as well. Throws FeedbackError("missing-column"), and
 * FeedbackError("wrong-setting") for a value that a facet cannot have.
 */
export function filteredRows(
  table: Table,
  { where, facets }: { readonly where: readonly Condition[]; readonly facets: FacetTests },
  effects: Watch,
): Uint8Array {
  const filtered = new Uint8Array(table.rows);
  for (const [name, values] of groupConditions(where)) {
    const holds = isFacet(name) ? facets[name](values) : columnTest(table, name, values);
    eachRow(table.rows, effects, (row) => {
      if (filtered[row] === 0 && !holds(row)) filtered[row] = 1;
    });
  }
  return filtered;
}

/** Throws FeedbackError("missing-column") for conditions on columns that are not there: before any long work is done. */
export function checkConditions(table: Table, where: readonly Condition[]): void {
  for (const { column } of where) if (!isFacet(column)) findColumn(table, column, "filter");
}

/** Whether a condition cuts a slice of the file, whatever the answers in it are. */
export function isSlice({ column }: Condition): boolean {
  return !isFacet(column) || column === "@period";
}

function isFacet(name: string): name is Facet {
  return (FACETS as readonly string[]).includes(name);
}

function columnTest(table: Table, name: string, values: readonly string[]): Holds {
  const wanted = new Set(values.map(plain));
  const ranges = values.flatMap((value) => rangeIn(value) ?? []);
  const isWithin = (number: number): boolean => ranges.some(([low, high]) => number >= low && number <= high);
  return readCells(
    findColumn(table, name, "filter"),
    (cell) => wanted.has(plain(cell)) || (ranges.length > 0 && isWithin(cellNumber(cell))),
  );
}

/** `13..24`, `13..` or `..24`: numbers from … to …, both included; null for anything else. */
function rangeIn(value: string): readonly [number, number][] | null {
  const [low, high, ...more] = value.split("..").map((end) => end.trim());
  if (low === undefined || high === undefined || more.length > 0 || (low === "" && high === "")) return null;
  const [from, to] = [low === "" ? -Infinity : numberIn(low), high === "" ? Infinity : numberIn(high)];
  return Number.isNaN(from) || Number.isNaN(to) ? null : [[from, to]];
}

/** As conditions compare texts. */
export function plain(value: string): string {
  return value.normalize("NFC").trim().toLowerCase();
}
