import { describe, expect, it } from "vitest";
import { createNgramTable } from "../../../src/engine/text/ngramTable.ts";

type Ngrams = Readonly<Record<string, Readonly<Record<number, number>>>>;
type Pack = (ngrams: Ngrams) => { readonly words: string; readonly scores: string };

// The build's own step, and the library's table, which it does not export by a name.
const load = async (path: string): Promise<unknown> => await import(new URL(path, import.meta.url).href);
const { packNgrams } = (await load("../../../src/engine/text/packNgrams.mjs")) as { packNgrams: Pack };
const { ngramsData } = (await load("../../../node_modules/eld/src/ngrams/extrasmall.js")) as {
  ngramsData: { ngrams: Ngrams };
};

function repacked(ngrams: Ngrams) {
  const { words, scores } = packNgrams(ngrams);
  return createNgramTable(words, scores);
}

describe("the packed table of n-grams", () => {
  it("answers as the library's own does, time and again", () => {
    const { ngrams } = ngramsData;
    const table = repacked(ngrams);
    for (let time = 0; time < 2; time++) {
      const wrong = Object.keys(ngrams).filter((word) => JSON.stringify(table[word]) !== JSON.stringify(ngrams[word]));
      expect(wrong).toEqual([]);
    }
    expect(Object.keys(ngrams).length).toBeGreaterThan(40_000);
  });

  it("knows nothing of other n-grams", () => {
    const table = repacked({ " the": { 0: 120, 63: 2047 }, "é ": { 7: 0 } });
    expect(table[" the"]).toEqual({ 0: 120, 63: 2047 });
    expect(table["é "]).toEqual({ 7: 0 });
    expect(table[""]).toBeUndefined();
  });

  it.each<[string, Ngrams]>([
    ["a language too many", { a: { 64: 1 } }],
    ["a score too high", { a: { 1: 2048 } }],
    ["an n-gram over two lines", { "a\nb": { 1: 1 } }],
  ])("is not made of %s", (_, ngrams) => {
    expect(() => packNgrams(ngrams)).toThrow(/n-gram/i);
  });
});
