import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRandom, randomBelow } from "../../../src/engine/random.ts";
import { riskInterval } from "../../../src/engine/revenue/riskInterval.ts";
import { present } from "../../fixtures/present.ts";

/** Amounts such as accounts have: many small ones, few large. */
const amountsOf = (count: number) =>
  Float64Array.from({ length: count }, (_, at) => Math.exp(3 + 4 * ((at + 0.5) / count) ** 3));
const sumOf = (amounts: Iterable<number>) => [...amounts].reduce((sum, amount) => sum + amount, 0);

describe("the interval of revenue at risk", () => {
  it("is as wide as the theory of large samples says, around the sum", () => {
    const amounts = amountsOf(3000);
    const accounts = 5000;
    const sum = sumOf(amounts);
    const deviation = Math.sqrt(sumOf(amounts.map((amount) => amount ** 2)) - sum ** 2 / accounts);
    const [low, high] = present(riskInterval({ amounts, accounts }, 42));
    expect((high - low) / (2 * 1.96 * deviation)).toBeCloseTo(1, 1);
    expect((low + high) / 2 / sum).toBeCloseTo(1, 2);
  });

  it("is that of drawing the accounts one by one", () => {
    const amounts = amountsOf(60);
    const random = createRandom(7);
    const sums = Float64Array.from({ length: 20_000 }, () => {
      let sum = 0;
      for (let draw = 0; draw < 100; draw++) sum += amounts[randomBelow(100, random)] ?? 0;
      return sum;
    }).sort();
    const [low, high] = present(riskInterval({ amounts, accounts: 100 }, 42));
    expect(low / (sums[500] ?? 0)).toBeCloseTo(1, 1);
    expect(high / (sums[19_500] ?? 0)).toBeCloseTo(1, 1);
  });

  it("agrees with a bootstrap computed elsewhere", () => {
    // scipy 1.17.1: stats.bootstrap((a,), np.sum, n_resamples=100000, method="percentile", rng=1) over 40 accounts.
    const amounts = Float64Array.of(500, 400, 300, 250, 200, 150, 120, 100, 80, 60, 50, 40);
    const [low, high] = present(riskInterval({ amounts, accounts: 40 }, 42));
    expect(Math.abs(low - 960) / 2250).toBeLessThan(0.06);
    expect(Math.abs(high - 3810) / 2250).toBeLessThan(0.06);
  });

  it("is the same for any order, and scales with the amounts", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 90_000 }), { minLength: 1, maxLength: 120 }),
        fc.nat({ max: 50 }),
        (some, more) => {
          const accounts = some.length + more;
          const own = riskInterval({ amounts: Float64Array.from(some), accounts }, 42);
          const turned = riskInterval({ amounts: Float64Array.from(some.toReversed()), accounts }, 42);
          expect(turned).toEqual(own);
          const doubled = present(riskInterval({ amounts: Float64Array.from(some, (one) => 2 * one), accounts }, 42));
          expect(doubled).toEqual(own?.map((end) => 2 * end));
        },
      ),
      { numRuns: 20 },
    );
  });

  it("is a point where every account has the same, and null without accounts", () => {
    expect(riskInterval({ amounts: new Float64Array(30).fill(5), accounts: 30 }, 42)).toEqual([150, 150]);
    expect(riskInterval({ amounts: new Float64Array(), accounts: 30 }, 42)).toEqual([0, 0]);
    expect(riskInterval({ amounts: new Float64Array(), accounts: 0 }, 42)).toBeNull();
  });
});
