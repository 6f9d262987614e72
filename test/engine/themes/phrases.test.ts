import { expect, test } from "vitest";
import { buildCorpus } from "../../../src/engine/text/corpus.ts";
import { countExpressions, type Expression } from "../../../src/engine/themes/phrases.ts";

const count = (texts: readonly string[], themeOf: (document: number) => number = () => 0): Expression[] => {
  const options = { documents: texts.length, languages: ["en"], stopWords: { add: [], keep: [] } };
  return countExpressions(buildCorpus(texts, options), Uint32Array.from(texts.keys()), themeOf);
};
const phrasesIn = (texts: readonly string[]): string[] =>
  count(texts)
    .filter(({ terms }) => terms.length > 1)
    .map(({ text }) => text)
    .sort();
const thrice = (text: string): string[] => Array.from({ length: 3 }, () => text);

test("a phrase spans neither a sentence nor a clause", () => {
  expect(phrasesIn(thrice("Friendly staff. Room cold"))).toEqual(["friendly staff", "room cold"]);
  expect(phrasesIn(thrice("friendly, staff; room but cold"))).toEqual([]);
});

test("a phrase has two to five words, content words at its ends", () => {
  expect(phrasesIn(thrice("the ease of the access helps"))).toContain("ease of the access");
  const phrases = phrasesIn(thrice("slow mobile phone signal indoors always"));
  expect(phrases).toContain("slow mobile phone signal");
  expect(Math.max(...phrases.map((phrase) => phrase.split(" ").length))).toBe(5);
});

test("a phrase that occurs twice is chance, a word is not", () => {
  const texts = ["signal lost", "signal lost"];
  expect(count(texts).map(({ text }) => text)).toEqual(["signal", "lost"]);
});

test("a long answer that was sent more than once is read once", () => {
  expect(phrasesIn(thrice("the technician came on time and repaired the broken line"))).toEqual([]);
});

test("inflected forms count together and show as the commonest", () => {
  const texts = ["slow connection", "slow connections", "slow connections"];
  const phrase = count(texts, (document) => document % 2).find(({ terms }) => terms.length === 2);
  expect(phrase).toMatchObject({ text: "slow connections", total: 3 });
  expect([...(phrase?.byTheme ?? [])]).toEqual([
    [0, 2],
    [1, 1],
  ]);
});

test("documents without a theme are not read", () => {
  expect(count(thrice("signal lost"), () => -1)).toEqual([]);
});
