/** Below this mean counting is faster than rejecting, and rejecting is not exact. */
const COUNTING = 10;

/** How many of `n` trials succeed, each with probability `p`; exact. `random`: uniform in [0, 1). */
export function drawBinomial(n: number, p: number, random: () => number): number {
  if (n <= 0 || p <= 0) return 0;
  if (p >= 1) return n;
  if (p > 0.5) return n - drawBinomial(n, 1 - p, random);
  return n * p < COUNTING ? byCounting(n, p, random) : byRejection(n, p, random);
}

/** Inversion: walks up the distribution until it holds a uniform number. */
function byCounting(n: number, p: number, random: () => number): number {
  const odds = p / (1 - p);
  let probability = Math.exp(n * Math.log1p(-p));
  let rest = random();
  for (let successes = 0; successes < n; successes++) {
    if (rest < probability) return successes;
    rest -= probability;
    probability *= (odds * (n - successes)) / (successes + 1);
  }
  return n;
}

/** Transformed rejection. Source: Hörmann 1993, "The generation of binomial random variates", algorithm BTRS. */
function byRejection(n: number, p: number, random: () => number): number {
  const odds = p / (1 - p);
  const spread = Math.sqrt(n * p * (1 - p));
  const b = 1.15 + 2.53 * spread;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const centre = n * p + 0.5;
  const squeeze = 0.92 - 4.2 / b;
  const alpha = (2.83 + 5.1 / b) * spread;
  const mode = Math.floor((n + 1) * p);
  for (;;) {
    const u = random() - 0.5;
    const v = random();
    const us = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / us + b) * u + centre);
    if (k < 0 || k > n) continue;
    if (us >= 0.07 && v <= squeeze) return k;
    const bound =
      (mode + 0.5) * Math.log((mode + 1) / (odds * (n - mode + 1))) +
      (n + 1) * Math.log((n - mode + 1) / (n - k + 1)) +
      (k + 0.5) * Math.log((odds * (n - k + 1)) / (k + 1)) +
      stirling(mode) +
      stirling(n - mode) -
      stirling(k) -
      stirling(n - k);
    if (Math.log((v * alpha) / (a / (us * us) + b)) <= bound) return k;
  }
}

/** ln k! − [(k + ½) ln(k + 1) − (k + 1) + ½ ln 2π]: what Stirling's formula leaves. */
function stirling(k: number): number {
  const exact = STIRLING[k];
  if (exact !== undefined) return exact;
  const next = k + 1;
  const square = next * next;
  return (1 / 12 - (1 / 360 - 1 / 1260 / square) / square) / next;
}

const STIRLING: readonly number[] = Array.from({ length: 10 }, (_, k) => {
  let logFactorial = 0;
  for (let factor = 2; factor <= k; factor++) logFactorial += Math.log(factor);
  return logFactorial - ((k + 0.5) * Math.log(k + 1) - (k + 1) + 0.5 * Math.log(2 * Math.PI));
});
