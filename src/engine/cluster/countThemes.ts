import { quiet, type Effects } from "../effects.ts";
import { takeRows, type SparseMatrix } from "../text/sparse.ts";
import { tokensOf } from "../kernel/kernel.ts";

/** Clusters the mixture starts from; it prunes those it cannot fill. */
const CANDIDATES = 60;
const BETA = 0.3;
const SWEEPS = 15;
/** A cluster counts as a theme from this share of the comments … */
const LEAST_SHARE = 0.01;
/** … and this many of them. */
const LEAST_COMMENTS = 5;

/** Themes are not split finer than this many comments each: fewer scores tell nothing of a theme. */
const COMMENTS_A_THEME = 40;
/** A reader wants some themes from any survey, and no more than can be kept in mind. */
const FEWEST = 2;
const BROAD = 8;
const COARSE = 6;
const MOST = 20;

/** The curve is drawn for so many themes at most. */
const LONGEST_CURVE = 40;

/** How large the smallest theme is when so many themes are kept. */
export interface CurvePoint {
  readonly themes: number;
  /** Of the comments, 0…1. */
  readonly share: number;
}

export interface ThemeCount {
  readonly count: number;
  /** What it was read from: the mixture's clusters, the largest first. */
  readonly curve: readonly CurvePoint[];
}

/**
 * How many themes the comments fall into: one mixture with 60 clusters prunes itself, and what is left with at least 1 % of
 * the comments (and 5 of them) is counted. A mixture sees fewer clusters in fewer comments, whatever they are about, so the
 * count is kept between what readers can use: at least one theme in 40 comments up to 8, at most one in 40 up to 20 (six are
 * always allowed).
 *
 * `counts`: word counts; `sample`: rows to look at.
 */
export function countThemes(
  input: { readonly counts: SparseMatrix; readonly sample: Uint32Array },
  seed: number,
  effects: Effects = quiet,
): ThemeCount {
  const counts = takeRows(input.counts, input.sample);
  const options = { clusters: CANDIDATES, beta: BETA, sweeps: SWEEPS, seed };
  const mixture = effects.crew.kernel.fitMixture(tokensOf(counts), options, effects.signal);
  const least = Math.max(LEAST_COMMENTS, LEAST_SHARE * counts.rows);
  const sizes = mixture.documents
    .filter((documents) => documents > 0)
    .sort()
    .reverse();
  const themes = sizes.filter((documents) => documents >= least).length;
  const affordable = Math.round(counts.rows / COMMENTS_A_THEME);
  const fewest = Math.max(FEWEST, Math.min(BROAD, affordable));
  const most = Math.min(MOST, Math.max(COARSE, affordable));
  const curve = Array.from(sizes.subarray(0, LONGEST_CURVE), (documents, index) => ({
    themes: index + 1,
    share: documents / counts.rows,
  }));
  return { count: Math.min(most, Math.max(fewest, themes)), curve };
}
