import { describe, expect, it } from "vitest";
import type { Analysis } from "../../../src/engine/analyze.ts";
import { beginning, sampleThemes } from "../../../src/engine/themes/sampleThemes.ts";
import { analysisOf, tableOf } from "../../fixtures/analysis.ts";
import { report, withoutScores } from "../../fixtures/report.ts";

interface Given {
  readonly texts: readonly string[];
  readonly scores?: readonly number[];
  /** By row; by default the earlier the more typical. */
  readonly typicality?: readonly number[];
}

/** Comments of one theme each in turn of the first two themes of the report. */
function analysisWith({ texts, scores, typicality }: Given): Pick<Analysis, "responses" | "coding" | "report"> {
  const table = tableOf({ why: texts });
  const { responses, coding } = analysisOf(table, {
    ...(scores && { scores }),
    themes: texts.map((_, row) => row % 2),
  });
  const [column] = table.columns;
  return {
    responses: { ...responses, comment: column ?? null },
    coding: { ...coding, typicality: Float32Array.from(typicality ?? texts.map((_, row) => 1 - row / texts.length)) },
    report: scores ? report : withoutScores,
  };
}

const many = Array.from({ length: 400 }, (_, row) => `a comment that is long enough, number ${String(row)}`);
const bands = many.map((_, row) => (row % 4 < 2 ? 2 : 10));

describe("the sample of a theme", () => {
  it("speaks for each side, with as many comments as were asked for and no row twice", () => {
    const analysis = analysisWith({ texts: many, scores: bands });
    const samples = sampleThemes(analysis, 9);
    expect(samples.map(({ theme }) => theme)).toEqual(report.themes.map(({ id }) => id));
    for (const { sides } of samples.slice(0, 2)) {
      expect(sides.map(({ side, base }) => [side, base])).toEqual([
        ["promoters", 100],
        ["detractors", 100],
      ]);
      const rows = sides.flatMap(({ comments }) => comments.map(({ row }) => row));
      expect(rows).toHaveLength(18);
      expect(new Set(rows).size).toBe(18);
    }
    expect(samples.slice(2).every(({ sides }) => sides.length === 0)).toBe(true);
  });

  it("holds the most typical comments, and every third from all the others", () => {
    const [first] = sampleThemes(analysisWith({ texts: many, scores: bands }), 12);
    const rows = first?.sides.find(({ side }) => side === "detractors")?.comments.map(({ row }) => row) ?? [];
    expect(rows.filter((_, at) => at % 3 < 2)).toEqual([1, 5, 9, 13, 17, 21, 25, 29]);
    const rest = rows.filter((_, at) => at % 3 === 2);
    expect(rest[0]).toBeLessThan(100);
    expect(rest.some((row) => row > 200)).toBe(true);
  });

  it("says the same thing once", () => {
    const why = Array.from({ length: 60 }, (_, row) =>
      row % 2 === 0 ? "Delivery was late!" : `delivery  was LATE, order ${"abcde"[row % 5] ?? ""}`,
    );
    const samples = sampleThemes(analysisWith({ texts: why }), 20);
    expect(samples.map(({ sides }) => sides[0]?.comments.length ?? 0).slice(0, 2)).toEqual([1, 5]);
  });

  it("has one side where scores have no bands", () => {
    const [first] = sampleThemes(analysisWith({ texts: many }), 3);
    expect(first?.sides.map(({ side }) => side)).toEqual(["comments"]);
  });

  it("does not part employees by what they scored: few could be told by it", () => {
    const analysis = analysisWith({ texts: many, scores: bands });
    const respondents = { ...report.respondents, kind: "employees" as const };
    const [first] = sampleThemes({ ...analysis, report: { ...report, respondents } }, 3);
    expect(first?.sides.map(({ side }) => side)).toEqual(["comments"]);
  });

  it("cuts a long comment at a word, never through a character", () => {
    const text = `${"word ".repeat(100)}end`;
    expect(text.startsWith(beginning(text))).toBe(true);
    expect(beginning(text).endsWith("word")).toBe(true);
    expect(beginning(`a${"😀".repeat(400)}`)).toMatch(/^a(?:😀)+$/u);
  });
});
