import { expect, test } from "vitest";
import { testShares } from "../../../src/engine/compare/shares.ts";

const alternating = (n: number, share: number): number[] =>
  Array.from({ length: n }, (_, unit) => (unit % share === 0 ? 0 : 1));
const distinct = (n: number, from = 0): number[] => Array.from({ length: n }, (_, unit) => from + unit);

function widthOf(groups: readonly number[], keys: readonly number[]): number {
  const other = { groups: alternating(400, 4), keys: distinct(400, 10_000) };
  const [tested] = testShares({ groups, keys }, other, 2);
  const [low, high] = tested?.change.interval ?? [0, 0];
  return high - low;
}

test("what one respondent says four times tells as little as saying it once", () => {
  const once = alternating(100, 4);
  const often = once.flatMap((group) => [group, group, group, group]);
  const keys = distinct(100).flatMap((key) => [key, key, key, key]);
  expect(widthOf(often, keys)).toBeCloseTo(widthOf(once, distinct(100)), 3);
  expect(widthOf(often, distinct(400))).toBeLessThan(0.9 * widthOf(often, keys));
});

test("a share of the same units has not changed, however often a respondent is among them", () => {
  const side = { groups: alternating(120, 3), keys: distinct(120).map((unit) => unit >> 1) };
  for (const tested of testShares(side, side, 2)) expect(tested?.change).toMatchObject({ difference: 0, p: 1 });
});
