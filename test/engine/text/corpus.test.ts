import { expect, test } from "vitest";
import { SENTENCE } from "../../../src/engine/text/clauses.ts";
import { buildCorpus, type Corpus } from "../../../src/engine/text/corpus.ts";
import { SHORT_COMMENTS } from "./shortComments.ts";

const read = (texts: readonly string[], languages: readonly string[]): Corpus =>
  buildCorpus(texts, { documents: texts.length, languages, stopWords: { add: [], keep: [] } });
const termOf = (corpus: Corpus, text: string): number | undefined => corpus.termsIn(text)[0]?.term;

test("languages are told by the number of comments read in them, those that read none are not", () => {
  const texts = [...(SHORT_COMMENTS["lt"] ?? []).slice(0, 4), ...(SHORT_COMMENTS["ru"] ?? [])];
  expect(read(texts, ["lt", "ja", "ru"]).languages).toEqual(["ru", "lt"]);
});

test("each comment is stemmed by its own language", () => {
  const corpus = read(
    ["Die Rechnungen sind falsch", "Die Rechnung ist falsch", "The bills are wrong", "The bill is wrong"],
    ["en", "de"],
  );
  expect(termOf(corpus, "Die Rechnungen sind falsch")).toBe(termOf(corpus, "Die Rechnung ist falsch"));
  expect(termOf(corpus, "The bills are wrong")).toBe(termOf(corpus, "The bill is wrong"));
  // "die" is an article in one and a verb in the other.
  expect(corpus.termsIn("Die Rechnung ist falsch").map(({ surface }) => surface)).toEqual(["Rechnung", "falsch"]);
});

test("a word meets itself behind an elided article, a possessive and a hyphen", () => {
  const french = read(["L'attente", "Une attente", "temps d’attente"], ["fr"]);
  expect(termOf(french, "L'attente")).toBe(termOf(french, "attente"));
  expect(french.termsIn("temps d’attente").map(({ term }) => term)).toContain(termOf(french, "attente"));
  const italian = read(["Dell'ordine", "ordine"], ["it"]);
  expect(termOf(italian, "Dell'ordine")).toBe(termOf(italian, "ordine"));
  const english = read(["The doctor's wifi", "doctors Wi-Fi", "don't", "dont"], ["en"]);
  expect(english.termsIn("doctor's wifi")).toHaveLength(2);
  expect(english.termsIn("doctors Wi-Fi").map(({ term }) => term)).toEqual(
    english.termsIn("doctor's wifi").map(({ term }) => term),
  );
  expect(termOf(english, "dont")).toBe(termOf(english, "don't"));
});

test("a word typed without its language's letters meets the common spelling, a word of its own stays", () => {
  const texts = ["Brangi sąskaita", "Brangi sąskaita", "saskaita per brangi", "Ponas Salis", "Ponas Salis", "Ta šalis"];
  const corpus = read(texts, ["lt"]);
  expect(termOf(corpus, "saskaita")).toBe(termOf(corpus, "sąskaita"));
  expect(termOf(corpus, "Salis")).not.toBe(termOf(corpus, "šalis"));
  const german = read(["Schöne Zimmer", "Schöne Zimmer", "schoene Zimmer"], ["de"]);
  expect(termOf(german, "schoene")).toBe(termOf(german, "Schöne"));
});

test("the corpus and the parts of a text agree on where clauses and sentences begin", () => {
  const texts = ["Slow, but cheap. Would you\nbelieve it", "No word for 3.5 hours, e.g. Monday", "???"];
  const corpus = read(texts, ["en"]);
  expect([...corpus.breaks].join("")).toBe("2102020" + "2000100");
  texts.forEach((text, document) => {
    const own = corpus.breaks.subarray(corpus.offsets[document], corpus.offsets[document + 1]);
    expect(corpus.partsOf(text)).toHaveLength(own.filter((opens) => opens > 0).length);
    expect(corpus.partsOf(text, SENTENCE)).toHaveLength(own.filter((opens) => opens === SENTENCE).length);
  });
});

test("a part knows the stems of its own words", () => {
  const corpus = read(["Friendly staff, but slow wifi"], ["en"]);
  const all = corpus.termsIn("Friendly staff, but slow wifi").map(({ term }) => term);
  expect(corpus.partsOf("Friendly staff, but slow wifi").map(({ terms }) => terms)).toEqual([
    all.slice(0, 2),
    all.slice(2),
  ]);
});

test("an elided article is known by its letters", () => {
  const { wordTexts, elisions } = read(["temps d’attente aujourd'hui"], ["fr"]);
  expect(wordTexts.map((word, number) => word.slice(elisions[number]))).toEqual(["temps", "attente", "aujourd'hui"]);
});
