import { ROLES, type ColumnReading, type ColumnSettings, type Role } from "../../engine/survey/roles.ts";

/** What a reader made of one column; null: it is not used. */
export interface Choice {
  readonly column: string;
  readonly role: Role | null;
}

const SINGLE_ROLES = ["score", "comment", "date", "revenue", "id", "account"] as const satisfies readonly Role[];

/** The role of each column, in the order of the readings. */
export function rolesOf(readings: readonly ColumnReading[], choices: readonly Choice[]): (Role | null)[] {
  return readings.map(({ column, role }) => {
    const chosen = choices.find((choice) => choice.column === column);
    return chosen === undefined ? role : chosen.role;
  });
}

/** Gives a column a role. One that another column has moves to it, but for segments, of which there may be many. */
export function choose(
  readings: readonly ColumnReading[],
  choices: readonly Choice[],
  { column, role }: Choice,
): readonly Choice[] {
  const roles = rolesOf(readings, choices);
  return readings.flatMap((reading, index) => {
    const before = roles[index] ?? null;
    const movesOn = role !== null && role !== "segment" && role !== "measure" && before === role;
    const now = reading.column === column ? role : movesOn ? null : before;
    return now === reading.role ? [] : [{ column: reading.column, role: now }];
  });
}

/** The column that has a role; null for none. */
export function columnOf(
  readings: readonly ColumnReading[],
  roles: readonly (Role | null)[],
  role: Role,
): string | null {
  return readings[roles.indexOf(role)]?.column ?? null;
}

/**
 * Every role with its column, or null for none, so that nothing is left to be inferred otherwise. `segments`: those that there
 * were, in their order; others follow in the order of the file.
 */
export function settingsOf(
  readings: readonly ColumnReading[],
  roles: readonly (Role | null)[],
  segments: readonly string[],
): ColumnSettings {
  const chosen = readings.flatMap(({ column }, index) => (roles[index] === "segment" ? [column] : []));
  const kept = segments.filter((column) => chosen.includes(column));
  const single = SINGLE_ROLES.map((role) => [role, columnOf(readings, roles, role)] as const);
  return { ...Object.fromEntries(single), segments: [...kept, ...chosen.filter((column) => !kept.includes(column))] };
}

/** Without scores and comments there is nothing to analyse. */
export function isEnough(roles: readonly (Role | null)[]): boolean {
  return roles.includes("score") || roles.includes("comment");
}

export function isRole(value: string): value is Role {
  return (ROLES as readonly string[]).includes(value);
}
