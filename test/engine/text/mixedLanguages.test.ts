import { expect, test } from "vitest";
import { createRandom, randomBelow } from "../../../src/engine/random.ts";
import { DEFAULT_SETTINGS } from "../../../src/engine/settings.ts";
import { findThemes } from "../../../src/engine/themes/findThemes.ts";

/** The same three topics in two languages: sentences are made of one beginning and one end of a row. */
const TOPICS: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  [
    "en delivery",
    ["The parcel was delivered", "My delivery arrived", "The courier brought the parcel"],
    ["two days late", "much too late again", "to the wrong address"],
  ],
  [
    "en support",
    ["Nobody in support answers the phone", "The support hotline was busy", "I waited on the phone for support"],
    ["for an hour", "and nobody helped me", "and then got no answer"],
  ],
  [
    "en price",
    ["The monthly price went up", "The bill is far too expensive", "Your price is too high"],
    ["for what I get", "without any notice", "compared to other offers"],
  ],
  [
    "de delivery",
    ["Das Paket wurde geliefert", "Meine Lieferung kam", "Der Bote brachte das Paket"],
    ["zwei Tage zu spät", "schon wieder viel zu spät", "an die falsche Adresse"],
  ],
  [
    "de support",
    [
      "Niemand geht beim Kundendienst ans Telefon",
      "Die Hotline vom Kundendienst war besetzt",
      "Ich wartete am Telefon auf den Kundendienst",
    ],
    ["eine ganze Stunde", "und keiner hat mir geholfen", "und bekam keine Antwort"],
  ],
  [
    "de price",
    ["Der monatliche Preis ist gestiegen", "Die Rechnung ist viel zu teuer", "Euer Preis ist zu hoch"],
    ["für diese Leistung", "ohne jede Ankündigung", "im Vergleich zu anderen Angeboten"],
  ],
];

test("a survey that is half English, half German has no theme across both, and none that is a language as a whole", () => {
  const random = createRandom(7);
  const pick = (from: readonly string[]): string => from[randomBelow(from.length, random)] ?? "";
  const comments = Array.from({ length: 360 }, (_, index) => {
    const [topic, beginnings, ends] = TOPICS[index % TOPICS.length] ?? ["", [], []];
    return { topic, text: `${pick(beginnings)} ${pick(ends)}` };
  });
  const texts = comments.map(({ text }) => text);
  const { corpus, assignment, themes } = findThemes(
    { texts: () => texts, documents: texts.length },
    { ...DEFAULT_SETTINGS.themes, count: 6 },
  );
  expect([...corpus.languages].sort()).toEqual(["de", "en"]);
  const topicsOf = themes.map((_, theme) => [
    ...new Set(comments.flatMap(({ topic }, document) => (assignment.cluster[document] === theme ? [topic] : []))),
  ]);
  for (const topics of topicsOf) {
    expect(new Set(topics.map((topic) => topic.slice(0, 2))).size).toBe(1);
    expect(topics.length).toBeLessThan(3);
  }
});
