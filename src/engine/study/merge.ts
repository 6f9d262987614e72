import type { Study } from "./schema.ts";

/** Two studies that came of one. */
export interface Versions {
  readonly base: Study;
  readonly mine: Study;
  readonly theirs: Study;
}

export interface Merged {
  readonly study: Study;
  /** Settings that both changed, each in its own way, as dotted paths; mine stand. */
  readonly conflicts: readonly string[];
}

/**
 * Both sides' changes of a study, setting by setting; a list counts as one setting. The studies' keys stand in the order of
 * the schema, as they do when they were read.
 */
export function mergeStudies({ base, mine, theirs }: Versions): Merged {
  const conflicts: string[] = [];
  const study = merge({ base, mine, theirs }, { path: [], conflicts }) as Study;
  return { study, conflicts };
}

interface Three {
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

interface Where {
  readonly path: readonly string[];
  readonly conflicts: string[];
}

/** Undefined for what neither keeps. */
function merge({ base, mine, theirs }: Three, { path, conflicts }: Where): unknown {
  if (same(mine, base)) return theirs;
  if (same(theirs, base) || same(mine, theirs)) return mine;
  const [from, one, other] = [blockOf(base), blockOf(mine), blockOf(theirs)];
  if (from === null || one === null || other === null) {
    conflicts.push(path.join("."));
    return mine;
  }
  const keys = new Set([...Object.keys(other), ...Object.keys(one)]);
  const entries = [...keys]
    .map((key): [string, unknown] => [
      key,
      merge({ base: from[key], mine: one[key], theirs: other[key] }, { path: [...path, key], conflicts }),
    ])
    .filter(([, value]) => value !== undefined);
  const isGone = entries.length === 0 && (mine === undefined || theirs === undefined);
  return isGone ? undefined : Object.fromEntries(entries);
}

/** Whether two settings say the same. */
export function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The settings of a block; one that is not there has none. Null for a setting. */
function blockOf(value: unknown): Readonly<Record<string, unknown>> | null {
  if (value === undefined) return {};
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : null;
}
