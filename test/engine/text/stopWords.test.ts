import { expect, test } from "vitest";
import { qualifiersOf, stopWordsOf } from "../../../src/engine/text/stopWords.ts";

const none = { add: [], keep: [] };

test.each([
  ["en", ["the", "and", "i'm"], ["not", "never", "no", "don't", "call", "back"]],
  ["ru", ["и", "это"], ["не", "нет", "никогда"]],
  ["lt", ["ir", "šis", "už"], ["ne", "nėra", "niekada"]],
  ["de", ["und", "der"], ["nicht", "kein", "nie", "zimmer"]],
  ["fr", ["le", "et"], ["pas", "jamais", "rien"]],
])("%s: function words go, negation stays", (language, dropped, kept) => {
  const words = stopWordsOf(language, none);
  expect(dropped.filter((word) => !words.has(word))).toEqual([]);
  expect(kept.filter((word) => words.has(word))).toEqual([]);
});

test("the user's own choice wins over every list", () => {
  const words = stopWordsOf("en", { add: ["Acme"], keep: ["The"] });
  expect(words.has("acme")).toBe(true);
  expect(words.has("the")).toBe(false);
  expect(qualifiersOf("en", { add: [], keep: ["not"] }).has("not")).toBe(false);
});
