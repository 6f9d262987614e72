import type { Analysis } from "../analyze.ts";
import { quiet, type Watch } from "../effects.ts";
import { bandOf } from "../measures/preset.ts";
import { SIDES, type Side } from "../proposals/proposal.ts";
import { COMMENT_STATES } from "../survey/responses.ts";
import { cellAt } from "../survey/table.ts";

/** A few comments that speak for a theme, side by side. */
export interface ThemeSample {
  /** Id of the theme. */
  readonly theme: string;
  /** Those that have any comment. */
  readonly sides: readonly SideSample[];
}

export interface SideSample {
  readonly side: Side;
  /** Comments of this side that the sample was taken from. */
  readonly base: number;
  /** The first ones say most: whoever needs fewer takes those. */
  readonly comments: readonly SampledComment[];
}

export interface SampledComment {
  /** 1-based record, the header not counted. */
  readonly row: number;
  /** The comment's beginning, {@link LONGEST} characters at most. */
  readonly text: string;
}

const TEXT = COMMENT_STATES.indexOf("text");
/** Enough to tell what a comment is about; the few that are longer would crowd out the others. */
const LONGEST = 400;
/** Every third one is taken evenly from all the others, so that a theme that mixes two things shows it. */
const TYPICAL_IN_A_ROW = 2;
/** Shorter comments than this say less the shorter they are. */
const TELLING_LENGTH = 25;
/** So many candidates for a place are read; the rest are less typical than all of these. */
const READ_FOR_A_PLACE = 12;

/**
 * For each theme of the report up to `most` comments of each side: two thirds are its most typical ones, the rest spread
 * evenly from the next most typical to the least, no two alike. The same analysis gives the same sample.
 */
export function sampleThemes(
  analysis: Pick<Analysis, "responses" | "coding" | "report">,
  most: number,
  watch: Watch = quiet,
): ThemeSample[] {
  const { coding, report, responses } = analysis;
  const rows: number[][][] = report.themes.map(() => SIDES.map(() => []));
  for (let row = 0; row < responses.rows; row++) {
    if (row % 8192 === 0) watch.signal.throwIfAborted();
    const theme = coding.theme[row] ?? -1;
    if (theme < 0 || responses.commentState[row] !== TEXT) continue;
    rows[theme]?.[SIDES.indexOf(sideOf(analysis, row))]?.push(row);
  }
  return report.themes.map(({ id }, theme) => {
    const said = new Set<string>();
    const sides = SIDES.map((side, index) => {
      const own = rows[theme]?.[index] ?? [];
      return { side, base: own.length, comments: sampleOf(analysis, own, { most, said }) };
    });
    return { theme: id, sides: sides.filter(({ base }) => base > 0) };
  });
}

/** Which side's comments a row's belongs to; all are one where the scores have no bands, and where few could be told by them. */
function sideOf({ responses, report }: Pick<Analysis, "responses" | "report">, row: number): Side {
  if (report.scores?.measure !== "nps" || report.respondents.kind === "employees") return "comments";
  const { score, answer } = responses;
  const own = score[row] ?? NaN;
  const known = Number.isNaN(own) ? (score[answer[row] ?? -1] ?? NaN) : own;
  if (Number.isNaN(known)) return "comments";
  return SIDE_OF_BAND[bandOf(known, report.preset)];
}

const SIDE_OF_BAND = { promoter: "promoters", passive: "passives", detractor: "detractors" } as const;

function sampleOf(
  { responses: { comment }, coding: { typicality } }: Pick<Analysis, "responses" | "coding">,
  rows: readonly number[],
  { most, said }: { readonly most: number; readonly said: Set<string> },
): SampledComment[] {
  if (comment === null) return [];
  const byTypicality = rows.toSorted((a, b) => (typicality[b] ?? 0) - (typicality[a] ?? 0) || a - b);
  const wanted = most * READ_FOR_A_PLACE;
  const appeal = (row: number): number =>
    (typicality[row] ?? 0) * Math.min(1, cellAt(comment, row).length / TELLING_LENGTH);
  const typical = byTypicality.slice(0, wanted).sort((a, b) => appeal(b) - appeal(a) || a - b);
  const rest = byTypicality.slice(most);
  const spread = Array.from(
    { length: Math.min(wanted, rest.length) },
    (_, index) => rest[Math.floor(((index + 0.5) * rest.length) / Math.min(wanted, rest.length))] ?? -1,
  );
  // Evenly from the whole length first: 0, the middle, the quarters, …
  const scattered = scatter(spread);
  const sample: SampledComment[] = [];
  const taken = new Set<number>();
  const next = (from: number[]): boolean => {
    for (let row = from.shift(); row !== undefined; row = from.shift()) {
      const text = cellAt(comment, row);
      const key = text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim();
      if (taken.has(row) || said.has(key)) continue;
      taken.add(row);
      said.add(key);
      sample.push({ row: row + 1, text: beginning(text) });
      return true;
    }
    return false;
  };
  while (sample.length < most) {
    const fromRest = sample.length % (TYPICAL_IN_A_ROW + 1) === TYPICAL_IN_A_ROW;
    if (!(fromRest ? next(scattered) || next(typical) : next(typical) || next(scattered))) break;
  }
  return sample;
}

/** The items so that every beginning of the list lies evenly over the whole of it (van der Corput's order). */
function scatter(items: readonly number[]): number[] {
  const size = 2 ** Math.ceil(Math.log2(Math.max(1, items.length)));
  const bits = Math.log2(size);
  const order = Array.from({ length: size }, (_, index) => {
    let place = 0;
    for (let bit = 0; bit < bits; bit++) place |= ((index >> bit) & 1) << (bits - 1 - bit);
    return place;
  });
  return order.flatMap((place) => (place < items.length ? [items[place] ?? -1] : []));
}

/** Up to {@link LONGEST} characters of a text, whole words where it has any. */
export function beginning(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST + 1);
  const end = cut.search(/\s\S*$/u);
  // A character beyond the basic plane has two halves.
  return end > LONGEST / 2 ? cut.slice(0, end) : cut.slice(0, LONGEST).replace(/[\ud800-\udbff]$/u, "");
}
