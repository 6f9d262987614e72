import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cltv } from "../../../src/engine/value/cltv.ts";
import { CLTV_NAMES } from "../../../src/engine/value/names.ts";

const customer = { margin: 100, retention: 0.8, discount: 0.1 };

describe("the lifetime value of a customer", () => {
  it("is m (1 + d) / (1 + d − r), m / (1 + d − r) or m r / (1 + d − r), by when the first payment comes", () => {
    expect(cltv(customer, "now")).toBeCloseTo(366.666667, 6);
    expect(cltv(customer, "period-end")).toBeCloseTo(333.333333, 6);
    expect(cltv(customer, "renewal")).toBeCloseTo(266.666667, 6);
  });

  it("is what its payments add up to, one by one", () => {
    let [now, end, renewal] = [0, 0, 0];
    for (let period = 0; period < 400; period++) {
      now += 100 * (0.8 / 1.1) ** period;
      end += (100 * 0.8 ** period) / 1.1 ** (period + 1);
      renewal += 100 * (0.8 / 1.1) ** (period + 1);
    }
    expect(cltv(customer, "now")).toBeCloseTo(now, 8);
    expect(cltv(customer, "period-end")).toBeCloseTo(end, 8);
    expect(cltv(customer, "renewal")).toBeCloseTo(renewal, 8);
  });

  it("is null where the sum has no end", () => {
    for (const name of CLTV_NAMES) {
      expect(cltv({ margin: 100, retention: 1, discount: 0 }, name)).toBeNull();
      expect(cltv({ margin: 100, retention: Number.NaN, discount: 0 }, name)).toBeNull();
    }
    expect(cltv({ margin: 100, retention: 1, discount: 0.1 }, "period-end")).toBeCloseTo(1000, 9);
    expect(cltv({ margin: 100, retention: 0, discount: 0 }, "renewal")).toBe(0);
  });

  it("differs between variants by the first payment alone", () => {
    const share = fc.double({ min: 0, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(share, share, fc.integer({ min: -900, max: 900 }), (retention, discount, margin) => {
        const of = (name: (typeof CLTV_NAMES)[number]) => cltv({ margin, retention, discount }, name) ?? Number.NaN;
        expect(of("now") - margin).toBeCloseTo(of("renewal"), 6);
        expect(of("period-end") * (1 + discount)).toBeCloseTo(of("now"), 6);
      }),
    );
  });
});
