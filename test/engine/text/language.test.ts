import { expect, test } from "vitest";
import { languagesOf, languageTeller } from "../../../src/engine/text/language.ts";
import { SHORT_COMMENTS } from "./shortComments.ts";

const of = (language: string): readonly string[] => SHORT_COMMENTS[language] ?? [];
const languages = Object.keys(SHORT_COMMENTS);

test.each(languages)("a file of a dozen short comments is read as %s alone, in capitals too", (language) => {
  expect(languagesOf(of(language))).toEqual([language]);
  expect(languagesOf(of(language).map((text) => text.toUpperCase()))).toEqual([language]);
  // Strays that a dozen comments are too few to count.
  expect(languagesOf([...of(language), ...of(language), ...of(language)])).toEqual([language]);
});

test.each([
  [
    "no",
    ["Nettet er tregt om kvelden", "Ingen svarer på telefonen", "Appen krasjer hele tiden", "Altfor dyrt for meg"],
  ],
  ["da", ["Internettet er langsomt om aftenen", "Ingen tager telefonen", "Appen går ned hele tiden", "Alt for dyrt"]],
  ["sv", ["Långsamt internet på kvällen", "Ingen svarar i telefonen", "Mycket trevlig personal", "Alldeles för dyrt"]],
  [
    "bg",
    ["Вечер интернетът е бавен", "Никой не вдига телефона", "Доставката закъсня с два дни", "Твърде скъпо за мен"],
  ],
  [
    "lt",
    ["vakare letas internetas", "niekas nekelia ragelio", "siunta velavo dvi dienas", "programele nuolat stringa"],
  ],
])("near relatives and missing accents: %s", (language, texts) => {
  expect(languagesOf(texts)).toEqual([language]);
});

test("a stray comment in another language does not make it the file's own", () => {
  const many = Array.from({ length: 10 }, () => of("en")).flat();
  expect(languagesOf([...many, ...of("ru").slice(0, 3)])).toEqual(["en"]);
});

test.each(languages.flatMap((a) => languages.filter((b) => a < b).map((b) => [a, b] as const)))(
  "a file in %s and %s has both, and its comments find their own",
  (a, b) => {
    expect([...languagesOf([...of(a), ...of(b)])].sort()).toEqual([a, b].sort());
    const languageOf = languageTeller([a, b]);
    const strays = [a, b].flatMap((own) => of(own).filter((text) => languageOf(text) !== own));
    expect(strays.length).toBeLessThanOrEqual(2);
  },
);

test("the more frequent language comes first", () => {
  expect(languagesOf([...of("lt").slice(0, 6), ...of("ru")])).toEqual(["ru", "lt"]);
});

test("a brand in Latin letters does not turn a Russian comment English", () => {
  expect(languageTeller(["en", "ru"])("iPhone 14 не работает")).toBe("ru");
  expect(languageTeller(["en", "zh"])("Wi-Fi 速度太慢")).toBe("zh");
});

test("a comment that nothing can be told of is read by the language most frequent in its script", () => {
  expect(languageTeller(["de", "ru"])("5")).toBe("de");
  expect(languageTeller(["ru", "de"])("ok")).toBe("de");
});

test("nothing to tell a language by: English is assumed", () => {
  expect(languagesOf([])).toEqual(["en"]);
  expect(languagesOf(["12345 !!!"])).toEqual(["en"]);
});

test("where the few that are asked first leave a doubt, more are asked", () => {
  const rows = 4000;
  // Every eighth is asked first: 15 of those 500 are Russian, too few to count and too many to let be.
  const isRussian = (row: number): boolean => (row % 8 === 0 ? row < 8 * 15 : row % 5 === 0);
  const texts = Array.from({ length: rows }, (_, row) => of(isRussian(row) ? "ru" : "en")[row % 12] ?? "");
  expect(languagesOf(texts)).toEqual(["en", "ru"]);
  expect(languagesOf(texts.filter((_, row) => row % 8 === 0))).toEqual(["en"]);
});
