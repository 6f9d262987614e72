import { expect, test } from "vitest";
import { keyCounts } from "../../../src/engine/themes/keyCounts.ts";

test("frequent keys are numbered, rare and unknown ones are 0, however many there are", () => {
  const counts = keyCounts();
  const keyOf = (index: number): number => 1 + index * 2 ** 36 + index;
  for (let index = 0; index < 20_000; index++) counts.add(keyOf(index));
  for (let index = 0; index < 20_000; index += 100) counts.add(keyOf(index));
  expect(counts.number(2)).toBe(200);
  const numbers = new Set(Array.from({ length: 200 }, (_, index) => counts.numberOf(keyOf(100 * index))));
  expect(numbers.size).toBe(200);
  expect([Math.min(...numbers), Math.max(...numbers)]).toEqual([1, 200]);
  expect(counts.numberOf(keyOf(1))).toBe(0);
  expect(counts.numberOf(3)).toBe(0);
});
