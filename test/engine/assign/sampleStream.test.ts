import { expect, it } from "vitest";
import { sampleStream } from "../../../src/engine/assign/sampleStream.ts";

function sampled(count: number, most: number, seed: number): number[] {
  const sample = sampleStream(most, seed);
  for (let item = 0; item < count; item++) sample.add(String(item));
  expect(sample.seen()).toBe(count);
  return sample.kept.map(Number);
}

it("keeps everything as long as there is room, and the same items for the same seed", () => {
  expect(sampled(5, 5, 1)).toEqual([0, 1, 2, 3, 4]);
  expect(sampled(1000, 10, 1)).toEqual(sampled(1000, 10, 1));
  expect(sampled(1000, 10, 1)).not.toEqual(sampled(1000, 10, 2));
  expect(new Set(sampled(1000, 10, 1)).size).toBe(10);
});

it("gives the first and the last items the same chance", () => {
  const kept = Array.from({ length: 400 }, (_, seed) => sampled(100, 20, seed + 1)).flat();
  const tenths = Array.from(
    { length: 10 },
    (_, tenth) => kept.filter((item) => Math.floor(item / 10) === tenth).length,
  );
  // 800 of 8,000 each; the deviation of a count is about 25.
  for (const count of tenths) expect(Math.abs(count - 800)).toBeLessThan(110);
});
