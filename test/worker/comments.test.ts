import { describe, expect, it } from "vitest";
import { ALL_THEMES, type CommentOrder } from "../../src/protocol/session.ts";
import { commentsAt, createCommentIndex } from "../../src/worker/comments.ts";
import { analysisOf } from "./surveyFixture.ts";

const ask = createCommentIndex(analysisOf());
const rowsOf = (theme: string | null, order: CommentOrder): number[] =>
  ask({ theme, order, offset: 0, limit: 100 }).comments.map(({ row }) => row);

describe("comments of a theme", () => {
  it.each<[CommentOrder, number[]]>([
    ["typical", [4, 2, 8, 1, 3, 5]],
    ["score-up", [4, 2, 1, 3, 8, 5]],
    ["score-down", [1, 3, 2, 4, 8, 5]],
    ["revenue", [2, 1, 3, 4, 8, 5]],
    ["newest", [2, 4, 1, 3, 8, 5]],
    ["file", [1, 2, 3, 4, 8, 5]],
  ])("ordered by %s, ties by row, what is not known last", (order, rows) => {
    expect(rowsOf("t-0000000a", order)).toEqual(rows);
    expect(rowsOf("t-0000000a", order)).toEqual(rows);
  });

  it.each<[CommentOrder, number[]]>([
    ["typical", [5, 1, 3, 4]],
    ["score-up", [5, 4, 1, 3]],
    ["file", [5, 1, 3, 4]],
  ])("by %s those that speak of it beside their main theme follow, in the same order", (order, rows) => {
    expect(rowsOf("t-0000000b", order)).toEqual(rows);
  });

  it("a comment tells its main theme and what else it speaks of", () => {
    const [main, beside] = ask({ theme: "t-0000000b", order: "file", offset: 0, limit: 2 }).comments;
    expect(main).toMatchObject({ theme: "t-0000000b", also: [{ theme: "t-0000000a", evidence: "cheap" }] });
    expect(beside).toMatchObject({ theme: "t-0000000a", also: [{ theme: "t-0000000b", evidence: "great" }] });
    expect(ask({ theme: null, order: "file", offset: 0, limit: 1 }).comments[0]).toMatchObject({
      theme: null,
      also: [],
    });
  });

  it("a comment tells what put it there: its words, a rule, or a person", () => {
    const analysis = analysisOf();
    const coding = {
      ...analysis.coding,
      reason: Uint8Array.of(0, 1, 0, 0, 0, 2),
      ruleOf: (row: number) => (row === 1 ? "no reply" : null),
    };
    const [first, second, third] = commentsAt({ ...analysis, coding }, [1, 2, 6]);
    expect(first).toMatchObject({ by: "words", rule: null });
    expect(second).toMatchObject({ by: "rule", rule: "no reply" });
    expect(third).toMatchObject({ by: "hand", rule: null, theme: null });
  });

  it("the uncoded, all with content, and none of a theme that is not there", () => {
    expect(rowsOf(null, "file")).toEqual([6]);
    expect(rowsOf(ALL_THEMES, "file")).toEqual([1, 2, 3, 4, 5, 6, 8]);
    expect(rowsOf("t-0000000c", "file")).toEqual([]);
  });

  it("orders without the column they need keep the file's order", () => {
    const analysis = analysisOf();
    const without = createCommentIndex({ ...analysis, responses: { ...analysis.responses, revenue: null, day: null } });
    for (const order of ["revenue", "newest"] as const) {
      const { comments } = without({ theme: "t-0000000a", order, offset: 0, limit: 9 });
      expect(comments.map(({ row }) => row)).toEqual([1, 2, 3, 4, 8, 5]);
    }
  });

  it("a window tells the whole, and ends where the comments end", () => {
    const page = ask({ theme: "t-0000000a", order: "file", offset: 3, limit: 10 });
    expect(page).toMatchObject({ total: 6, offset: 3, comments: [{ row: 4 }, { row: 8 }, { row: 5 }] });
    expect(ask({ theme: "t-0000000a", order: "file", offset: 9, limit: 10 }).comments).toEqual([]);
  });

  it("each comment with what is known of its row", () => {
    const [, second] = ask({ theme: "t-0000000a", order: "file", offset: 0, limit: 5 }).comments;
    expect(second).toEqual({
      row: 2,
      text: "slow",
      score: 3,
      band: "detractor",
      date: "2024-10-06",
      revenue: 500,
      segments: [{ column: "Plan", value: "Team" }],
      theme: "t-0000000a",
      words: ["slow"],
      confidence: 0.25,
      by: "words",
      rule: null,
      also: [],
    });
    const last = ask({ theme: "t-0000000a", order: "file", offset: 4, limit: 1 }).comments[0];
    expect(last).toMatchObject({ score: null, band: null, date: null, revenue: null, confidence: 0.5 });
    expect(ask({ theme: null, order: "file", offset: 0, limit: 1 }).comments[0]).toMatchObject({ confidence: null });
  });

  it("a row that continues an answer shows the answer's score", () => {
    const analysis = analysisOf();
    const { responses } = analysis;
    const answer = Int32Array.from(responses.answer);
    answer[7] = 1;
    const long = createCommentIndex({ ...analysis, responses: { ...responses, answer } });
    expect(long({ theme: "t-0000000a", order: "file", offset: 4, limit: 1 }).comments[0]).toMatchObject({ score: 3 });
  });
});
