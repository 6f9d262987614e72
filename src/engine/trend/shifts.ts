import type { Effects } from "../effects.ts";
import type { Basis } from "../figures/group.ts";
import type { Periods } from "../figures/periods.ts";
import { answersOf } from "../measures/answers.ts";
import { adjustedPs } from "../measures/falseDiscovery.ts";
import { contribution } from "../measures/measure.ts";
import type { ReportDocument, Shift, ShiftSearch } from "../report/document.ts";
import { COUNTS_ONLY_BELOW } from "../report/order.ts";
import { COMMENT_STATES } from "../survey/responses.ts";
import type { Coding } from "../themes/codeComments.ts";
import { changePoint, type ChangePoint } from "./changePoint.ts";

const TEXT = COMMENT_STATES.indexOf("text");
/** The share of chance finds that is accepted. */
const RATE = 0.05;
/** Seeds of themes must not be those of fits nearby. */
const APART = 6007;
/** A scale of fractions is cut into so many steps. */
const MOST_STEPS = 50;

type Shifts = Pick<ReportDocument, "shifts" | "shiftSearch">;

interface Dated {
  readonly periods: Periods | null;
  readonly coding: Pick<Coding, "theme">;
  readonly ids: readonly string[];
}

/**
 * The themes whose share of the comments changed between two periods by more than chance, corrected for how many were
 * looked at (Benjamini & Hochberg 1995), and the same of the headline measure; see {@link changePoint}.
 */
export function findShifts(basis: Basis, { periods, coding, ids }: Dated, effects: Effects): Shifts {
  if (!periods) return { shifts: [], shiftSearch: null };
  const { seed } = basis;
  const { sizes, ofTheme } = commentsByPeriod(basis, periods, { coding, ids });
  const tested = ofTheme.flatMap((own, theme) => {
    effects.signal.throwIfAborted();
    const enough = own.reduce((sum, count) => sum + count, 0) >= COUNTS_ONLY_BELOW;
    const others = sizes.map((size, period) => size - (own[period] ?? 0));
    // Each theme by shuffles of its own: what chance does to one must not be done to all.
    const found = enough
      ? changePoint({ values: [1, 0], counts: [own, others] }, { seed: seed + APART * theme })
      : null;
    return found ? [{ theme: ids[theme] ?? "", found }] : [];
  });
  const adjusted = adjustedPs(tested.map(({ found }) => found.p));
  const shifts = tested
    .map(({ theme, found }, index) => shiftOf(theme, found, { periods, adjustedP: adjusted[index] ?? 1 }))
    .filter(({ adjustedP }) => adjustedP <= RATE)
    .sort((a, b) => a.adjustedP - b.adjustedP || change(b) - change(a) || (a.theme < b.theme ? -1 : 1));
  const shiftSearch: ShiftSearch = {
    by: periods.by,
    byChosen: periods.byChosen,
    periods: periods.names.length,
    comments: sizes.reduce((sum, size) => sum + size, 0),
    tested: tested.length,
    rate: RATE,
    score: scoreShift(basis, periods),
  };
  return { shifts, shiftSearch };
}

function change({ from, to }: Shift): number {
  return Math.abs(to - from);
}

function shiftOf(
  theme: string,
  { since, from, to, p }: ChangePoint,
  { periods, adjustedP }: { readonly periods: Periods; readonly adjustedP: number },
): Shift {
  const direction = to > from ? "emerges" : "fades";
  return { theme, direction, since: periods.names[since] ?? "", from, to, p, adjustedP };
}

function commentsByPeriod({ responses }: Basis, periods: Periods, { coding, ids }: Omit<Dated, "periods">) {
  const sizes = new Float64Array(periods.names.length);
  const ofTheme = ids.map(() => new Float64Array(periods.names.length));
  for (let row = 0; row < responses.rows; row++) {
    const period = periods.of[row] ?? -1;
    if (period < 0 || responses.commentState[row] !== TEXT) continue;
    sizes[period] = (sizes[period] ?? 0) + 1;
    const own = ofTheme[coding.theme[row] ?? -1];
    if (own) own[period] = (own[period] ?? 0) + 1;
  }
  return { sizes, ofTheme };
}

function scoreShift({ responses, preset, all, seed }: Basis, periods: Periods): ShiftSearch["score"] {
  const { scale } = responses;
  if (!scale) return null;
  const low = all[0]?.[0] ?? 0;
  const width = ((all.at(-1)?.[0] ?? 0) - low) / MOST_STEPS;
  const isFine = all.length > MOST_STEPS;
  const step = (score: number): number => (isFine ? low + Math.round((score - low) / width) * width : score);
  const byValue = new Map<number, Float64Array>();
  for (const row of answersOf(responses, null)) {
    const period = periods.of[row] ?? -1;
    if (period < 0) continue;
    const adds = contribution(step(responses.score[row] ?? Number.NaN), scale, preset);
    let own = byValue.get(adds);
    if (!own) byValue.set(adds, (own = new Float64Array(periods.names.length)));
    own[period] = (own[period] ?? 0) + 1;
  }
  const sorted = [...byValue].sort(([a], [b]) => a - b);
  const counts = { values: sorted.map(([value]) => value), counts: sorted.map(([, own]) => own) };
  const found = sorted.length < 2 ? null : changePoint(counts, { seed });
  if (!found) return null;
  const { since, from, to, p } = found;
  return { direction: to > from ? "up" : "down", since: periods.names[since] ?? "", from, to, p, clear: p <= RATE };
}
