import { expect, test } from "vitest";
import { DEFAULT_SETTINGS } from "../../../src/engine/settings.ts";
import { findThemes } from "../../../src/engine/themes/findThemes.ts";
import { topicComments } from "../cluster/fixture.ts";

const { texts } = topicComments(300, 3);
const twoTopics = "the router has a weak wifi signal, but the invoice and the billing amount were wrong";
const oneTopic = "router and wifi signal drops. coverage in the bedroom is weak, wifi signal drops";
const comments = [...texts, twoTopics, oneTopic, "invoice"];
const { themes, assignment, others, corpus } = findThemes(
  { texts: () => comments, documents: comments.length },
  { ...DEFAULT_SETTINGS.themes, count: 4, seed: 42 },
);
const themeOf = (word: string): number => themes.findIndex(({ keywords }) => keywords.texts.includes(word));

test("a comment on two things has one main theme, and the clause on the other thing names the other one", () => {
  const main = assignment.cluster[300] ?? -1;
  const [other, ...more] = others.of(300);
  expect(more).toEqual([]);
  expect(new Set([main, other?.theme])).toEqual(new Set([themeOf("wifi"), themeOf("invoice")]));
  const { start, end } = corpus.partsOf(twoTopics)[other?.clause ?? -1] ?? { start: 0, end: 0 };
  expect(twoTopics.slice(start, end)).toContain(other?.theme === themeOf("invoice") ? "billing amount" : "wifi signal");
});

test("clauses on the main theme, and comments of one clause, name no other", () => {
  expect(others.of(301)).toEqual([]);
  expect(others.of(302)).toEqual([]);
});

test("the documents of a theme are those whose clauses name it", () => {
  others.documents.forEach((documents, theme) => {
    expect([...documents]).toEqual([...documents].sort((a, b) => a - b));
    for (const document of documents) {
      expect(others.of(document).map((entry) => entry.theme)).toContain(theme);
      expect(assignment.cluster[document]).not.toBe(theme);
    }
  });
  const all = comments.flatMap((_, document) => others.of(document));
  expect(all).toHaveLength(others.documents.reduce((sum, { length }) => sum + length, 0));
});
