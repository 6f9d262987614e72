import type { Effects } from "../effects.ts";
import { impactOf } from "../measures/impact.ts";
import { measureOf } from "../measures/measure.ts";
import { bandOf, type PresetName } from "../measures/preset.ts";
import { LOW_BASE, tallyRows } from "../measures/tally.ts";
import type { ReportDocument, Tally, ThemeReport } from "../report/document.ts";
import { medianOf, quadrantOf } from "../revenue/quadrant.ts";
import { worthOf } from "../revenue/worth.ts";
import type { Scale } from "../survey/scale.ts";
import { cellAt } from "../survey/table.ts";
import { chooseExemplars, type Candidate } from "../themes/exemplars.ts";
import { trustWord } from "../trust/words.ts";
import { byText } from "../themes/textOrder.ts";
import type { CodedComments } from "../themes/codeComments.ts";
import type { FoundTheme } from "../themes/settleThemes.ts";
import { decidedPart } from "./codebook.ts";
import { shareOfContent } from "./comments.ts";
import { rowsByGroup, type Basis } from "./group.ts";
import type { Periods } from "./periods.ts";

const EXEMPLARS = 5;
/** The most typical comments of a theme, out of which its exemplars are chosen. */
const MOST_CANDIDATES = 200;

interface Themes {
  readonly coded: CodedComments;
  readonly periods: Periods | null;
  readonly comments: ReportDocument["comments"];
}

const NONE = new Int32Array();

/** A theme with the rows whose main theme it is, and those that speak of it beside theirs. */
interface OwnRows {
  readonly theme: FoundTheme;
  readonly rows: Int32Array;
  readonly also: Int32Array;
}

/** The themes with all their figures, in the order they were found in: the coding's numbers point into this list. */
export function themeFigures(basis: Basis, themes: Themes, effects: Effects): ThemeReport[] {
  const { coding, themes: found } = themes.coded;
  const rows = rowsByGroup(coding.theme, found.length);
  const figures = found.map((theme, index) => {
    effects.signal.throwIfAborted();
    effects.onProgress({ stage: "themes", done: index, total: found.length });
    const also = coding.alsoRows[index] ?? NONE;
    return oneTheme({ theme, rows: rows[index] ?? NONE, also }, basis, themes);
  });
  const money = figures.map(atStake).filter((amount) => amount !== null);
  const median = medianOf(money);
  return figures.map((figure) => ({ ...figure, quadrant: quadrantOf(figure.impact, atStake(figure), median) }));
}

function atStake({ revenue }: ThemeReport): number | null {
  if (!revenue) return null;
  if (revenue.shortTermRisk === null || revenue.longTermRisk === null) return revenue.total;
  return revenue.shortTermRisk + revenue.longTermRisk;
}

function oneTheme({ theme, rows, also }: OwnRows, basis: Basis, { coded, periods, comments }: Themes): ThemeReport {
  const { responses, preset, rates, seed, accounts } = basis;
  const share = (count: number): number => shareOfContent(count, comments);
  const mentioned = Int32Array.from(new Set([...rows, ...also])).sort();
  const scoresOf = (some: Int32Array): Tally | null => (responses.scale ? tallyRows(responses, preset, some) : null);
  return {
    id: theme.id,
    name: theme.keywords.name,
    decided: decidedPart(theme.decided),
    keywords: [...theme.keywords.texts],
    broad: null,
    base: rows.length,
    share: share(rows.length),
    mentions: { base: mentioned.length, share: share(mentioned.length), scores: scoresOf(mentioned) },
    scores: scoresOf(rows),
    ...impactOf(responses, rows, { preset, seed, all: basis.all }),
    stability: theme.stability,
    coherence: theme.coherence,
    silhouette: theme.silhouette,
    trust: trustWord(theme.stability),
    revenue: worthOf(responses, { preset, rates, draw: { accounts, seed } }, rows),
    quadrant: null,
    trend: trendWithin(rows, periods, basis),
    exemplars: exemplarsOf({ theme, rows }, coded, basis),
  };
}

function trendWithin(rows: Int32Array, periods: Periods | null, { responses, preset }: Basis): ThemeReport["trend"] {
  if (!periods) return [];
  const within = rowsByGroup(
    rows.map((row) => periods.of[row] ?? -1),
    periods.names.length,
  );
  return within.map((positions, index) => {
    const own = positions.map((position) => rows[position] ?? 0);
    const tally = responses.scale ? tallyRows(responses, preset, own) : null;
    const lowBase = (tally?.valid ?? own.length) < LOW_BASE;
    return { period: periods.names[index] ?? "", base: own.length, value: tally?.value ?? null, lowBase };
  });
}

function exemplarsOf(
  { theme, rows }: { readonly theme: FoundTheme; readonly rows: Int32Array },
  coded: CodedComments,
  { responses, preset }: Basis,
): ThemeReport["exemplars"] {
  const { comment, scale } = responses;
  if (!comment) return [];
  const { typicality } = coded.coding;
  // Of equals the one whose text comes first: rows change places, texts do not.
  const typical = Array.from(rows).sort(
    (a, b) => (typicality[b] ?? 0) - (typicality[a] ?? 0) || byText(cellAt(comment, a), cellAt(comment, b)) || a - b,
  );
  const scoreAt = (row: number): number | null => {
    const score = responses.score[row] ?? Number.NaN;
    return Number.isNaN(score) ? null : score;
  };
  const candidates = typical.slice(0, MOST_CANDIDATES).map((row): Candidate => {
    const text = cellAt(comment, row).trim();
    const terms = new Set(coded.termsIn(text).map(({ term }) => term));
    return { row, text, typicality: typicality[row] ?? 0, group: groupOf(scoreAt(row), scale, preset), terms };
  });
  // What has none of the theme's own words says nothing to a reader: garbled letters, another language.
  const { terms: own } = theme.keywords;
  const telling = candidates.filter(({ terms }) => [...terms].some((term) => own.has(term)));
  const chosen = chooseExemplars(telling.length > 0 ? telling : candidates, EXEMPLARS);
  return chosen.map(({ row, text }) => ({ row: row + 1, score: scoreAt(row), text }));
}

/** The band on the 0–10 scale, elsewhere the half of the scale. */
function groupOf(score: number | null, scale: Scale | null, preset: PresetName): string | null {
  if (score === null || !scale) return null;
  if (measureOf(scale) === "nps") return bandOf(score, preset);
  return score < (scale.low + scale.high) / 2 ? "low" : "high";
}
