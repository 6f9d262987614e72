import type { Driver, ThemeReport } from "../report/document.ts";
import { isLowBase, shownImpact } from "../report/order.ts";

/** What the regression says of a theme, before it is held against its impact. */
export interface Estimate extends Omit<Driver, "rank" | "impactRank" | "disagreement"> {
  /** The theme that its answers speak of most often besides. */
  readonly beside: { readonly id: string; readonly both: number } | null;
}

/** Ranks further apart than this, and than a quarter of the themes, are a different story. */
const RANKS_APART = 3;
const SHARE_APART = 0.25;
/** Of the larger of the two, the part that they must differ by for one to be clear and the other not. */
const PART_APART = 0.5;

/** The estimates with both ranks and where the two views part, the largest pull first, low bases last; ties by id. */
export function withRanks(estimates: readonly Estimate[], themes: readonly ThemeReport[]): Driver[] {
  const byId = new Map(themes.map((theme) => [theme.id, theme]));
  const isRanked = ({ id, lowBase }: Estimate): boolean => {
    const theme = byId.get(id);
    return !lowBase && theme !== undefined && !isLowBase(theme) && shownImpact(theme) !== null;
  };
  const impactOf = (id: string): number => byId.get(id)?.impact ?? 0;
  const ranked = estimates.filter(isRanked);
  const ranks = ranksBy(ranked, ({ pull }) => Math.abs(pull));
  const impactRanks = ranksBy(ranked, ({ id }) => Math.abs(impactOf(id)));
  const drivers = estimates.map(({ beside, ...estimate }): Driver => {
    const theme = byId.get(estimate.id);
    const rank = ranks.get(estimate.id) ?? null;
    const impactRank = impactRanks.get(estimate.id) ?? null;
    const kind =
      rank === null || impactRank === null || theme === undefined
        ? null
        : kindOf(estimate, { theme, apart: Math.abs(rank - impactRank), among: ranked.length });
    return { ...estimate, rank, impactRank, disagreement: kind && { kind, beside } };
  });
  return drivers.sort(
    (a, b) =>
      (a.rank ?? Infinity) - (b.rank ?? Infinity) || Math.abs(b.pull) - Math.abs(a.pull) || (a.id < b.id ? -1 : 1),
  );
}

function ranksBy(estimates: readonly Estimate[], size: (estimate: Estimate) => number): Map<string, number> {
  const sorted = estimates.toSorted((a, b) => size(b) - size(a) || (a.id < b.id ? -1 : 1));
  return new Map(sorted.map(({ id }, index) => [id, index + 1]));
}

interface Against {
  readonly theme: ThemeReport;
  /** Between the two ranks, and how many themes are ranked. */
  readonly apart: number;
  readonly among: number;
}

type Kind = NonNullable<Driver["disagreement"]>["kind"];

/** Nothing is made of two views that are both within noise. */
function kindOf(
  { pull, pullInterval }: Pick<Estimate, "pull" | "pullInterval">,
  { theme, apart, among }: Against,
): Kind | null {
  const impact = theme.impact ?? 0;
  const [byImpact, byRegression] = [leavesOutZero(theme.impactInterval), leavesOutZero(pullInterval)];
  if (!byImpact && !byRegression) return null;
  if (Math.sign(impact) * Math.sign(pull) < 0) return "sign";
  const differs = Math.abs(impact - pull) >= PART_APART * Math.max(Math.abs(impact), Math.abs(pull));
  if (byImpact !== byRegression && differs) return "clear";
  return apart >= RANKS_APART && apart >= SHARE_APART * among ? "rank" : null;
}

function leavesOutZero(interval: readonly [number, number] | null): boolean {
  return interval !== null && (interval[0] > 0 || interval[1] < 0);
}
