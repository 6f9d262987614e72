import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { madeComments } from "./comments.ts";
import { TOPICS } from "./words.ts";

const made = [...madeComments(5000, 1)];
const wordsOf = (comment: string): string[] => comment.toLowerCase().replace(".", "").split(" ");

test("the same seed makes the same comments, on every machine", () => {
  const digest = createHash("sha256").update(JSON.stringify(made)).digest("hex");
  expect(digest.slice(0, 16)).toMatchInlineSnapshot(`"0145501708a7f140"`);
  expect([...madeComments(5, 2)]).not.toEqual(made.slice(0, 5));
});

test("a shorter file is the head of a longer one", () => {
  expect([...madeComments(100, 1)]).toEqual(made.slice(0, 100));
});

test("comments have some fifteen words, and go into a CSV cell as they are", () => {
  const lengths = made.map(({ comment }) => wordsOf(comment).length);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  expect(mean).toBeGreaterThan(13);
  expect(mean).toBeLessThan(17);
  expect(Math.min(...lengths)).toBeGreaterThanOrEqual(3);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(40);
  for (const { comment } of made) expect(comment).toMatch(/^[A-Z][a-z ]*\.$/);
  for (const { score } of made) expect(score).toBeOneOf([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

test("twenty topics, a few very common words and a long tail", () => {
  expect(new Set(made.map(({ topic }) => topic)).size).toBe(TOPICS.length);
  const counts = new Map<string, number>();
  for (const { comment } of made) for (const word of wordsOf(comment)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const ordered = [...counts.values()].sort((a, b) => b - a);
  expect((ordered[0] ?? 0) / all).toBeGreaterThan(0.05);
  expect(ordered.filter((count) => count === 1).length).toBeGreaterThan(0.3 * ordered.length);
});
