import { expect, test } from "vitest";
import { buildCorpus } from "../../../src/engine/text/corpus.ts";
import { qualifiersOf, stopWordsOf } from "../../../src/engine/text/stopWords.ts";
import { SHORT_COMMENTS } from "./shortComments.ts";

const none = { add: [], keep: [] };

/** By language: a sentence of function words only, some in plain spelling or elided; answers that turn on few words. */
const SAMPLES: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  en: [
    "It's what they were doing for us and I'd have been there with him, who you're with",
    ["Too slow", "No problems", "Don't", "dont", "Call back"],
  ],
  ru: [
    "Это было то, что они мне там, и я с ними была, которую её они из-за того где-то",
    ["Ничего", "Всё устраивает", "Нет"],
  ],
  lt: [
    "Tai buvo tai, ką jie man, ir aš su jais buvau, kuri yra mūsų, del to uz ka mes esame",
    ["Nieko", "nera", "Ne", "Viskas gerai"],
  ],
  de: [
    "Das ist es, was sie mir da gesagt haben, für die es gibt's auch fuer uns ueber das hätten wir",
    ["Nichts", "Nein", "Alles gut", "Zu teuer"],
  ],
  fr: [
    "C'est ce qu'ils m'ont et j'étais avec eux, qu'elle s'est d'un à l'autre, est-ce que lorsqu'on y était",
    ["Rien", "Non", "Trop cher", "Pas mal"],
  ],
  es: [
    "Esto es lo que ellos me han y yo estaba con ella, así que usted está aquí para que tambien el que tiene",
    ["Nada", "No", "Nunca llega", "Muy caro"],
  ],
  pt: [
    "Isto é o que eles me e eu estava com ela, então você está aqui para que também voce nos tinha",
    ["Nada", "nao", "Muito caro", "Tudo bem"],
  ],
  it: [
    "Questo è quello che mi hanno e io ero con lei, c'è l'altro dell'altra nell'altro perché anch'io ho fatto",
    ["Niente", "No", "Mai più", "Troppo caro"],
  ],
  nl: [
    "Dit is wat zij mij hebben en ik was met hen, dus jullie zijn er ook voor ons, zo'n m'n het is er",
    ["Niets", "Nee", "Te duur", "Goed"],
  ],
  pl: [
    "To jest to, co oni mi i ja byłam z nimi, która jest dla nas, zeby sie byc przez ktory jesteście",
    ["Nic", "Nie", "Zaden problem", "Za drogo"],
  ],
  uk: [
    "Це те, що вони мені, і я була з ними, яка є для нас, її через яку ми були",
    ["Нічого", "Ні", "Ніколи більше", "Дорого"],
  ],
};

test.each(Object.entries(SAMPLES))(
  "%s: function words go, answers keep what they say",
  (language, [empty, answers]) => {
    const texts = [empty, ...answers, ...(SHORT_COMMENTS[language] ?? [])];
    const corpus = buildCorpus(texts, { documents: texts.length, languages: [language], stopWords: none });
    expect(corpus.termsIn(empty).map(({ surface }) => surface)).toEqual([]);
    expect(texts.slice(1).filter((text) => corpus.termsIn(text).length === 0)).toEqual([]);
  },
);

test("what only qualifies counts and names no theme", () => {
  expect(qualifiersOf("pl", none).has("żaden")).toBe(true);
  expect(qualifiersOf("pl", none).has("zaden")).toBe(true);
  expect(stopWordsOf("de", none).has("zimmer")).toBe(false);
});

test("the user's own choice wins over every list", () => {
  const words = stopWordsOf("en", { add: ["Acme", "Not"], keep: ["The"] });
  expect(words.has("acme")).toBe(true);
  expect(words.has("not")).toBe(true);
  expect(words.has("the")).toBe(false);
  expect(qualifiersOf("en", { add: [], keep: ["not"] }).has("not")).toBe(false);
});
