import { expect, test } from "vitest";
import { buildCorpus } from "../../../src/engine/text/corpus.ts";
import { countTerms, tfidf } from "../../../src/engine/text/matrix.ts";
import { takeRows } from "../../../src/engine/text/sparse.ts";

const texts = ["The router drops, the router reboots", "Router rebooted twice", "", "Price of the router", "Price!"];
const corpus = buildCorpus(texts, { documents: texts.length, languages: ["en"], stopWords: { add: [], keep: [] } });

test("forms of a word are one column, rare stems and stop words none", () => {
  const counts = countTerms(corpus, 2);
  expect(counts.columns).toBe(3);
  expect(Array.from(counts.documentFrequency)).toEqual([3, 2, 2]);
  expect(Array.from(counts.offsets)).toEqual([0, 2, 4, 4, 6, 7]);
  expect(Array.from(counts.values)).toEqual([2, 1, 1, 1, 1, 1, 1]);
});

test("TF-IDF is (1 + ln tf) · (ln((1 + N) / (1 + df)) + 1) with rows of length 1", () => {
  const counts = countTerms(corpus, 2);
  const weights = tfidf(counts, counts);
  const router = (1 + Math.log(2)) * (Math.log(6 / 4) + 1);
  const reboot = Math.log(6 / 3) + 1;
  const length = Math.hypot(router, reboot);
  expect(weights.values[0]).toBeCloseTo(router / length, 6);
  expect(weights.values[1]).toBeCloseTo(reboot / length, 6);
  expect(weights.values[6]).toBeCloseTo(1, 6);
});

test("rows taken out keep their cells", () => {
  const part = takeRows(countTerms(corpus, 2), Uint32Array.of(4, 0));
  expect(Array.from(part.offsets)).toEqual([0, 1, 3]);
  expect(Array.from(part.indices)).toEqual([2, 0, 1]);
});

test("the words of a comment are found again with their stems", () => {
  expect(corpus.termsIn("Rebooting the ROUTER").map(({ surface }) => surface)).toEqual(["ROUTER"]);
  expect(corpus.termsIn("rebooted").map(({ term }) => term)).toEqual(corpus.termsIn("reboots").map(({ term }) => term));
});
