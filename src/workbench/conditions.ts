import type { ReportDocument } from "../engine/report/document.ts";
import type { Condition } from "../engine/settings.ts";
import { UNCODED } from "../engine/survey/conditions.ts";

/** Conditions on columns, and on the facets that begin with `@`: what `--where` takes. */
export type Conditions = readonly Condition[];

export function hasCondition(where: Conditions, { column, value }: Condition): boolean {
  return where.some((other) => other.column === column && other.value === value);
}

/** Adds a condition, or takes it away where it is there. */
export function toggled(where: Conditions, condition: Condition): Conditions {
  return hasCondition(where, condition) ? without(where, condition) : [...where, condition];
}

function without(where: Conditions, { column, value }: Condition): Conditions {
  return where.filter((other) => other.column !== column || other.value !== value);
}

/** Sets the only value of a column; "" takes all its conditions away. */
export function setTo(where: Conditions, { column, value }: Condition): Conditions {
  const others = where.filter((other) => other.column !== column);
  return value === "" ? others : [...others, { column, value }];
}

/** The conditions that can still be met: a column that a later analysis has no more, or a theme, is left out. */
export function stillPossible(where: Conditions, report: ReportDocument): Conditions {
  return where.filter(({ column, value }) => {
    if (column === "@theme") return value === UNCODED || report.themes.some(({ id }) => id === value);
    if (column === "@band") return (report.scores?.promoters ?? null) !== null;
    if (column === "@period") return report.columns.date !== null;
    if (column.startsWith("@")) return report.comments !== null;
    const groups = report.personaSearch?.columns ?? [];
    return report.columns.segments.includes(column) || groups.some((group) => group.column === column);
  });
}

/** The options of the command line that choose the same rows, for a POSIX shell. */
export function asOptions(where: Conditions): string {
  return where.map(({ column, value }) => `--where ${quoted(`${column}=${value}`)}`).join(" ");
}

function quoted(text: string): string {
  return /^[\w@=.:-]+$/u.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
