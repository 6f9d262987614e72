import type { Watch } from "../effects.ts";
import { readDurationCell, SECONDS_IN, type DurationCell, type DurationUnit } from "./duration.ts";
import { eachRow, readCells } from "./readCells.ts";
import { EXCLUSIONS, type Exclusion } from "./responses.ts";
import type { Column } from "./table.ts";

export interface CasesReading {
  /** What the values count; null for times whose unit nobody tells. */
  readonly unit: DurationUnit | "contacts" | null;
  /** One a row, in `unit`; NaN where the row does not count. */
  readonly value: Float64Array;
  /** 0 = counted, else 1 + index into EXCLUSIONS. */
  readonly exclusion: Uint8Array;
}

export interface CasesOptions {
  /** Numbers of contacts, not times. */
  readonly contacts: boolean;
  /** What bare numbers count; null: not known. */
  readonly unit: DurationUnit | null;
  /** Rows that take no part, by their code; 0 for the others. */
  readonly out: Uint8Array;
}

type Problem = Extract<Exclusion, "missing" | "not-a-number" | "out-of-range">;

/**
 * Reads a column of times or of numbers of contacts, one case a row. Cells that say their own unit are counted in the column's,
 * or where it has none in the unit that keeps the usual ones handy; bare numbers among them cannot be counted then.
 */
export function readCases(column: Column, { contacts, unit, out }: CasesOptions, effects: Watch): CasesReading {
  const cellOf = readCells(column, readDurationCell);
  const told = contacts ? null : (unit ?? ownUnit(cellOf, out, effects));
  const value = new Float64Array(out.length).fill(Number.NaN);
  const exclusion = out.slice();
  eachRow(out.length, effects, (row) => {
    if (exclusion[row] !== 0) return;
    const read = contacts ? contactsOf(cellOf(row)) : timeOf(cellOf(row), { unit: told, given: unit !== null });
    if (typeof read === "number") value[row] = read;
    else exclusion[row] = 1 + EXCLUSIONS.indexOf(read);
  });
  return { unit: contacts ? "contacts" : told, value, exclusion };
}

function contactsOf(cell: DurationCell): number | Problem {
  if (cell.kind === "missing") return "missing";
  if (cell.kind !== "number") return "not-a-number";
  return cell.value < 0 ? "out-of-range" : cell.value;
}

function timeOf(
  cell: DurationCell,
  { unit, given }: { readonly unit: DurationUnit | null; readonly given: boolean },
): number | Problem {
  switch (cell.kind) {
    case "missing":
      return "missing";
    case "not-a-duration":
      return "not-a-number";
    case "number":
      if (cell.value < 0) return "out-of-range";
      return given || unit === null ? cell.value : "not-a-number";
    case "clock":
      return secondsOf(cell, unit) / SECONDS_IN[unit ?? "hours"];
    case "seconds":
      return cell.value / SECONDS_IN[unit ?? "hours"];
  }
}

/** `1:25` are minutes and seconds where the column counts those, else hours and minutes. */
function secondsOf({ high, low }: { readonly high: number; readonly low: number }, unit: DurationUnit | null): number {
  const small = unit === "minutes" || unit === "seconds";
  return small ? high * SECONDS_IN.minutes + low : high * SECONDS_IN.hours + low * SECONDS_IN.minutes;
}

/** The largest unit in which at least half of the cells that say their own are 1 or more; null where fewer than half do. */
function ownUnit(cellOf: (row: number) => DurationCell, out: Uint8Array, effects: Watch): DurationUnit | null {
  const seconds: number[] = [];
  let bare = 0;
  eachRow(out.length, effects, (row) => {
    const cell = out[row] === 0 ? cellOf(row) : null;
    if (cell?.kind === "seconds") seconds.push(cell.value);
    else if (cell?.kind === "clock") seconds.push(secondsOf(cell, null));
    else if (cell?.kind === "number") bare++;
  });
  if (seconds.length === 0 || bare > seconds.length) return null;
  const sorted = Float64Array.from(seconds).sort();
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return (["days", "hours", "minutes"] as const).find((unit) => middle >= HANDY[unit]) ?? "seconds";
}

/** From so many seconds on a unit is the handier one: 36 hours read better than 1.5 days. */
const HANDY = { days: 3 * SECONDS_IN.days, hours: 1.5 * SECONDS_IN.hours, minutes: 1.5 * SECONDS_IN.minutes } as const;
