import { tallyRows } from "../measures/tally.ts";
import type { ReportDocument } from "../report/document.ts";
import type { TrendSettings } from "../settings.ts";
import { PERIODS, periodOf, type Period } from "../survey/calendar.ts";
import { NO_DATE, takesPart, type Responses } from "../survey/responses.ts";
import { hiddenGroups, rowsWhere, type Population } from "../privacy/smallGroups.ts";
import { rowsByGroup, type Basis } from "./group.ts";

/** Periods a reader can take in. */
const MOST_PERIODS = 24;
/** The finest grain is taken whose usual period holds this many rows. */
const USUAL_ROWS = 30;

/** The rows of a survey by period, the earliest first. */
export interface Periods {
  readonly by: Period;
  /** Whether it was asked for or follows from the dates. */
  readonly byChosen: "asked" | "rule";
  readonly names: readonly string[];
  /** Row → index into `names`, −1 for a row without a date. */
  readonly of: Int16Array;
}

/**
 * Splits a survey by day, week, month or quarter: by the one asked for, or (`auto`) by the finest that gives at most 24
 * periods of usually (median) 30 rows, else the coarsest that gives several. Null without dates, or when all fall into one
 * period.
 */
export function findPeriods(responses: Responses, { by }: TrendSettings): Periods | null {
  const { day } = responses;
  if (!day) return null;
  const counts = new Map<number, number>();
  day.forEach((value, row) => {
    if (value !== NO_DATE && takesPart(responses, row)) counts.set(value, (counts.get(value) ?? 0) + 1);
  });
  const grain = by === "auto" ? chooseGrain(counts) : by;
  if (grain === null) return null;
  const nameOf = new Map([...counts.keys()].map((value) => [value, periodOf(value, grain)]));
  const names = [...new Set(nameOf.values())].sort();
  if (names.length < 2) return null;
  const numbers = new Map(names.map((name, index) => [name, index]));
  const of = Int16Array.from(day, (value, row) =>
    takesPart(responses, row) ? (numbers.get(nameOf.get(value) ?? "") ?? -1) : -1,
  );
  return { by: grain, byChosen: by === "auto" ? "rule" : "asked", names, of };
}

function chooseGrain(days: ReadonlyMap<number, number>): Period | null {
  let coarsest: Period | null = null;
  for (const grain of PERIODS) {
    const counts = new Map<string, number>();
    for (const [day, count] of days) {
      const name = periodOf(day, grain);
      counts.set(name, (counts.get(name) ?? 0) + count);
    }
    if (counts.size < 2) break;
    const sorted = [...counts.values()].sort((a, b) => a - b);
    if (counts.size <= MOST_PERIODS && (sorted[Math.floor(sorted.length / 2)] ?? 0) >= USUAL_ROWS) return grain;
    coarsest = grain;
  }
  return coarsest;
}

/** The scores period by period; null scores where a survey has none at all. */
export function trendOf(periods: Periods | null, { responses, preset, staff }: Basis): ReportDocument["trend"] {
  if (!periods) return [];
  const { of, names } = periods;
  const hidden = staff && hiddenPeriods(periods, { responses, whole: staff });
  return rowsByGroup(of, names.length).map((rows, index) => {
    const period = names[index] ?? "";
    if (hidden?.[index] === 1) return { period, rows: null, suppressed: true as const, scores: null };
    return { period, rows: rows.length, scores: responses.scale ? tallyRows(responses, preset, rows) : null };
  });
}

function hiddenPeriods({ by, names }: Periods, population: Population): Uint8Array {
  const numbers = new Map(names.map((name, index) => [name, index]));
  // Of every row, whether it takes part or not.
  const of = Int16Array.from(population.whole.day ?? [], (day) =>
    day === NO_DATE ? -1 : (numbers.get(periodOf(day, by)) ?? -1),
  );
  const groupless = rowsWhere(of.length, (row) => of[row] === -1);
  return hiddenGroups({ rows: rowsByGroup(of, names.length), groupless }, population);
}
