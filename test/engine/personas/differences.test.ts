import { expect, test } from "vitest";
import { scoreDifference, shareDifference } from "../../../src/engine/personas/differences.ts";
import { tellingWords } from "../../../src/engine/personas/words.ts";
import { sideOf } from "../../../src/engine/personas/sides.ts";

const scale = (id: "0-10" | "1-5" | "1-7", low: number, high: number) => ({
  id,
  low,
  high,
  reversed: false,
  reason: "",
  why: { pattern: "", values: {} },
});

test("the difference in NPS is the two-sample test of the formula sheet", () => {
  // (20, 30, 50) against (30, 30, 40) detractors, passives, promoters: z = 1.732324, p = 0.083216.
  const moments = (detractors: number, passives: number, promoters: number) => ({
    count: detractors + passives + promoters,
    sum: 100 * (promoters - detractors),
    squares: 10_000 * (promoters + detractors),
  });
  const [one, other] = [moments(20, 30, 50), moments(30, 30, 40)];
  const all = { count: 200, sum: one.sum + other.sum, squares: one.squares + other.squares };
  const found = scoreDifference(one, all, scale("0-10", 0, 10));
  expect(found?.z).toBeCloseTo(1.732324, 6);
  expect(found?.p).toBeCloseTo(0.083216, 6);
  expect(found?.value).toBeCloseTo(20, 12);
  expect(found?.rest).toBeCloseTo(10, 12);
});

test("the difference of two means is Welch's", () => {
  // scipy.stats.ttest_ind_from_stats(5.2, 1.5, 80, 4.6, 1.8, 120, equal_var=False): t = 2.555506260
  const moments = (mean: number, deviation: number, count: number) => ({
    count,
    sum: mean * count,
    squares: deviation ** 2 * (count - 1) + count * mean ** 2,
  });
  const [one, other] = [moments(5.2, 1.5, 80), moments(4.6, 1.8, 120)];
  const all = { count: 200, sum: one.sum + other.sum, squares: one.squares + other.squares };
  expect(scoreDifference(one, all, scale("1-7", 1, 7))?.z).toBeCloseTo(2.55550626, 6);
});

test("a share against that of the others is the chi-square test without Yates, N − 1 for N", () => {
  // scipy.stats.chi2_contingency([[30, 70], [60, 240]], correction=False): chi² = 4.301075269; times 399 / 400, its root.
  const found = shareDifference({ count: 30, base: 100 }, { count: 90, base: 400 });
  expect(found?.z).toBeCloseTo(Math.sqrt((4.301075269 * 399) / 400), 6);
});

test("fewer than five expected are not tested", () => {
  expect(shareDifference({ count: 3, base: 40 }, { count: 10, base: 400 })).toBeNull();
});

test("words that are no more frequent than elsewhere do not tell, nor do those of two comments", () => {
  const counts = (comments: number, entries: Record<number, number>) => ({
    comments,
    counts: new Map(Object.entries(entries).map(([term, count]) => [Number(term), count])),
    forms: new Map([
      [1, "app"],
      [2, "price"],
      [3, "rare"],
    ]),
  });
  const words = tellingWords(counts(100, { 1: 40, 2: 20, 3: 2 }), counts(400, { 1: 20, 2: 80 }));
  expect(words).toEqual([{ term: 1, word: "app" }]);
});

test.each([
  [9, "0-10", "promoters"],
  [7, "0-10", null],
  [6, "0-10", "detractors"],
  [4, "1-5", "promoters"],
  [3, "1-5", null],
  [2, "1-5", "detractors"],
  [6, "1-7", "promoters"],
  [4, "1-7", null],
  [2, "1-7", "detractors"],
  [Number.NaN, "0-10", null],
] as const)("%d on %s is on the side of %s", (score, id, side) => {
  const ends = { "0-10": [0, 10], "1-5": [1, 5], "1-7": [1, 7] } as const;
  const [low, high] = ends[id];
  expect(sideOf(score, scale(id, low, high), "standard")).toBe(side);
});
