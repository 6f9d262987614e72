import fc from "fast-check";
import { expect, test } from "vitest";
import {
  decimal,
  difference,
  labelled,
  listed,
  measured,
  money,
  percent,
  percentages,
  signed,
  whole,
} from "../../src/engine/format.ts";

test("figures read the same everywhere, with a real minus and signs only where something is left of them", () => {
  expect([1234567, 999, 0].map(whole)).toEqual(["1,234,567", "999", "0"]);
  expect([23.4, -31.2, 0.3, -0.3].map((value) => signed(value, 0))).toEqual(["+23", "−31", "0", "0"]);
  expect([decimal(-0.04, 1), decimal(12345.678, 2)]).toEqual(["0.0", "12,345.68"]);
  expect([measured(23, "nps"), measured(78.4, "csat"), measured(4.214, "mean")]).toEqual(["+23", "78%", "4.21"]);
  expect([difference(-4.25, "nps"), difference(0.123, "mean")]).toEqual(["−4.3", "+0.12"]);
});

test("a share that is there never reads 0%, one that lacks something never 100%", () => {
  expect([0, 0.004, 0.48, 0.996, 1].map(percent)).toEqual(["0%", "<1%", "48%", ">99%", "100%"]);
});

test.each([
  [212_400, "EUR", "€212k"],
  [890.4, "€", "€890"],
  [4_200, "USD", "$4.2k"],
  [999_600, "EUR", "€1M"],
  [1_243_800, "GBP", "£1.2M"],
  [12_500, "руб.", "руб.\u00a013k"],
  [9_949, "PLN", "PLN\u00a09.9k"],
  [-5_000, "EUR", "−€5k"],
  [0, null, "0"],
  [3.2e12, null, "3,200bn"],
])("%s %s reads %s", (amount, currency, text) => {
  expect(money(amount, currency)).toBe(text);
});

test("the unit stands once, in the head of the column", () => {
  expect([labelled("At risk", "€"), labelled("At risk", "")]).toEqual(["At risk, €", "At risk"]);
  expect([listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"])]).toEqual(["a", "a and b", "a, b and c"]);
});

test("percentages of parts always add up to 100 and are off by less than one", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(100_000), { minLength: 1, maxLength: 12 }), (parts) => {
      const total = parts.reduce((sum, part) => sum + part, 0);
      const shares = percentages(parts);
      const sum = shares.reduce((all, share) => all + share, 0);
      expect(sum).toBe(total === 0 ? 0 : 100);
      shares.forEach((share, index) => {
        if (total > 0) expect(Math.abs(share - (100 * (parts[index] ?? 0)) / total)).toBeLessThan(1);
      });
    }),
  );
  expect(percentages([1, 1, 1])).toEqual([34, 33, 33]);
});
