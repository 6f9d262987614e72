import { same } from "../study/merge.ts";
import type { Study } from "../study/schema.ts";
import { inOrderOfId } from "./order.ts";
import type { CodebookTheme, Override, STATUSES } from "./schema.ts";
import { settingDifferences } from "./settingDifferences.ts";

type Status = (typeof STATUSES)[number];

export interface NamedTheme {
  readonly id: string;
  readonly name: string;
}

/** One thing that a study says otherwise than an earlier one did, as people decide it. */
export type StudyDifference =
  /** `found`: by the machine, so that it is known by its words; else made by hand. */
  | { readonly kind: "added"; readonly theme: NamedTheme; readonly found: boolean }
  | { readonly kind: "removed"; readonly theme: NamedTheme }
  | { readonly kind: "renamed"; readonly theme: NamedTheme; readonly before: string }
  | { readonly kind: "described"; readonly theme: NamedTheme; readonly before: string; readonly after: string }
  /** `before` null: nobody had decided about it. */
  | { readonly kind: "marked"; readonly theme: NamedTheme; readonly before: Status | null; readonly after: Status }
  | {
      readonly kind: "tracked";
      readonly theme: NamedTheme;
      readonly what: "owner" | "issue";
      readonly before: string;
      readonly after: string;
    }
  | { readonly kind: "merged"; readonly theme: NamedTheme; readonly into: NamedTheme }
  | { readonly kind: "split"; readonly theme: NamedTheme; readonly into: readonly NamedTheme[] }
  /** No longer merged or split away. */
  | { readonly kind: "restored"; readonly theme: NamedTheme }
  | {
      readonly kind: "rule";
      readonly theme: NamedTheme;
      readonly list: "include" | "exclude";
      readonly rule: string;
      readonly removed: boolean;
    }
  /** The words that it is known again by; `weights`: those whose weight alone differs. */
  | {
      readonly kind: "words";
      readonly theme: NamedTheme;
      readonly added: readonly string[];
      readonly removed: readonly string[];
      readonly weights: number;
    }
  /** Comments put somewhere by hand, by their rows; `theme` null: into none. */
  | { readonly kind: "moved"; readonly theme: NamedTheme | null; readonly rows: readonly number[] }
  /** Decisions about single comments that are taken back. */
  | { readonly kind: "unmoved"; readonly theme: NamedTheme | null; readonly rows: readonly number[] }
  /** Anything else that is set, by its dotted path; undefined for what is not set. */
  | { readonly kind: "setting"; readonly path: string; readonly before: unknown; readonly after: unknown };

/** Names of themes that are known from elsewhere, a report say, by their ids. */
export type KnownNames = ReadonlyMap<string, string>;

/**
 * What a study says otherwise than an earlier one: themes in the order of their ids, then comments moved by hand, then settings.
 * Nothing for two studies that mean the same. `known`: what the machine called the themes that nobody had decided about.
 */
export function diffStudies(before: Study, after: Study, known: KnownNames = new Map()): StudyDifference[] {
  const [earlier, later] = [before, after].map(
    ({ codebook = [] }) => new Map(codebook.map((theme) => [theme.id, theme])),
  ) as [Map<string, CodebookTheme>, Map<string, CodebookTheme>];
  const nameOf = (id: string): NamedTheme => ({
    id,
    name: later.get(id)?.name ?? earlier.get(id)?.name ?? known.get(id) ?? id,
  });
  const all = inOrderOfId([...new Map([...earlier, ...later]).values()]);
  const moves = moveDifferences(before.overrides ?? [], after.overrides ?? [], nameOf);
  const named = mentioned(later, moves);
  const themes = all.flatMap(({ id }): StudyDifference[] => {
    const [was, is] = [earlier.get(id), later.get(id)];
    const theme = nameOf(id);
    if (!is) return [{ kind: "removed", theme }];
    const found = themeDifferences(was ?? begun(is, known.get(id)), is, nameOf);
    const status: StudyDifference[] =
      !was && is.status !== undefined ? [{ kind: "marked", theme, before: null, after: is.status }] : [];
    const isSaid = is.terms !== undefined && (found.length > 0 || status.length > 0 || named.has(id));
    const entry: StudyDifference[] = was || isSaid ? [] : [{ kind: "added", theme, found: is.terms !== undefined }];
    return [...entry, ...status, ...found];
  });
  return [...themes, ...moves, ...settingDifferences(before, after)];
}

/** What an entry that is new began with: what the machine had found. */
function begun({ id, name, status, terms }: CodebookTheme, found: string | undefined): CodebookTheme {
  return { id, name: found ?? name, ...(status && { status }), ...(terms && { terms }) };
}

