/** So many themes or fewer are broad themes themselves and need no level above them. */
const READABLE = 12;
/** Broad themes that a reader takes in, at least and at most. */
const FEWEST = 6;
const MOST = 12;
/** More groups than this share of the themes would be little else than the themes again. */
const MOST_SHARE = 2 / 3;

type Centroids = readonly (readonly number[])[];

/** One joining of two groups: `joined` goes into `into`. */
interface Merge {
  readonly into: number;
  readonly joined: number;
  /** Mean distance of their members, 0…2. */
  readonly height: number;
}

/**
 * Broad themes: which themes belong together, as lists of indices. Average linkage over the cosine distances of the
 * centroids, cut between 6 groups and 12, or two in three themes, where the height of the merges jumps most, so that the last joining made is the
 * best set off from the first one left undone. Empty with 12 themes or fewer, and where a theme has no place to measure from.
 *
 * Average linkage, since a theme is to be joined with what it is like. Ward's criterion with the themes' bases was tried: it
 * joins small themes with each other whatever they speak of, because that costs it least, and on surveys of 9 to 24 themes
 * most of them ended in one bin of small ones.
 *
 * Groups in the order of their first theme, themes ascending; ties go to the lowest indices and to fewer groups.
 * Source: Sokal & Michener 1958.
 */
export function broadThemes(centroids: Centroids): number[][] {
  const themes = centroids.length;
  if (themes <= READABLE || centroids.some(({ length }) => length === 0)) return [];
  const merges = mergesOf(centroids);
  const groups = cutOf(merges, {
    least: FEWEST,
    most: Math.min(MOST, Math.max(FEWEST, Math.floor(MOST_SHARE * themes))),
  });
  const members = centroids.map((_, theme) => [theme]);
  for (const { into, joined } of merges.slice(0, themes - groups))
    members[into] = [...(members[into] ?? []), ...(members.splice(joined, 1, [])[0] ?? [])];
  return members.filter(({ length }) => length > 0).map((group) => group.toSorted((a, b) => a - b));
}

/** All joinings, from every theme alone to one group, the nearest first. */
function mergesOf(centroids: Centroids): Merge[] {
  const distances = centroids.map((one) => Float64Array.from(centroids, (other) => cosineDistance(one, other)));
  const between = (one: number, other: number): number => distances[one]?.[other] ?? Infinity;
  const sizes = centroids.map(() => 1);
  const live = new Set(centroids.keys());
  const merges: Merge[] = [];
  while (live.size > 1) {
    const { into, joined, height } = nearest([...live], between);
    const [own, added] = [sizes[into] ?? 1, sizes[joined] ?? 1];
    live.delete(joined);
    for (const other of live) {
      const distance = (own * between(into, other) + added * between(joined, other)) / (own + added);
      distances[into]?.fill(distance, other, other + 1);
      distances[other]?.fill(distance, into, into + 1);
    }
    sizes[into] = own + added;
    merges.push({ into, joined, height });
  }
  return merges;
}

/** `groups` ascend. */
function nearest(groups: readonly number[], between: (one: number, other: number) => number): Merge {
  let best: Merge = { into: 0, joined: 0, height: Infinity };
  groups.forEach((into, index) => {
    for (const joined of groups.slice(index + 1)) {
      const height = between(into, joined);
      if (height < best.height) best = { into, joined, height };
    }
  });
  return best;
}

/** The number of groups after which the next merge is so much higher than the last one made. */
function cutOf(merges: readonly Merge[], { least, most }: { least: number; most: number }): number {
  const themes = merges.length + 1;
  const heightTo = (groups: number): number => merges[themes - groups - 1]?.height ?? 0;
  let [best, widest] = [least, -Infinity];
  for (let groups = least; groups <= most; groups++) {
    const jump = heightTo(groups - 1) - heightTo(groups);
    if (jump > widest) [best, widest] = [groups, jump];
  }
  return best;
}

/** 1 − cosine, 0…2; 1 from a centroid without length. */
export function cosineDistance(one: readonly number[], other: readonly number[]): number {
  let [product, own, others] = [0, 0, 0];
  one.forEach((value, at) => {
    const beside = other[at] ?? 0;
    product += value * beside;
    own += value * value;
    others += beside * beside;
  });
  return own > 0 && others > 0 ? 1 - product / Math.sqrt(own * others) : 1;
}
