import { expect, test } from "vitest";
import { DEFAULT_SETTINGS } from "../../../src/engine/settings.ts";
import { findThemes } from "../../../src/engine/themes/findThemes.ts";
import { topicComments } from "../cluster/fixture.ts";

const { texts } = topicComments(240, 11);
const settings = { ...DEFAULT_SETTINGS.themes, language: "en" };
const find = (comments: readonly string[], count: number | "auto" = 4) =>
  findThemes({ texts: () => comments, documents: comments.length }, { ...settings, count });

test("every theme has an id, a name and keywords of its own, the largest theme first", () => {
  const { themes, assignment } = find(texts);
  expect(themes).toHaveLength(4);
  expect(new Set(themes.map(({ id }) => id)).size).toBe(4);
  expect(new Set(themes.map(({ keywords }) => keywords.name)).size).toBe(4);
  const leading = themes.map(({ keywords }) => keywords.texts[0]);
  expect(new Set(leading).size).toBe(4);
  const sizes = themes.map((_, index) => assignment.cluster.filter((theme) => theme === index).length);
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
});

test("the same comments and seed give the same themes, another seed may not", () => {
  const plain = (found: ReturnType<typeof find>) => ({ themes: found.themes, assignment: found.assignment });
  expect(plain(find(texts))).toEqual(plain(find(texts)));
});

test("a handful of comments has no themes and nothing is lost", () => {
  const { themes, assignment, k } = find(texts.slice(0, 8), "auto");
  expect(themes).toEqual([]);
  expect(k).toBe(0);
  expect(Array.from(assignment.cluster)).toEqual(Array.from({ length: 8 }, () => -1));
});

test("the number of themes can be given", () => {
  expect(find(texts, 3).k).toBe(3);
  expect(find(texts, 3).themes).toHaveLength(3);
});
