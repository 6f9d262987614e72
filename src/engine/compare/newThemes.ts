import type { Effects } from "../effects.ts";
import { shareSample } from "../measures/samples.ts";
import { differenceOf } from "../measures/difference.ts";
import type { ThemeSettings } from "../settings.ts";
import type { Corpus } from "../text/corpus.ts";
import { findThemes } from "../themes/findThemes.ts";
import { FEWEST_COMMENTS } from "../themes/fitThemes.ts";
import type { FoundTheme } from "../themes/settleThemes.ts";

/** Comments of one side, with how well each fits the earlier themes: 0…1. */
export interface Fitting {
  readonly texts: readonly string[];
  readonly fits: Float32Array;
}

export interface NewThemes {
  readonly themes: readonly FoundTheme[];
  /** Later comment → index into `themes`, −1 for one that is in none of them. */
  readonly of: Int16Array;
  /** Later comment → 0…1. */
  readonly typicality: Float32Array;
  readonly termsIn: Corpus["termsIn"];
}

/**
 * Comments fit badly below this share of the earlier ones. Of topics that labelled sets have in the later half alone, 0.35 finds
 * more than 0.2 does (see `npm run bench -- calibration`); a group that chance has made is told by the test below.
 */
const BADLY = 0.35;
/** A new theme holds so many later comments at least … */
const LEAST_COMMENTS = 12;
/** … at so many times the rate that earlier comments would be in it … */
const TIMES = 3;
/** … and more of them than chance would put there with this probability, over all groups looked at. */
const LEVEL = 0.01;

/**
 * Themes of the later comments that the earlier ones do not speak of. The comments of both sides that fit the earlier themes
 * badly are clustered together; a group is a new theme when it is far more frequent among the later comments. Without that
 * second look, what never fitted well would count as new each time.
 */
export function findNewThemes(
  before: Fitting,
  after: Fitting,
  { settings, effects }: { readonly settings: ThemeSettings; readonly effects: Effects },
): NewThemes | null {
  const cut = quantile(before.fits, BADLY);
  const [earlier, later] = [below(before.fits, cut), below(after.fits, cut)];
  if (later.length < FEWEST_COMMENTS) return null;
  const texts = function* () {
    for (const at of earlier) yield before.texts[at] ?? "";
    for (const at of later) yield after.texts[at] ?? "";
  };
  const documents = earlier.length + later.length;
  const found = findThemes({ texts, documents }, { ...settings, count: "auto", resamples: 0 }, effects);
  const { cluster } = found.assignment;
  const groups = found.themes.map((_, group) => ({
    group,
    earlier: countIn(cluster.subarray(0, earlier.length), group),
    later: countIn(cluster.subarray(earlier.length), group),
  }));
  const fresh = groups.filter((one) =>
    isNew(one, { before: before.texts.length, after: after.texts.length, groups: groups.length }),
  );
  if (fresh.length === 0 || !found.model) return null;
  // A later comment that fitted an earlier theme well enough may still fit a new one better.
  const { assignment, familiar } = found.model.assign(after.texts, effects);
  const numbers = new Map(fresh.map(({ group }, number) => [group, number]));
  const fitOf = (at: number): number => (assignment.typicality[at] ?? 0) * (familiar[at] ?? 0);
  const of = Int16Array.from(after.texts, (_, at) => {
    const number = numbers.get(assignment.cluster[at] ?? -1) ?? -1;
    return number >= 0 && fitOf(at) > (after.fits[at] ?? 0) ? number : -1;
  });
  return {
    themes: fresh.flatMap(({ group }) => found.themes[group] ?? []),
    of,
    typicality: assignment.typicality,
    termsIn: found.corpus.termsIn,
  };
}

interface Counts {
  readonly earlier: number;
  readonly later: number;
}

function isNew(
  { earlier, later }: Counts,
  of: { readonly before: number; readonly after: number; readonly groups: number },
): boolean {
  if (later < LEAST_COMMENTS || later / of.after < (TIMES * earlier) / of.before) return false;
  const { difference, p } = differenceOf(shareSample(earlier, of.before), shareSample(later, of.after));
  return difference > 0 && p * of.groups < LEVEL;
}

function countIn(cluster: Int16Array, group: number): number {
  return cluster.reduce((count, own) => (own === group ? count + 1 : count), 0);
}

function below(fits: Float32Array, cut: number): Uint32Array {
  const places = new Uint32Array(fits.length);
  let count = 0;
  fits.forEach((fit, at) => {
    if (fit < cut) places[count++] = at;
  });
  return places.slice(0, count);
}

function quantile(values: Float32Array, share: number): number {
  const sorted = values.slice().sort();
  return sorted[Math.floor(share * sorted.length)] ?? 0;
}
