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

test("names with a digit are words, counts and clock times are not", () => {
  expect(words("No 5G, 4k or mp3 on the PS5 after 20mins, 24/7 support in 2024")).toEqual(
    "no 5g or mp3 on the ps5 after mins 24/7 support in".replace("5g", "5g 4k").split(" "),
  );
});

test("a hyphen joins behind one or two letters only", () => {
  expect(words("Wi-Fi, e-mail, customer-friendly, disse-me, из-за")).toEqual(
    "wi-fi e-mail customer friendly disse me из за".split(" "),
  );
});

test("drawn-out letters, full width, soft hyphens and other apostrophes are spelled plainly", () => {
  expect(words("Sooooo sloooow ｗｉｆｉ Liefe\u00adrung don`t don´t don‘t donʼt")).toEqual(
    "soo sloow wifi lieferung don't don't don't don't".split(" "),
  );
});

test("emoji, keycaps and signs are no words", () => {
  expect(words("👍🏽 ok 🇱🇹 1️⃣ ℹ️ 1º ❤️")).toEqual(["ok"]);
});

test("capital i: by the text's language, never by the machine's", () => {
  expect(words("ISINMA İYİ", "tr")).toEqual(["ısınma", "iyi"]);
  expect(words("ISSUE İyi", "en")).toEqual(["issue", "iyi"]);
});

test("words without spaces are cut in a file of another language, too", () => {
  expect(words("配送が遅いです", "en").length).toBeGreaterThan(2);
});

test("every token stands where it says", () => {
  const text = "ＷｉＦｉ 5G! Sooo e-mail, l’été 24/7 👍🏽 www.example.org Ўзбек";
  for (const { start, end } of tokenize(text, "en")) expect(text.slice(start, end)).toMatch(/^[\p{L}\d][^\s!,]*$/u);
  expect([...tokenize(text, "en")].map(({ start, end }) => text.slice(start, end))).toEqual(
    "ＷｉＦｉ 5G Sooo e-mail l’été 24/7 Ўзбек".split(" "),
  );
});
