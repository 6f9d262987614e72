import { describe, expect, it } from "vitest";
import { commentNodes, failureNode, themeNodes, type ThemeNode } from "../../../src/extension/themes/themeTree.ts";
import type { CommentView } from "../../../src/protocol/session.ts";
import { report, withoutComments, withoutScores } from "../../fixtures/report.ts";
import { SURVEY } from "../fakes.ts";
import { locale } from "../words.ts";

const nodesOf = (of: typeof report): ThemeNode[] =>
  themeNodes(SURVEY, { at: "report", file: "q3-nps.csv", revision: 3, report: of, tookMs: 1 }, locale);
const comment: CommentView = {
  row: 118,
  text: "We waited nine days\r\nfor a reply",
  score: 3,
  band: "detractor",
  date: "2026-09-12",
  revenue: null,
  segments: [
    { column: "Plan", value: "Pro" },
    { column: "Region", value: "" },
  ],
  theme: "t-00000001",
  words: ["reply"],
  confidence: 0.5,
  by: "words",
  rule: null,
  also: [],
};

describe("the themes in the tree", () => {
  it("stand with the worst effect on the score first, the comments without one last", () => {
    const names = nodesOf(report).map(({ name }) => name);
    expect(names[0]).toBe("Slow replies from support");
    expect(names.at(-1)).toBe("Without a theme");
    expect(names).toHaveLength(report.themes.length + 1);
    expect(nodesOf(report).at(-1)).toMatchObject({ theme: null, description: String(report.comments?.uncoded) });
  });

  it("tell their base and their score, and on hover their words, their effect and how firm they are", () => {
    const [worst] = nodesOf(report);
    const theme = report.themes.find(({ name }) => name === worst?.name);
    expect(worst?.description).toBe(`${theme?.base} · NPS −${Math.abs(Math.round(theme?.scores?.nps ?? 0))}`);
    const facts = worst?.facts.join("\n") ?? "";
    expect(facts).toContain(theme?.keywords[0]);
    expect(facts).toMatch(/Impact on the score: −\d+\.\d/u);
    expect(facts).toMatch(/^(Firm|Fair|Loose): /mu);
  });

  it("tell what people decided about them", () => {
    const decided = { status: "pinned", description: "Days of silence.", owner: "support", issue: null } as const;
    const [first, ...others] = nodesOf({
      ...report,
      themes: report.themes.map((theme) =>
        theme.name === "Slow replies from support" ? { ...theme, decided } : theme,
      ),
    });
    expect(first?.decided).toBe("pinned");
    expect(first?.facts.slice(0, 3)).toEqual(["Days of silence.", "Pinned: decided by people.", "Owner: support"]);
    expect(others.every(({ decided: none }) => none === null)).toBe(true);
  });

  it("tell their base alone where there are no scores; there are none where there are no comments", () => {
    const { description, facts } = nodesOf(withoutScores)[0] ?? {};
    expect(description).toMatch(/^\d+$/u);
    expect(facts?.join("\n")).not.toContain("Impact");
    expect(nodesOf(withoutComments)).toEqual([]);
  });
});

describe("the comments below a theme", () => {
  const [theme] = nodesOf(report);

  it("give way to the reason when they cannot be fetched", () => {
    if (theme === undefined) throw new Error("The report has themes.");
    const problem = { what: "The analysis stopped.", detail: null, where: null, next: "Run it again.", actions: [] };
    expect(failureNode(theme, problem)).toEqual({
      kind: "failure",
      survey: SURVEY,
      theme: theme.theme,
      label: "The analysis stopped.",
      facts: ["Run it again."],
    });
  });

  it("stand in one line each, after their score, and keep their text", () => {
    if (theme === undefined) throw new Error("The report has themes.");
    const [node] = commentNodes(theme, { total: 1, offset: 0, comments: [comment] }, locale);
    expect(node).toMatchObject({
      survey: SURVEY,
      theme: theme.theme,
      row: 118,
      text: comment.text,
      label: "3 · We waited nine days for a reply",
      description: "row 118",
      facts: ["Score 3 · row 118", "Sep 12, 2026", "Plan: Pro"],
    });
    const [bare] = commentNodes(theme, { total: 1, offset: 0, comments: [{ ...comment, score: null }] }, locale);
    expect(bare?.label).toBe("We waited nine days for a reply");
  });

  it("say at the last one that there are more", () => {
    if (theme === undefined) throw new Error("The report has themes.");
    const page = { total: 1204, offset: 0, comments: [comment, { ...comment, row: 7 }] };
    expect(commentNodes(theme, page, locale).map(({ description }) => description)).toEqual([
      "row 118",
      "row 7 · 2 of 1,204",
    ]);
  });
});
