import { describe, expect, it } from "vitest";
import { analyze } from "../../src/engine/analyze.ts";
import { quiet } from "../../src/engine/effects.ts";
import { DEFAULT_SETTINGS } from "../../src/engine/settings.ts";
import { searched } from "../../src/worker/search.ts";
import { tableOf } from "../fixtures/analysis.ts";

const why = [
  "The parking is too small",
  "Support was slow, I waited for a week for support",
  "Slow support",
  "",
  "Prices went up twice",
  "Nowhere to park; prices fine",
  ...Array.from({ length: 20 }, (_, row) => `Delivery late by ${String(row)} days`),
];
const table = tableOf({ NPS: why.map((_, row) => String(row % 11)), why });
const analysis = analyze(table, DEFAULT_SETTINGS);
const ask = (question: string, most = 10, of = analysis) => searched(of, { question, most }, quiet);

describe("comments that share words with a question", () => {
  it("are found by stem, the likest first", () => {
    const { found, comments } = ask("How slow is support?");
    expect(found).toBe(2);
    expect(comments.map(({ row }) => row)).toEqual([3, 2]);
    expect(ask("Where can I park?").comments.map(({ row }) => row)).toContain(6);
  });

  it("are no more than were asked for, and all are counted", () => {
    expect(ask("late delivery", 3)).toMatchObject({ found: 20, comments: [{}, {}, {}] });
  });

  it("are none for words that nobody used", () => {
    expect(ask("unicorn")).toEqual({ found: 0, comments: [] });
  });

  it("are only of the rows that the figures are of", () => {
    const where = [{ column: "NPS", value: "1" }];
    const chosen = analyze(table, { ...DEFAULT_SETTINGS, where });
    expect(ask("slow support", 10, chosen).comments.map(({ row }) => row)).toEqual([2]);
  });

  it("weigh a rare word more, as cosines of the engine's TF-IDF do", () => {
    // Row 6 shares "prices", row 5 too; "twice" is in row 5 alone.
    expect(ask("prices twice").comments.map(({ row }) => row)).toEqual([5, 6]);
  });
});
