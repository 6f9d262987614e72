import { expect, test } from "vitest";
import { stabilityReading } from "../../../src/engine/report/wording.ts";
import { trustOf } from "../../../src/engine/trust/whole.ts";
import { trustWord } from "../../../src/engine/trust/words.ts";

test.each([
  [1, "firm", "firm"],
  [0.85, "firm", "firm"],
  [0.8499, "fair", "fair"],
  [0.75, "fair", "fair"],
  [0.7499, "fair", "fair, a pattern only"],
  [0.6, "fair", "fair, a pattern only"],
  [0.5999, "loose", "loose, other samples group these comments differently"],
  [0, "loose", "loose, other samples group these comments differently"],
])("stability %d is %s", (stability, word, reading) => {
  expect(trustWord(stability)).toBe(word);
  expect(stabilityReading(stability)).toBe(reading);
});

test("what was not measured has no word", () => {
  expect(trustWord(null)).toBeNull();
});

test("of the whole, stability and silhouette count by base and coherence by theme", () => {
  const themes = [
    { base: 30, stability: 0.9, coherence: 0.2, silhouette: 0.1 },
    { base: 10, stability: 0.5, coherence: 0.1, silhouette: 0.3 },
    { base: 60, stability: null, coherence: null, silhouette: null },
  ];
  const { stability, coherence, silhouette, word } = trustOf(themes);
  expect(stability).toBeCloseTo(0.8, 12);
  expect(coherence).toBeCloseTo(0.15, 12);
  expect(silhouette).toBeCloseTo(0.15, 12);
  expect(word).toBe("fair");
  const nothing = { stability: null, coherence: null, silhouette: null, word: null };
  expect(trustOf([])).toEqual(nothing);
  expect(trustOf([{ base: 5, stability: null, coherence: null, silhouette: null }])).toEqual(nothing);
});
