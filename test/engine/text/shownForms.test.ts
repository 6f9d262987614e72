import { expect, test } from "vitest";
import { buildCorpus } from "../../../src/engine/text/corpus.ts";
import { pairOf } from "../../../src/engine/text/shownForms.ts";

function shownIn(texts: readonly string[], language: string): Map<string, string> {
  const options = { documents: texts.length, languages: [language], stopWords: { add: [], keep: [] } };
  const { wordTexts, shownForms } = buildCorpus(texts, options);
  return new Map(wordTexts.map((word, number) => [word, shownForms[number] ?? ""]));
}

test("a word shows as it mostly stands within a sentence", () => {
  const shown = shownIn(["The TV box", "my tv", "a TV", "Slow. Slow box", "VERY SLOW", "so slow", "slow"], "en");
  expect(shown.get("tv")).toBe("TV");
  expect(shown.get("slow")).toBe("slow");
  expect(shown.get("box")).toBe("box");
});

test("German nouns keep their capital, drawn-out words show plainly", () => {
  const shown = shownIn(["Das Zimmer war schöööön", "ein Zimmer, zimmer"], "de");
  expect(shown.get("zimmer")).toBe("Zimmer");
  expect(shown.get("schöön")).toBe("schöön");
});

test("two words that mostly stand with a hyphen are known", () => {
  const texts = ["a follow-up call", "no follow-up", "follow up on it", "set - top", "set-top", "set top", "set top"];
  const options = { documents: texts.length, languages: ["en"], stopWords: { add: [], keep: [] } };
  const { wordTexts, hyphenated } = buildCorpus(texts, options);
  const known = (first: string, second: string): boolean =>
    hyphenated.has(pairOf(wordTexts.indexOf(first), wordTexts.indexOf(second)));
  expect(known("follow", "up")).toBe(true);
  expect(known("set", "top")).toBe(false);
});
