import { describe, expect, test } from "vitest";
import { buildCorpus } from "../../../src/engine/text/corpus.ts";
import { countTerms } from "../../../src/engine/text/matrix.ts";
import { coherences, diversityOf, npmi, topTerms } from "../../../src/engine/trust/coherence.ts";
import { present } from "../../fixtures/present.ts";

/** A theme of stems, the first the strongest. */
const theme = (...terms: number[]) => ({ terms: new Map(terms.map((term, index) => [term, 1 / (1 + index)])) });

/** Documents of made-up words; stems are numbered in the order they come in. */
function countsOf(texts: readonly string[]) {
  const corpus = buildCorpus(texts, {
    documents: texts.length,
    languages: ["en"],
    stopWords: { add: [], keep: [] },
  });
  const stem = (word: string): number => present(corpus.termsIn(word)[0]).term;
  return { counts: countTerms(corpus, 1), stem, all: Uint32Array.from(texts.keys()) };
}

describe("NPMI of two words", () => {
  test("is 1 for words that only stand together, 0 for chance, near −1 for words that never meet", () => {
    expect(npmi({ one: 3, other: 3, both: 3 }, 12)).toBeCloseTo(1, 9);
    expect(npmi({ one: 6, other: 4, both: 2 }, 12)).toBeCloseTo(0, 9);
    // ln(1e-12 / (0.5 · 0.5)) / −ln 1e-12 = −(27.631021 − 1.386294) / 27.631021
    expect(npmi({ one: 6, other: 6, both: 0 }, 12)).toBeCloseTo(-0.949828, 6);
  });

  test("by hand: 3 and 4 of 8 documents, 2 of them together", () => {
    // ln(0.25 / (0.375 · 0.5)) / −ln 0.25 = 0.287682 / 1.386294
    expect(npmi({ one: 3, other: 4, both: 2 }, 8)).toBeCloseTo(0.207519, 6);
  });

  test("of words that every document holds is 1, the limit, and not the quotient of two zeros", () => {
    expect(npmi({ one: 8, other: 8, both: 8 }, 8)).toBe(1);
  });
});

describe("coherence of a theme", () => {
  const texts = ["router cable", "router cable lamp", "router", "cable", "lamp", "garden", "garden", "kettle"];
  const { counts, stem, all } = countsOf(texts);
  const [router, cable, lamp, garden] = ["router", "cable", "lamp", "garden"].map(stem) as [
    number,
    number,
    number,
    number,
  ];

  test("is the mean over the pairs of its words, of documents and not of occurrences", () => {
    // router & cable: 3, 3, 2 of 8; router & lamp and cable & lamp: 3, 2, 1 of 8.
    const first = Math.log(0.25 / (0.375 * 0.375)) / -Math.log(0.25);
    const second = Math.log(0.125 / (0.375 * 0.25)) / -Math.log(0.125);
    const [coherence] = coherences(counts, all, [theme(router, cable, lamp)]);
    expect(coherence).toBeCloseTo((first + 2 * second) / 3, 9);
    const twice = countsOf(texts.map((text) => `${text} ${text}`));
    expect(coherences(twice.counts, twice.all, [theme(...["router", "cable", "lamp"].map(twice.stem))])[0]).toBe(
      coherence,
    );
  });

  test("looks at the rows it is given alone", () => {
    const some = Uint32Array.of(0, 1, 4, 7);
    // Of four documents router and cable are in the same two, lamp in one of these and one other.
    const [pair, trio] = coherences(counts, some, [theme(router, cable), theme(router, lamp)]);
    expect(pair).toBeCloseTo(1, 9);
    expect(trio).toBeCloseTo(Math.log(0.25 / 0.25) / -Math.log(0.25), 9);
  });

  test("is null where fewer than two of its words occur", () => {
    const absent = countsOf(["router"]).counts;
    expect(coherences(counts, all, [theme(), theme(router)])).toEqual([null, null]);
    expect(coherences(counts, Uint32Array.of(0, 2), [theme(router, garden)])).toEqual([null]);
    expect(coherences(absent, Uint32Array.of(0), [theme(0, 1)])).toEqual([null]);
    expect(coherences(counts, new Uint32Array(), [theme(router, cable)])).toEqual([null]);
  });

  test("takes the ten strongest words and no more", () => {
    const many = theme(...Array.from({ length: 30 }, (_, index) => index));
    expect(topTerms(many)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test("is the same however many documents share a number of 32 bits", () => {
    const long = countsOf(Array.from({ length: 70 }, (_, index) => (index % 7 === 0 ? "router cable" : "lamp")));
    expect(coherences(long.counts, long.all, [theme(...["router", "cable"].map(long.stem))])[0]).toBeCloseTo(1, 9);
    const [never] = coherences(long.counts, long.all, [theme(...["router", "lamp"].map(long.stem))]);
    expect(never).toBeCloseTo(npmi({ one: 10, other: 60, both: 0 }, 70), 9);
  });
});

test("diversity is the share of different words", () => {
  expect(diversityOf([theme(1, 2, 3), theme(4, 5, 6)])).toBe(1);
  expect(diversityOf([theme(1, 2, 3), theme(3, 2, 4)])).toBeCloseTo(4 / 6, 12);
  expect(diversityOf([])).toBeNull();
  // The eleventh word of a theme does not count.
  const eleven = Array.from({ length: 11 }, (_, index) => index);
  expect(diversityOf([theme(...eleven), theme(10, 11)])).toBe(1);
});
