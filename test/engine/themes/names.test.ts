import { expect, test } from "vitest";
import { buildCorpus } from "../../../src/engine/text/corpus.ts";
import { keywordsOf } from "../../../src/engine/themes/keywords.ts";
import { countExpressions } from "../../../src/engine/themes/phrases.ts";

/** The names of themes that are given by their comments. */
function namesOf(themes: readonly (readonly string[])[], language = "en"): string[] {
  const texts = themes.flat();
  const themeOf = themes.flatMap((own, theme) => own.map(() => theme));
  const options = { documents: texts.length, languages: [language], stopWords: { add: [], keep: [] } };
  const corpus = buildCorpus(texts, options);
  const expressions = countExpressions(corpus, Uint32Array.from(texts.keys()), (document) => themeOf[document] ?? -1);
  return keywordsOf(expressions, themes.length, corpus).map(({ name }) => name);
}
const parking = ["No parking", "parking is expensive", "parking was full", "the parking garage", "parking far away"];

test("one idea in several orders and degrees counts together and shows as it reads best", () => {
  const slow = [
    "the internet is too slow",
    "internet is slow",
    "slow internet",
    "slow internet here",
    "very slow internet",
  ];
  expect(namesOf([slow, parking])[0]).toBe("Slow internet");
});

test("longer ways to say it count, but do not show", () => {
  const long = Array.from({ length: 3 }, (_, index) => `pricing could be more competitive ${"ab".charAt(index)}`);
  const short = ["competitive pricing", "competitive pricing", "competitive pricing"];
  expect(namesOf([[...long, ...short], parking])[0]).toBe("Competitive pricing");
});

test("a negation is part of the idea", () => {
  const unstable = ["my signal not stable", "signal not stable", "signal not stable", "signal not stable"];
  expect(namesOf([unstable, parking])[0]).toBe("Signal not stable");
});

test("a piece of a longer phrase is not a name, the whole is", () => {
  const boxes = ["the set top box hangs", "set top box reboots", "my set top box", "a new set top box"];
  expect(namesOf([boxes, parking])[0]).toBe("Set top box");
  const trips = ["first class service", "first class service as ever", "a first class service", "first class service"];
  expect(namesOf([trips, parking])[0]).toBe("First class service");
});

test("a phrase that a neighbour says nearly as often has a keyword beside it", () => {
  const slow = Array.from({ length: 14 }, (_, index) => `internet connection slow ${index % 2 ? "pages" : "videos"}`);
  const drops = Array.from({ length: 10 }, () => "internet connection drops");
  const [first, second] = namesOf([slow.map((text) => text), drops, parking]);
  expect(first).not.toBe(second);
  expect(first).toMatch(/slow/i);
  expect(second).toMatch(/drops/i);
});

test("no two themes have one name", () => {
  const staff = ["friendly staff"];
  const names = namesOf([
    ["friendly staff nurses", "friendly staff nurses", "friendly staff nurses"],
    ["friendly staff drivers", "friendly staff drivers", "friendly staff drivers"],
    ...Array.from({ length: 6 }, () => parking),
    staff,
  ]);
  expect(names[0]).not.toBe(names[1]);
});

test("elided articles do not show at the beginning of a name", () => {
  const wait = [
    "l'attente est longue",
    "trop d'attente aux caisses",
    "d'attente",
    "l'attente aux caisses",
    "attente aux caisses",
  ];
  const [name] = namesOf([wait, ["prix élevés", "prix trop élevés", "les prix sont élevés", "prix élevés"]], "fr");
  expect(name).toBe("Attente aux caisses");
});

test("German nouns keep their capital", () => {
  const rooms = ["Sehr saubere Zimmer", "saubere Zimmer und nett", "die saubere Zimmer"];
  const food = ["gutes Frühstück", "ein gutes Frühstück", "sehr gutes Frühstück"];
  expect(namesOf([rooms, food], "de")).toEqual(["Saubere Zimmer", "Gutes Frühstück"]);
});

test("words of a language without spaces stand together", () => {
  const parcels = ["物流太慢了", "物流太慢", "物流太慢，很久"];
  const [name] = namesOf([parcels, ["价格贵", "价格太贵", "价格很贵"]], "zh");
  expect(name).not.toContain(" ");
  expect(name).toContain("物流");
});
