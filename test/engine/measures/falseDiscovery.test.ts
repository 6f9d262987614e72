import { expect, test } from "vitest";
import { adjustedPs } from "../../../src/engine/measures/falseDiscovery.ts";

// scipy 1.x stats.false_discovery_control(ps, method="bh")
test("p-values are corrected as scipy corrects them", () => {
  const ps = [0.01, 0.04, 0.03, 0.005, 0.5, 0.03];
  const expected = [0.03, 0.048, 0.045, 0.03, 0.5, 0.045];
  adjustedPs(ps).forEach((p, index) => expect(p).toBeCloseTo(expected[index] ?? 0, 12));
});

test("one p-value alone stays what it is, none give none", () => {
  expect(adjustedPs([0.2])).toEqual([0.2]);
  expect(adjustedPs([])).toEqual([]);
});
