import { expect, test } from "vitest";
import { chooseExemplars, type Candidate } from "../../../src/engine/themes/exemplars.ts";

const candidate = (row: number, over: Partial<Candidate> = {}): Candidate => ({
  row,
  text: `a comment of a comfortable length, number ${String(row)}`,
  typicality: 0.5,
  group: "passive",
  terms: new Set([row * 10, row * 10 + 1]),
  ...over,
});

test("the most typical comment comes first, ties go to the earlier row", () => {
  const chosen = chooseExemplars([candidate(3), candidate(1), candidate(2, { typicality: 0.9 })], 3);
  expect(chosen.map(({ row }) => row)).toEqual([2, 1, 3]);
});

test("two comments that say the same are not both shown", () => {
  const terms = new Set([1, 2, 3]);
  const chosen = chooseExemplars([candidate(1, { terms }), candidate(2, { terms }), candidate(3)], 3);
  expect(chosen.map(({ row }) => row)).toEqual([1, 3]);
});

test("two comments that nearly say the same are shown only where there is nothing else", () => {
  const nearly = [candidate(1, { terms: new Set([1, 2, 3, 4]) }), candidate(2, { terms: new Set([1, 2, 5, 6, 3]) })];
  expect(chooseExemplars([...nearly, candidate(3)], 2).map(({ row }) => row)).toEqual([1, 3]);
  expect(chooseExemplars(nearly, 2).map(({ row }) => row)).toEqual([1, 2]);
});

test("each sizeable band is heard", () => {
  const promoters = Array.from({ length: 8 }, (_, row) => candidate(row, { group: "promoter", typicality: 0.9 }));
  const detractors = Array.from({ length: 3 }, (_, row) =>
    candidate(20 + row, { group: "detractor", typicality: 0.2 }),
  );
  const chosen = chooseExemplars([...promoters, ...detractors], 3);
  expect(chosen.map(({ group }) => group)).toContain("detractor");
});

test("a one-word comment yields to one that can be read", () => {
  const chosen = chooseExemplars(
    [candidate(1, { text: "slow", typicality: 0.9 }), candidate(2, { typicality: 0.6 })],
    1,
  );
  expect(chosen[0]?.row).toBe(2);
});

test.each([
  ["a mail address", "nobody answered, write to anna.k@example.com if you ever read this"],
  ["a phone number", "nobody answered, call me on +370 612 34567 if you ever read this"],
  ["a card number", "I was charged twice on my card 4111 1111 1111 1111 last month"],
  ["an account number", "please refund me to LT12 1000 0111 0100 1000 as you promised"],
])("a comment with %s is chosen where no other is left, and then last", (_, text) => {
  const personal = candidate(1, { text, typicality: 1, group: "detractor" });
  const others = [candidate(2), candidate(3), candidate(4)];
  expect(chooseExemplars([personal, ...others], 3).map(({ row }) => row)).toEqual([2, 3, 4]);
  expect(chooseExemplars([personal, ...others], 4).map(({ row }) => row)).toEqual([2, 3, 4, 1]);
  expect(chooseExemplars([personal], 3).map(({ row }) => row)).toEqual([1]);
});
