import { adjustedPs } from "../measures/falseDiscovery.ts";
import { LOW_BASE } from "../measures/tally.ts";
import type { Scale } from "../survey/scale.ts";
import { scoreDifference, shareDifference, type ScoreDifference } from "./differences.ts";
import type { Grouping } from "./grouping.ts";
import type { Totals } from "./totals.ts";

/** The share of chance finds that is accepted. */
export const RATE = 0.05;

/** A column's groups with what they come to. */
export interface Counted {
  readonly grouping: Grouping;
  readonly totals: Totals;
}

export interface ThemeDifference {
  readonly theme: number;
  readonly z: number;
  readonly p: number;
  readonly adjustedP: number;
}

/** What sets one group apart. */
export interface GroupFinding {
  readonly counted: Counted;
  readonly group: number;
  /** Null where it was not tested. */
  readonly score: (ScoreDifference & { readonly adjustedP: number; readonly clear: boolean }) | null;
  /** The themes of which it speaks more or less than the others do, beyond chance. */
  readonly themes: readonly ThemeDifference[];
  /** The largest |z| of what is beyond chance: large groups that differ much come first. */
  readonly strength: number;
}

interface Test {
  readonly counted: Counted;
  readonly group: number;
  /** −1 for the score. */
  readonly theme: number;
  readonly z: number;
  readonly p: number;
  readonly score: ScoreDifference | null;
}

export interface Findings {
  /** The strongest first; ties by the order of the columns and their groups. */
  readonly found: readonly GroupFinding[];
  readonly tried: number;
  /** Tests that remain after the correction. */
  readonly kept: number;
}

/**
 * Every group of every column against all other rows: its score, and its share of every theme. A column that has two
 * groups and no other rows is one comparison, told of the smaller. All are corrected for together (Benjamini & Hochberg
 * 1995), at a false discovery rate of 5 %.
 */
export function findDifferences(columns: readonly Counted[], all: Totals, scale: Scale | null): Findings {
  const tests = columns.flatMap((counted) =>
    groupsToTry(counted, all).flatMap((group) => testsOf(group, { counted, all, scale })),
  );
  const adjusted = adjustedPs(tests.map(({ p }) => p));
  const byGroup = new Map<string, { test: Test; adjustedP: number }[]>();
  tests.forEach((test, index) => {
    const key = `${columns.indexOf(test.counted)} ${test.group}`;
    const own = byGroup.get(key) ?? [];
    own.push({ test, adjustedP: adjusted[index] ?? 1 });
    byGroup.set(key, own);
  });
  const found = [...byGroup.values()].flatMap((own) => findingOf(own) ?? []);
  return {
    found: found.sort((a, b) => b.strength - a.strength),
    tried: tests.length,
    kept: adjusted.filter((p) => p <= RATE).length,
  };
}

function groupsToTry({ totals }: Counted, all: Totals): number[] {
  const groups = [...totals.rows.keys()];
  const [first = 0, second = 0] = totals.rows;
  const isHalved = groups.length === 2 && first + second === (all.rows[0] ?? 0);
  return isHalved ? [second <= first ? 1 : 0] : groups;
}

interface On {
  readonly counted: Counted;
  readonly all: Totals;
  readonly scale: Scale | null;
}

function testsOf(group: number, { counted, all, scale }: On): Test[] {
  const { totals } = counted;
  const tests: Test[] = [];
  const score = scale && scoreOf(group, { totals, all, scale });
  if (score) tests.push({ counted, group, theme: -1, z: score.z, p: score.p, score });
  const [base, whole] = [totals.comments[group] ?? 0, all.comments[0] ?? 0];
  if (base < LOW_BASE || whole - base < LOW_BASE) return tests;
  totals.themes.forEach((counts, theme) => {
    const own = { count: counts[group] ?? 0, base };
    const found = shareDifference(own, { count: all.themes[theme]?.[0] ?? 0, base: whole });
    if (found) tests.push({ counted, group, theme, ...found, score: null });
  });
  return tests;
}

function scoreOf(
  group: number,
  { totals, all, scale }: { readonly totals: Totals; readonly all: Totals; readonly scale: Scale },
): ScoreDifference | null {
  const momentsOf = ({ answers, sums, squares }: Totals, at: number) => ({
    count: answers[at] ?? 0,
    sum: sums[at] ?? 0,
    squares: squares[at] ?? 0,
  });
  const [own, whole] = [momentsOf(totals, group), momentsOf(all, 0)];
  if (own.count < LOW_BASE || whole.count - own.count < LOW_BASE) return null;
  return scoreDifference(own, whole, scale);
}

function findingOf(own: readonly { test: Test; adjustedP: number }[]): GroupFinding | null {
  const first = own[0]?.test;
  const kept = own.filter(({ adjustedP }) => adjustedP <= RATE);
  if (!first || kept.length === 0) return null;
  const scored = own.find(({ test }) => test.theme < 0);
  const score = scored?.test.score ?? null;
  const adjustedP = scored?.adjustedP ?? 1;
  return {
    counted: first.counted,
    group: first.group,
    score: score && { ...score, adjustedP, clear: adjustedP <= RATE },
    themes: kept
      .filter(({ test }) => test.theme >= 0)
      .map(({ test: { theme, z, p }, adjustedP: corrected }) => ({ theme, z, p, adjustedP: corrected }))
      .sort((a, b) => Math.abs(b.z) - Math.abs(a.z) || a.theme - b.theme),
    strength: Math.max(...kept.map(({ test }) => Math.abs(test.z))),
  };
}
