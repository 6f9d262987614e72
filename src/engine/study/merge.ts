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
  if (!isBlock(mine) || !isBlock(theirs)) {
    conflicts.push(path.join("."));
    return mine;
  }
  const from = isBlock(base) ? base : {};
  const keys = new Set([...Object.keys(theirs), ...Object.keys(mine)]);
  const entries = [...keys].map((key) => [
    key,
    merge({ base: from[key], mine: mine[key], theirs: theirs[key] }, { path: [...path, key], conflicts }),
  ]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** Whether two settings say the same. */
export function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function isBlock(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
