import { Z95 } from "./normal.ts";

/** Above it the normal distribution is the same to nine digits. */
const ENDLESS = 1e9;
const STEPS = 300;

/** P(|T| ≥ |t|) of Student's t with `freedom` degrees, which need not be whole: I_x(ν/2, ½) at x = ν / (ν + t²). */
export function twoSidedT(t: number, freedom: number): number {
  if (t === 0) return 1;
  if (!Number.isFinite(t)) return 0;
  return incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5);
}

/** Half the width of a 95 % interval in standard errors, for any `freedom` above 0; solved by halving. */
export function halfWidthT(freedom: number): number {
  if (freedom > ENDLESS) return Z95;
  let [low, high] = [Z95, 2];
  while (twoSidedT(high, freedom) > 0.05) high *= 2;
  for (let round = 0; round < 60; round++) {
    const middle = (low + high) / 2;
    if (twoSidedT(middle, freedom) > 0.05) low = middle;
    else high = middle;
  }
  return high;
}

/** Regularised incomplete beta function I_x(a, b), by Lentz's continued fraction. Source: DLMF 8.17.22. */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // The fraction converges fast on this side of the middle.
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = Math.exp(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x) - Math.log(a),
  );
  let [c, d] = [1, safe(1 - ((a + b) * x) / (a + 1))];
  d = 1 / d;
  let fraction = d;
  for (let m = 1; m < STEPS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / safe(1 + even * d);
    c = safe(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / safe(1 + odd * d);
    c = safe(1 + odd / c);
    const step = d * c;
    fraction *= step;
    if (Math.abs(step - 1) < 1e-15) break;
  }
  return front * fraction;
}

function safe(value: number): number {
  return Math.abs(value) < 1e-300 ? 1e-300 : value;
}

/** ln Γ(x), x > 0: Stirling's series, from where it is good to 15 digits. */
function logGamma(x: number): number {
  let [shifted, product] = [x, 1];
  for (; shifted < 15; shifted++) product *= shifted;
  const inverse = 1 / shifted;
  const square = inverse * inverse;
  const series = inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square / 1188))));
  return (shifted - 0.5) * Math.log(shifted) - shifted + 0.5 * Math.log(2 * Math.PI) + series - Math.log(product);
}
