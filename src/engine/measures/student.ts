import { Z95 } from "./normal.ts";

/** Above it the expansion is good to six digits. */
const EXACT_UP_TO = 40;

/**
 * Half the width of a 95 % interval in standard errors, by Student's t. `freedom`: degrees of freedom, whole, at least 1.
 * Sources: Abramowitz & Stegun 26.7.3 and 26.7.4 (finite sums, solved by halving) and 26.7.5 (expansion).
 */
export function t95(freedom: number): number {
  if (freedom > EXACT_UP_TO) return expansion(freedom);
  let low = 0;
  let high = Math.PI / 2;
  for (let round = 0; round < 60; round++) {
    const middle = (low + high) / 2;
    if (within(middle, freedom) < 0.95) low = middle;
    else high = middle;
  }
  return Math.tan(low) * Math.sqrt(freedom);
}

/** P(|T| ≤ t) for t = tan θ · √ν. */
function within(theta: number, freedom: number): number {
  const cos = Math.cos(theta);
  const odd = freedom % 2 === 1;
  let term = odd ? cos : 1;
  let sum = freedom === 1 ? 0 : term;
  for (let k = odd ? 3 : 2; k < freedom; k += 2) {
    term *= ((k - 1) / k) * cos * cos;
    sum += term;
  }
  const part = Math.sin(theta) * sum;
  return odd ? (2 / Math.PI) * (theta + part) : part;
}

function expansion(n: number): number {
  const z = Z95;
  const z2 = z * z;
  return (
    z +
    (z * (z2 + 1)) / (4 * n) +
    (z * (5 * z2 * z2 + 16 * z2 + 3)) / (96 * n * n) +
    (z * (3 * z2 ** 3 + 19 * z2 * z2 + 17 * z2 - 15)) / (384 * n ** 3)
  );
}
