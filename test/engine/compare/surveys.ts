import { DEFAULT_SETTINGS, type Settings } from "../../../src/engine/settings.ts";
import type { Table } from "../../../src/engine/survey/table.ts";
import { createRandom, randomBelow } from "../../../src/engine/random.ts";
import { topicComments } from "../cluster/fixture.ts";
import { tableOf } from "../survey/tableOf.ts";

export const settings: Settings = {
  ...DEFAULT_SETTINGS,
  // The plain method is quick without the kernel that the product computes with.
  themes: { ...DEFAULT_SETTINGS.themes, method: "plain", resamples: 0, language: "en" },
};

interface Made {
  readonly rows: number;
  readonly seed: number;
  /** Number of the first respondent: ids that two surveys share are the same people. */
  readonly from?: number;
  /** Added to every score, within 0–10. */
  readonly shift?: number;
  /** Topics that nobody speaks of, and the words of one that is not among the usual ones. */
  readonly without?: readonly number[];
  readonly strange?: { readonly every: number; readonly words: readonly string[] };
  readonly currency?: string;
}

/** A survey in which the first topic makes unhappy customers; half of it in each of two quarters. */
export function madeSurvey({ rows, seed, from = 0, shift = 0, ...made }: Made): Table {
  const { without = [], strange, currency = "€" } = made;
  const random = createRandom(seed);
  const { texts, topics } = topicComments(4 * rows, seed);
  const kept = topics.flatMap((topic, at) => (without.includes(topic) ? [] : [at])).slice(0, rows);
  const pick = (words: readonly string[]): string => words[randomBelow(words.length, random)] ?? "";
  const scores = kept.map((at) => {
    const score = topics[at] === 0 ? randomBelow(7, random) : 6 + randomBelow(5, random);
    return String(Math.max(0, Math.min(10, score + shift)));
  });
  const comments = kept.map((at, row) =>
    strange && row % strange.every === 0 ? [1, 2, 3, 4].map(() => pick(strange.words)).join(" ") : (texts[at] ?? ""),
  );
  const table = tableOf({
    "Response ID": kept.map((_, row) => `R${from + row}`),
    NPS: scores,
    Why: comments,
    Answered: kept.map((_, row) => `2026-0${row % 2 === 0 ? 2 : 5}-1${row % 9}`),
    Plan: kept.map(() => pick(["Pro", "Team"])),
    Revenue: kept.map((_, row) => `${currency}${100 + ((row * 37) % 400)}`),
  });
  return { ...table, source: { ...table.source, file: `wave-${seed}.csv`, sha256: String(seed) } };
}
