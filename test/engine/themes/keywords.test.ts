import { expect, test } from "vitest";
import { buildCorpus } from "../../../src/engine/text/corpus.ts";
import { keywordsOf } from "../../../src/engine/themes/keywords.ts";
import { countExpressions } from "../../../src/engine/themes/phrases.ts";

const service = [
  "customer service is slow",
  "Customer services never answered",
  "poor customer service",
  "customer service hotline is slow",
];
const price = ["the price is not fair", "price went up", "not happy with the price", "prices too high"];
const texts = [...service, ...price];

function keywords(comments: readonly string[] = texts, border = service.length) {
  const corpus = buildCorpus(comments, {
    documents: comments.length,
    languages: ["en"],
    stopWords: { add: [], keep: [] },
  });
  const documents = Uint32Array.from(comments.keys());
  const expressions = countExpressions(corpus, documents, (document) => (document < border ? 0 : 1));
  return { corpus, expressions, found: keywordsOf(expressions, 2, corpus) };
}

test("keywords are whole words and phrases in their commonest form", () => {
  const [first, second] = keywords().found;
  expect(first?.texts[0]).toBe("customer service");
  expect(second?.texts[0]).toBe("price");
});

test("no two keywords share a stem", () => {
  const { corpus, found } = keywords();
  for (const { texts: shown } of found) {
    const stems = shown.flatMap((text) => corpus.termsIn(text).map(({ term }) => term));
    expect(new Set(stems).size).toBe(stems.length);
  }
});

test("negation alone names nothing, and a word that all themes have names none", () => {
  const { found } = keywords([...texts.map((text) => `${text}, sadly`)]);
  for (const { texts: shown } of found) {
    expect(shown).not.toContain("sadly");
    expect(shown).not.toContain("not");
  }
});

test("the weight is c-TF-IDF: tf in the theme times ln(1 + mean words / count in all)", () => {
  const { corpus, found, expressions } = keywords();
  const price0 = corpus.termsIn("price")[0]?.term ?? -1;
  const words = expressions.filter(({ terms }) => terms.length === 1);
  const tokens = [0, 1].map((theme) => words.reduce((sum, { byTheme }) => sum + (byTheme.get(theme) ?? 0), 0));
  const mean = ((tokens[0] ?? 0) + (tokens[1] ?? 0)) / 2;
  expect(found[1]?.terms.get(price0)).toBeCloseTo((4 / (tokens[1] ?? 1)) * Math.log(1 + mean / 4), 12);
});

test("a stop word may stand inside a phrase, not at its end", () => {
  const good = Array.from({ length: 4 }, () => "great value for money");
  const { expressions } = keywords([...good, ...price], good.length);
  const phrases = expressions.filter(({ terms }) => terms.length > 1).map(({ text }) => text);
  expect(phrases).toContain("value for money");
  expect(phrases).not.toContain("value for");
});

test("a name begins with what holds the theme's strongest word", () => {
  const visits = [
    "installation late, second visit",
    "second visit and the installation failed",
    "installation needed a second visit",
  ];
  const crews = ["installation again", "installation crew", "installation", "our installation", "installation fee"];
  const names = keywords([...visits, ...crews, ...service], 8).found.map(({ name }) => name);
  expect(names[0]).toBe("Installation, second visit");
  expect(names[1]).toMatch(/^Customer service/);
});

test("adverbs and words for time are no keywords and begin and end no name", () => {
  const visits = ["sometimes slow signal", "slow signal sometimes", "slow signal last week", "slow signal again"];
  const { found } = keywords([...visits, ...price], visits.length);
  expect(found[0]?.name).toBe("Slow signal");
  expect(found[0]?.texts).toEqual(["slow signal"]);
});
