import type { ReportDocument, ThemeReport, Worth } from "./document.ts";

/** Below this many scores a group shows counts only: a score of six people is an anecdote. */
export const COUNTS_ONLY_BELOW = 10;

/** Revenue at risk: what the rates take of detractors' (short term) and passives' (long term) revenue; null where both are unknown. */
export function atRisk(worth: Pick<Worth, "shortTermRisk" | "longTermRisk"> | null): number | null {
  if (worth === null || (worth.shortTermRisk === null && worth.longTermRisk === null)) return null;
  return (worth.shortTermRisk ?? 0) + (worth.longTermRisk ?? 0);
}

/** The money in question: revenue at risk, or the whole revenue off the 0–10 scale, which alone has bands to be at risk. */
export function atStake(worth: Pick<Worth, "total" | "shortTermRisk" | "longTermRisk"> | null): number | null {
  return atRisk(worth) ?? worth?.total ?? null;
}

/** What {@link atStake} is called over several themes. */
export function stakeName(themes: readonly ThemeReport[]): "Revenue at risk" | "Revenue" {
  return themes.some((theme) => atRisk(theme.revenue) !== null) ? "Revenue at risk" : "Revenue";
}

/** True where the theme's scores are too few to rank it or to rest a decision on. */
export function isLowBase(theme: ThemeReport): boolean {
  return theme.scores !== null && theme.scores.lowBase;
}

/** The impact a reader may see: none rests on fewer scores than {@link COUNTS_ONLY_BELOW}. */
export function shownImpact(theme: ThemeReport): number | null {
  return theme.scores !== null && theme.scores.valid >= COUNTS_ONLY_BELOW ? theme.impact : null;
}

/**
 * Worst effect on the score first; ties by larger |impact|, larger base, id. Themes of a low base are never ranked with
 * the others: they follow, in the same order among themselves. Without any impact, the largest base comes first.
 */
export function themesInOrder(themes: readonly ThemeReport[]): ThemeReport[] {
  return themes.toSorted((a, b) => rank(a) - rank(b) || byImpact(a, b) || b.base - a.base || byId(a, b));
}

function rank(theme: ThemeReport): number {
  if (theme.impact === null || shownImpact(theme) === null) return 2;
  return isLowBase(theme) ? 1 : 0;
}

function byImpact(a: ThemeReport, b: ThemeReport): number {
  const [left, right] = [shownImpact(a), shownImpact(b)];
  return left === null || right === null ? 0 : left - right;
}

function byId(a: ThemeReport, b: ThemeReport): number {
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

/**
 * By how much a theme's share of the coded comments changed, by theme id: that of the later half of the periods minus that
 * of the earlier half (an odd one in the middle belongs to neither), −1…1. Empty without two periods that have comments.
 */
export function shareChange({ themes, trend }: Pick<ReportDocument, "themes" | "trend">): ReadonlyMap<string, number> {
  const half = Math.floor(trend.length / 2);
  const earlier = basesIn(themes, 0, half);
  const later = basesIn(themes, trend.length - half, trend.length);
  const [before, after] = [sumOf(earlier), sumOf(later)];
  if (before === 0 || after === 0) return new Map();
  return new Map(themes.map(({ id }, at) => [id, (later[at] ?? 0) / after - (earlier[at] ?? 0) / before]));
}

function basesIn(themes: readonly ThemeReport[], first: number, end: number): number[] {
  return themes.map(({ trend }) => sumOf(trend.slice(first, end).map(({ base }) => base)));
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
