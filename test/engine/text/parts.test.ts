import { expect, test } from "vitest";
import { CLAUSE, SENTENCE } from "../../../src/engine/text/clauses.ts";
import { partsIn } from "../../../src/engine/text/parts.ts";

const shown = (text: string, language: string, level: typeof CLAUSE | typeof SENTENCE): string[] =>
  partsIn(text, language, level).map(({ start, end }) => text.slice(start, end));
const sentences = (text: string, language = "en"): string[] => shown(text, language, SENTENCE);
const clauses = (text: string, language = "en"): string[] => shown(text, language, CLAUSE);

test("a sentence keeps its full stop, its sums and its quotation marks", () => {
  expect(sentences("  Great staff! £30 is too much... I said “stop.” They didn't")).toEqual([
    "Great staff!",
    "£30 is too much...",
    "I said “stop.”",
    "They didn't",
  ]);
});

test("no sentence ends inside a number, an abbreviation or an address", () => {
  const whole = [
    ["en", "We waited 3.5 hours, e.g. on Monday, for Dr. Smith of example.com"],
    ["de", "Das Zimmer war z.B. ca. 15 qm, bzw. klein"],
    ["ru", "Мы ждали т.е. 20 мин. и ушли"],
    ["lt", "Trūksta kanalų, pvz. sporto"],
  ] as const;
  for (const [language, text] of whole) expect(sentences(text, language)).toEqual([text]);
});

test("a full stop without a space and a line break end a sentence", () => {
  expect(sentences("Very slow.Need help.terrible service\nNever again")).toEqual([
    "Very slow.",
    "Need help.",
    "terrible service",
    "Never again",
  ]);
});

test("commas, colons, dashes and brackets divide clauses, numbers and compounds do not", () => {
  expect(clauses("friendly, fast: wi-fi - 1,000 users at 10:30 (sometimes) — fine; 5–10 min")).toEqual([
    "friendly",
    "fast",
    "wi-fi",
    "1,000 users at 10:30",
    "sometimes",
    "fine",
    "5–10 min",
  ]);
});

test("a contrasting conjunction begins a clause without a comma", () => {
  const divided = [
    ["en", "Good service", "but slow"],
    ["ru", "Вкусно", "но дорого"],
    ["lt", "Viskas gerai", "bet brangu"],
    ["de", "Schönes Zimmer", "aber zu laut"],
    ["fr", "Bon accueil", "mais trop d'attente"],
    ["es", "Bueno", "sin embargo caro"],
    ["pt", "Bom preço", "mas demora"],
    ["it", "Buono", "però caro"],
    ["nl", "Lekker", "maar duur"],
    ["pl", "Dobrze", "ale drogo"],
    ["uk", "Смачно", "але дорого"],
  ] as const;
  for (const [language, ...parts] of divided) expect(clauses(parts.join(" "), language)).toEqual(parts);
  expect(clauses("Sin problemas", "es")).toEqual(["Sin problemas"]);
  expect(clauses("Not yet connected yet charged")).toEqual(["Not yet connected", "yet charged"]);
});

test("languages without spaces have their own marks", () => {
  expect(sentences("物流很快，但是价格太贵了。服务态度好！", "zh")).toEqual([
    "物流很快，但是价格太贵了。",
    "服务态度好！",
  ]);
  expect(clauses("物流很快但是价格太贵了。服务好、环境好！", "zh")).toEqual([
    "物流很快",
    "但是价格太贵了。",
    "服务好",
    "环境好！",
  ]);
  expect(clauses("配送が早いけど値段が高い。スタッフは親切です", "ja")).toEqual([
    "配送が早い",
    "けど値段が高い。",
    "スタッフは親切です",
  ]);
  expect(clauses("บริการช้า ราคาแพง", "th")).toEqual(["บริการช้า", "ราคาแพง"]);
});

test("a text without words has no parts", () => {
  expect(sentences("?! 5.")).toEqual([]);
});
