/**
 * p-values corrected for being many, in the order given: the smallest false discovery rate at which each would be kept.
 * Source: Benjamini & Hochberg 1995, as adjusted p-values (R's `p.adjust(method = "BH")`).
 */
export function adjustedPs(ps: readonly number[]): number[] {
  const order = ps.map((p, index) => ({ p, index })).sort((a, b) => b.p - a.p);
  const adjusted = new Array<number>(ps.length).fill(1);
  let least = 1;
  order.forEach(({ p, index }, above) => {
    least = Math.min(least, (p * ps.length) / (ps.length - above));
    adjusted[index] = least;
  });
  return adjusted;
}
