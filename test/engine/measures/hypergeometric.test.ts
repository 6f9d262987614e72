import { expect, test } from "vitest";
import { drawHypergeometric, type Urn } from "../../../src/engine/measures/hypergeometric.ts";
import { createRandom } from "../../../src/engine/random.ts";

function draws(urn: Urn, count: number): number[] {
  const random = createRandom(7);
  return Array.from({ length: count }, () => drawHypergeometric(urn, random));
}

// scipy.stats.hypergeom.pmf(k, 50, 20, 10)
const PMF = [
  0.002924863843, 0.027855846119, 0.108257947419, 0.225929629396, 0.280058603105, 0.215085007185, 0.103406253454,
  0.030638889912, 0.005334449583, 0.0004905241, 0.000017985884,
];

test("small urns are drawn from as often as their distribution says", () => {
  const times = new Float64Array(11);
  for (const drawn of draws({ total: 50, marked: 20, drawn: 10 }, 100_000)) times[drawn] = (times[drawn] ?? 0) + 1;
  PMF.forEach((p, k) => {
    const sd = Math.sqrt(100_000 * p * (1 - p));
    expect(Math.abs((times[k] ?? 0) - 100_000 * p)).toBeLessThan(4 * sd + 2);
  });
});

test("large urns have the mean and the spread they should", () => {
  // scipy.stats.hypergeom(1000000, 100000, 41666): mean 4166.6, sd 59.95
  const drawn = draws({ total: 1_000_000, marked: 100_000, drawn: 41_666 }, 4000);
  const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
  const variance = drawn.reduce((sum, value) => sum + (value - mean) ** 2, 0) / drawn.length;
  expect(Math.abs(mean - 4166.6)).toBeLessThan(4);
  expect(Math.abs(Math.sqrt(variance) - 59.95)).toBeLessThan(2.5);
});

test("what must be drawn is drawn", () => {
  const random = createRandom(1);
  expect(drawHypergeometric({ total: 10, marked: 0, drawn: 5 }, random)).toBe(0);
  expect(drawHypergeometric({ total: 10, marked: 4, drawn: 10 }, random)).toBe(4);
  expect(drawHypergeometric({ total: 10, marked: 9, drawn: 9 }, random)).toBeGreaterThanOrEqual(8);
  expect(drawHypergeometric({ total: 0, marked: 0, drawn: 0 }, random)).toBe(0);
});
