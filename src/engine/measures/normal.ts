const SQRT_2PI = Math.sqrt(2 * Math.PI);

/** From here on the upper tail is summed as a continued fraction; below it the series converges fast. */
const TAIL = 4;

/**
 * P(Z ≤ x) of the standard normal distribution, to about 15 digits. Sources: the series of Marsaglia 2004 ("Evaluating
 * the normal distribution") in the middle, Laplace's continued fraction of the Mills ratio in the tails.
 */
export function normalCdf(x: number): number {
  if (x < -TAIL) return upperTail(-x);
  if (x > TAIL) return 1 - upperTail(x);
  let term = x;
  let sum = x;
  for (let odd = 3; sum !== sum + term; odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return 0.5 + sum * density(x);
}

/** P(|Z| ≥ |x|), the p-value of a two-sided z test; exact in the far tail too. */
export function twoSidedP(x: number): number {
  const z = Math.abs(x);
  return z > TAIL ? 2 * upperTail(z) : 2 * (1 - normalCdf(z));
}

/**
 * The x with normalCdf(x) = p, 0 < p < 1. Start: Abramowitz & Stegun 26.2.23; then Newton's method until it stands
 * still.
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`a probability between 0 and 1 is needed, not ${p}`);
  if (p === 0.5) return 0;
  const t = Math.sqrt(-2 * Math.log(Math.min(p, 1 - p)));
  const start = t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  let x = p < 0.5 ? -start : start;
  for (let round = 0; round < 8; round++) x -= (normalCdf(x) - p) / density(x);
  return x;
}

/** Half the width of a 95 % interval in standard errors, 1.959964. */
export const Z95 = normalQuantile(0.975);

function density(x: number): number {
  return Math.exp((-x * x) / 2) / SQRT_2PI;
}

function upperTail(x: number): number {
  let fraction = x;
  for (let k = 100; k > 0; k--) fraction = x + k / fraction;
  return density(x) / fraction;
}
