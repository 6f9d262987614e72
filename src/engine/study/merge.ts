import type { CodebookTheme, Override } from "../codebook/schema.ts";
import { inOrderOfId, inOrderOfRow } from "../codebook/order.ts";
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
 * Both sides' changes of a study, setting by setting. A list counts as one setting, but of themes and of comments put into them by
 * hand each counts for itself. The studies' keys stand in the order of the schema, as they do when they were read.
 */
export function mergeStudies({ base, mine, theirs }: Versions): Merged {
  const conflicts: string[] = [];
  const study = merge({ base, mine, theirs }, { path: [], conflicts }) as Study;
  return { study, conflicts };
}

interface Three<Value = unknown> {
  readonly base: Value;
  readonly mine: Value;
  readonly theirs: Value;
}

interface Where {
  readonly path: readonly string[];
  readonly conflicts: string[];
}

type Block = Readonly<Record<string, unknown>>;

/** Undefined for what neither keeps. */
function merge(three: Three, where: Where): unknown {
  const { base, mine, theirs } = three;
  if (same(mine, base)) return theirs;
  if (same(theirs, base) || same(mine, theirs)) return mine;
  if (where.path.length === 1 && where.path[0] === "codebook") return mergeThemes(three as Three<Themes>, where);
  if (where.path.length === 1 && where.path[0] === "overrides") return mergeOverrides(three as Three<Overrides>, where);
  const [from, one, other] = [blockOf(base), blockOf(mine), blockOf(theirs)];
  if (from === null || one === null || other === null) {
    where.conflicts.push(where.path.join("."));
    return mine;
  }
  const merged = mergeBlocks({ base: from, mine: one, theirs: other }, where);
  return Object.keys(merged).length === 0 && (mine === undefined || theirs === undefined) ? undefined : merged;
}

function mergeBlocks({ base, mine, theirs }: Three<Block>, { path, conflicts }: Where): Block {
  const keys = new Set([...Object.keys(theirs), ...Object.keys(mine)]);
  const entries = [...keys].map((key): [string, unknown] => [
    key,
    merge({ base: base[key], mine: mine[key], theirs: theirs[key] }, { path: [...path, key], conflicts }),
  ]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

type Themes = Study["codebook"];
type Overrides = Study["overrides"];

function mergeThemes(lists: Three<Themes>, where: Where): Themes {
  const ids = ({ id }: CodebookTheme): string => id;
  const merged = mergeItems(lists, {
    ...where,
    keyOf: ids,
    join: (three, path) => mergeBlocks(three, { ...where, path }),
  });
  return merged.length === 0 ? undefined : inOrderOfId(merged as CodebookTheme[]);
}

function mergeOverrides(lists: Three<Overrides>, where: Where): Overrides {
  const comment = ({ row, text }: Override): string => `${row} ${text}`;
  const merged = mergeItems(lists, {
    ...where,
    keyOf: comment,
    join({ mine }, path) {
      where.conflicts.push(path.join("."));
      return mine;
    },
  });
  return merged.length === 0 ? undefined : inOrderOfRow(merged as Override[]);
}

interface Joining<Item> extends Where {
  readonly keyOf: (item: Item) => string;
  /** Of an item that both changed and neither took out. */
  readonly join: (three: Three<Block>, path: readonly string[]) => Block;
}

/** What one side took out and the other changed stays as changed: nothing is lost, and the conflict is told. */
function mergeItems<Item extends Block>(
  { base = [], mine = [], theirs = [] }: Three<readonly Item[] | undefined>,
  { path, conflicts, keyOf, join }: Joining<Item>,
): Block[] {
  const [from, one, other] = [base, mine, theirs].map((items) => new Map(items.map((item) => [keyOf(item), item])));
  const keys = new Set([...(other?.keys() ?? []), ...(one?.keys() ?? [])]);
  return [...keys].flatMap((key): Block[] => {
    const [was, own, others] = [from?.get(key), one?.get(key), other?.get(key)];
    if (same(own, was)) return others ? [others] : [];
    if (same(others, was) || same(own, others)) return own ? [own] : [];
    if (own && others) return [join({ base: was ?? {}, mine: own, theirs: others }, [...path, key])];
    conflicts.push([...path, key].join("."));
    return own ? [own] : others ? [others] : [];
  });
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
