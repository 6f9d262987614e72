import { describe, expect, it } from "vitest";
import { reportFacts, themeFacts, withFacts } from "../../../src/engine/proposals/facts.ts";
import { report, withoutScores } from "../../fixtures/report.ts";

const [theme] = report.themes;
if (theme === undefined) throw new Error("the made-up survey has themes");

describe("figures that a sentence may name", () => {
  it("are the report's own, as it shows them", () => {
    const facts = themeFacts(report, theme);
    expect(Object.keys(facts)).toEqual(["comments", "share", "score", "impact"]);
    expect(facts["comments"]?.shown).toBe(String(theme.base));
    expect(withFacts("{share} of all, {comments} comments.", facts)).toMatch(/^\d+% of all, \d+ comments\.$/u);
  });

  it("are told apart by theme where a text speaks of several", () => {
    const facts = reportFacts(report);
    expect(facts[`share:${theme.id}`]).toEqual(themeFacts(report, theme)["share"]);
    expect(withFacts(`{score}, {share:${theme.id}}`, facts)).not.toContain("{");
  });

  it("stay as they are where nobody knows them, whatever their name", () => {
    expect(withFacts("{nothing} {constructor} {toString} {}", reportFacts(report))).toBe(
      "{nothing} {constructor} {toString} {}",
    );
  });

  it("of few answers are counts alone", () => {
    const few = { ...theme, scores: theme.scores && { ...theme.scores, valid: 29 } };
    expect(Object.keys(themeFacts(report, few))).toEqual(["comments", "share"]);
    expect(
      Object.keys(reportFacts(withoutScores)).filter((name) => /^(?:score|answers|impact|revenue|risk)/u.test(name)),
    ).toEqual([]);
  });
});
