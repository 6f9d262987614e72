import { expect, test } from "vitest";
import { tokenize } from "../../../src/engine/text/tokens.ts";

const words = (text: string, language = "en"): string[] => [...tokenize(text, language)].map(({ word }) => word);

test("words keep their accents, combining marks and inner apostrophes", () => {
  expect(words("El niño no llegó; l’été, don't")).toEqual(["el", "niño", "no", "llegó", "l'été", "don't"]);
  expect(words("šilumos cafe\u0301")).toEqual(["šilumos", "café"]);
});

test("links, mail addresses, handles, entities and placeholders are no words", () => {
  expect(words("see https://example.org/a?b=c or a.b@example.org @anna &amp; $CITY$ end")).toEqual([
    "see",
    "or",
    "end",
  ]);
});

test("a token's place points into the text it came from", () => {
  const text = "www.example.org is Slow — très Lent";
  for (const { word, start, end } of tokenize(text, "fr")) expect(text.slice(start, end).toLowerCase()).toBe(word);
  expect(words(text, "fr")).toEqual(["is", "slow", "très", "lent"]);
});

test("languages without spaces are cut into words, not sentences", () => {
  expect(words("配送が遅いです", "ja").length).toBeGreaterThan(2);
  expect(words("物流太慢了", "zh").length).toBeGreaterThan(1);
  expect(words("ส่งของช้ามาก", "th").length).toBeGreaterThan(1);
});
