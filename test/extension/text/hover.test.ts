import { expect, it } from "vitest";
import { commentsText } from "../../../src/extension/themes/commentsText.ts";
import { hoverOf } from "../../../src/extension/text/hover.ts";
import type { CommentView } from "../../../src/protocol/session.ts";
import { report } from "../../fixtures/report.ts";
import { locale } from "../words.ts";

const [first, second] = report.themes;
const comment: CommentView = {
  row: 7,
  text: " Nobody answered. Too dear. ",
  score: 3,
  band: "detractor",
  date: null,
  revenue: null,
  segments: [
    { column: "Plan", value: "Pro" },
    { column: "Region", value: "" },
  ],
  theme: first?.id ?? null,
  words: ["Nobody", "answered"],
  confidence: 0.614,
  by: "words",
  rule: null,
  also: [{ theme: second?.id ?? "", evidence: "Too dear." }],
};

it("a comment's hover names its theme, the words that put it there, how sure that is, and its other themes", () => {
  expect(hoverOf(comment, report, locale)).toEqual({
    heading: first?.name,
    lines: ["By the words: Nobody, answered", "Confidence: 61%"],
    also: [{ name: second?.name, evidence: "Too dear." }],
    theme: first?.id,
  });
});

it("a comment without a theme says so", () => {
  const uncoded = { ...comment, theme: null, words: [], confidence: null, also: [] };
  expect(hoverOf(uncoded, report, locale)).toMatchObject({ heading: "Without a theme", theme: null, also: [] });
});

it("the comments of a theme as text tell their rows, scores and segments", () => {
  const bare = { ...comment, row: 9, score: null, date: "2026-09-12", segments: [], text: "Fine" };
  expect(commentsText({ name: "Support", file: "q3.csv", comments: [comment, bare] }, locale)).toBe(
    "Support\n2 comments in q3.csv\n\nRow 7 · score 3 · Pro\nNobody answered. Too dear.\n\nRow 9 · Sep 12, 2026\nFine\n",
  );
});