/** Themes that another decision names: their own entry says nothing more. */
function mentioned(themes: ReadonlyMap<string, CodebookTheme>, moves: readonly StudyDifference[]): Set<string> {
  const into = [...themes.values()].flatMap((theme) => theme.into ?? []);
  return new Set([...into, ...moves.flatMap((move) => (move.kind === "moved" && move.theme ? [move.theme.id] : []))]);
}

type NameOf = (id: string) => NamedTheme;

function themeDifferences(was: CodebookTheme, is: CodebookTheme, nameOf: NameOf): StudyDifference[] {
  const theme = nameOf(is.id);
  const differences: StudyDifference[] = [];
  if (was.name !== is.name) differences.push({ kind: "renamed", theme, before: was.name });
  const [from, to] = [was.status ?? "pinned", is.status ?? "pinned"];
  if (from !== to) differences.push({ kind: "marked", theme, before: from, after: to });
  if (!same(was.into, is.into)) differences.push(leading(theme, (is.into ?? []).map(nameOf)));
  const [described, describes] = [was.description ?? "", is.description ?? ""];
  if (described !== describes) differences.push({ kind: "described", theme, before: described, after: describes });
  return [
    ...differences,
    ...ruleDifferences(theme, was, is),
    ...trackDifferences(theme, was, is),
    ...wordDifferences(theme, was.terms ?? {}, is.terms ?? {}),
  ];
}

function ruleDifferences(theme: NamedTheme, was: CodebookTheme, is: CodebookTheme): StudyDifference[] {
  return (["include", "exclude"] as const).flatMap((list) => {
    const [old, now] = [was[list] ?? [], is[list] ?? []];
    const of = (rules: readonly string[], removed: boolean): StudyDifference[] =>
      rules.map((rule) => ({ kind: "rule", theme, list, rule, removed }));
    return [
      ...of(
        now.filter((rule) => !old.includes(rule)),
        false,
      ),
      ...of(
        old.filter((rule) => !now.includes(rule)),
        true,
      ),
    ];
  });
}

function trackDifferences(theme: NamedTheme, was: CodebookTheme, is: CodebookTheme): StudyDifference[] {
  return (["owner", "issue"] as const).flatMap((what) => {
    const [before, after] = [was[what] ?? "", is[what] ?? ""];
    return before === after ? [] : [{ kind: "tracked" as const, theme, what, before, after }];
  });
}

function leading(theme: NamedTheme, into: readonly NamedTheme[]): StudyDifference {
  const [only] = into;
  if (!only) return { kind: "restored", theme };
  return into.length === 1 ? { kind: "merged", theme, into: only } : { kind: "split", theme, into };
}

type Terms = Readonly<Record<string, number>>;

function wordDifferences(theme: NamedTheme, before: Terms, after: Terms): StudyDifference[] {
  const added = Object.keys(after).filter((word) => !Object.hasOwn(before, word));
  const removed = Object.keys(before).filter((word) => !Object.hasOwn(after, word));
  const kept = Object.keys(after).filter((word) => Object.hasOwn(before, word));
  const weights = kept.filter((word) => before[word] !== after[word]).length;
  return added.length + removed.length + weights === 0 ? [] : [{ kind: "words", theme, added, removed, weights }];
}

function moveDifferences(before: readonly Override[], after: readonly Override[], nameOf: NameOf): StudyDifference[] {
  const keyOf = ({ row, text }: Override): string => `${row} ${text}`;
  const [earlier, later] = [before, after].map((overrides) => new Map(overrides.map((one) => [keyOf(one), one])));
  const moved = [...(later ?? [])].filter(([key, { theme }]) => {
    const was = earlier?.get(key);
    return was === undefined || was.theme !== theme;
  });
  const unmoved = [...(earlier ?? [])].filter(([key]) => later?.has(key) !== true);
  return [...grouped("moved", moved, nameOf), ...grouped("unmoved", unmoved, nameOf)];
}

/** One difference a theme, in the order of their first rows. */
function grouped(
  kind: "moved" | "unmoved",
  entries: readonly (readonly [key: string, override: Override])[],
  nameOf: NameOf,
): StudyDifference[] {
  const rows = new Map<string | null, number[]>();
  for (const [, { theme, row }] of entries) {
    const own = rows.get(theme);
    if (own) own.push(row);
    else rows.set(theme, [row]);
  }
  return [...rows].map(([theme, own]) => ({
    kind,
    theme: theme === null ? null : nameOf(theme),
    rows: own.sort((a, b) => a - b),
  }));
}
