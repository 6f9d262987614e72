/** An urn: `total` balls, `marked` of which are, and how many of all are drawn. */
export interface Urn {
  readonly total: number;
  readonly marked: number;
  readonly drawn: number;
}

/**
 * How many marked balls are among those drawn without putting any back; exact. `random`: uniform in [0, 1). Inversion from
 * the mode outwards: as many steps as a few standard deviations, whatever the urn's size.
 */
export function drawHypergeometric({ total, marked, drawn }: Urn, random: () => number): number {
  const low = Math.max(0, drawn + marked - total);
  const high = Math.min(drawn, marked);
  if (low >= high) return low;
  const unmarked = total - marked;
  const mode = Math.min(high, Math.max(low, Math.floor(((drawn + 1) * (marked + 1)) / (total + 2))));
  let [above, below] = [mode, mode];
  let up = Math.exp(logChoose(marked, mode) + logChoose(unmarked, drawn - mode) - logChoose(total, drawn));
  let down = up;
  let rest = random() - up;
  while (rest >= 0 && (above < high || below > low)) {
    if (above < high) {
      up *= ((marked - above) * (drawn - above)) / ((above + 1) * (unmarked - drawn + above + 1));
      above++;
      rest -= up;
      if (rest < 0) return above;
    }
    if (below > low) {
      down *= (below * (unmarked - drawn + below)) / ((marked - below + 1) * (drawn - below + 1));
      below--;
      rest -= down;
      if (rest < 0) return below;
    }
  }
  // What rounding leaves over.
  return mode;
}

function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

const SMALL: readonly number[] = Array.from({ length: 16 }, (_, n) => {
  let sum = 0;
  for (let factor = 2; factor <= n; factor++) sum += Math.log(factor);
  return sum;
});

/** ln n!, by Stirling's series to about 14 digits. */
function logFactorial(n: number): number {
  const small = SMALL[n];
  if (small !== undefined) return small;
  const square = n * n;
  const series = (1 / 12 - (1 / 360 - (1 / 1260 - 1 / 1680 / square) / square) / square) / n;
  return (n + 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI) + series;
}
