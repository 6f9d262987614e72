import type { CodebookTheme } from "./schema.ts";

/**
 * Where the comments of each theme of a codebook go after all merges and splits, as numbers in the codebook: to itself, to one
 * other theme, or to the nearest of several. What leads nowhere, or in a circle, stays where it is.
 */
export function destinations(themes: readonly CodebookTheme[]): number[][] {
  const numbers = new Map(themes.map(({ id }, index) => [id, index]));
  const follow = (index: number, passed: readonly number[]): number[] => {
    const next = (themes[index]?.into ?? []).flatMap((id) => numbers.get(id) ?? []);
    const onward = next.filter((other) => other !== index && !passed.includes(other));
    return onward.length === 0 ? [index] : onward.flatMap((other) => follow(other, [...passed, index]));
  };
  return themes.map((_, index) => [...new Set(follow(index, []))]);
}
