import { expect, test } from "vitest";
import { languageOf, languagesOf } from "../../../src/engine/text/language.ts";

const english = [
  "The support never answers my emails",
  "Delivery was late again this month",
  "I like the new mobile app very much",
];
const lithuanian = [
  "Labai ilgai laukiau atsakymo iš pagalbos",
  "Kaina per didelė už tokią paslaugą",
  "Programėlė nuolat stringa telefone",
];
const russian = [
  "Очень долго ждал ответа поддержки",
  "Цена слишком высокая для такого качества",
  "Приложение постоянно вылетает",
];

test.each([
  ["en", english],
  ["lt", lithuanian],
  ["ru", russian],
])("a file in one language is read as %s", (language, texts) => {
  expect(languagesOf(texts)).toEqual([language]);
});

test("a stray comment in another language does not make it the file's own", () => {
  const many = Array.from({ length: 10 }, () => english).flat();
  expect(languagesOf([...many, russian[0] ?? ""])).toEqual(["en"]);
});

test("a file in two languages has both, and each comment finds its own", () => {
  const languages = languagesOf([...russian, ...russian, ...lithuanian]);
  expect(languages).toEqual(["ru", "lt"]);
  expect(lithuanian.map((text) => languageOf(text, languages))).toEqual(["lt", "lt", "lt"]);
  expect(russian.map((text) => languageOf(text, languages))).toEqual(["ru", "ru", "ru"]);
});

test("nothing to tell a language by: English is assumed", () => {
  expect(languagesOf([])).toEqual(["en"]);
});
