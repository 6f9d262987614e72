import { expect, test } from "vitest";
import { analyze, withAssignments } from "../../src/engine/analyze.ts";
import { quiet } from "../../src/engine/effects.ts";
import { CancelledError, FeedbackError } from "../../src/engine/errors.ts";
import { createRandom, randomBelow } from "../../src/engine/random.ts";
import { reportSchema } from "../../src/engine/report/document.ts";
import { DEFAULT_SETTINGS } from "../../src/engine/settings.ts";
import { topicComments } from "./cluster/fixture.ts";
import { settingsWith, tableOf } from "./survey/tableOf.ts";

/** A survey whose first topic makes unhappy customers; some rows have no comment, no score, or neither of use. */
function surveyOf(rows: number) {
  const random = createRandom(5);
  const { texts, topics } = topicComments(rows, 5);
  const score = topics.map((topic) => String(topic === 0 ? randomBelow(5, random) : 7 + randomBelow(4, random)));
  const pick = (values: readonly string[]): string => values[randomBelow(values.length, random)] ?? "";
  for (let row = 0; row < rows; row += 20) score[row] = pick(["", "n/a", "eleven", "12", "7.5"]);
  for (let row = 7; row < rows; row += 25) texts[row] = pick(["", "-", "n/a", "👍"]);
  return {
    "Response ID": texts.map((_, row) => `R${row % 190}`),
    NPS: score,
    Why: texts,
    Answered: texts.map((_, row) => `2026-0${1 + (row % 3)}-15`),
    Plan: texts.map(() => pick(["Pro", "Team"])),
    Revenue: texts.map((_, row) => String(100 + row)),
  };
}

const survey = surveyOf(200);
const table = tableOf(survey);
const analysis = analyze(table, DEFAULT_SETTINGS);
const { report } = analysis;

test("the report document satisfies its own schema", () => {
  expect(() => reportSchema.parse(report)).not.toThrow();
  expect(() => reportSchema.parse(withAssignments(analysis))).not.toThrow();
});

test("no row is lost: scores used and excluded, and comments of every state, add up to the rows read", () => {
  const excluded = Object.values(report.scores?.excluded ?? {}).reduce((sum, count) => sum + count, 0);
  expect((report.scores?.valid ?? 0) + excluded).toBe(200);
  const { total = 0, ...states } = report.comments ?? {};
  expect(total).toBe(200);
  expect(Object.values(states).reduce((sum, count) => sum + count, 0)).toBe(200);
  const { coded = 0 } = report.comments ?? {};
  expect(report.themes.reduce((sum, { base }) => sum + base, 0)).toBe(coded);
});

test("blank and contentless comments have no theme, and every theme's number points at its comments", () => {
  survey.Why.forEach((text, row) => {
    if (["", "-", "n/a", "👍"].includes(text)) expect(analysis.coding.theme[row]).toBe(-1);
  });
  report.themes.forEach(({ base }, index) => {
    expect(analysis.coding.theme.filter((theme) => theme === index)).toHaveLength(base);
  });
});

test("exemplars are whole comments of their theme with their own score", () => {
  report.themes.forEach((theme, index) => {
    expect(theme.exemplars.length).toBeGreaterThan(0);
    for (const { row, text } of theme.exemplars) {
      expect(text).toBe(survey.Why[row - 1]);
      expect(analysis.coding.theme[row - 1]).toBe(index);
    }
  });
});

test("the theme of the unhappy customers has the worst impact, below zero beyond its interval", () => {
  const [worst] = [...report.themes].sort((a, b) => (a.impact ?? 0) - (b.impact ?? 0));
  expect(worst?.keywords.join(" ")).toMatch(/router|signal|wifi|coverage/);
  expect(worst?.impactInterval?.[1]).toBeLessThan(0);
});

test("the words marked in a comment stand in it", () => {
  survey.Why.forEach((text, row) => {
    for (const word of analysis.coding.markWords(row)) expect(text).toContain(word);
  });
  const marked = survey.Why.filter((_, row) => analysis.coding.markWords(row).length > 0);
  expect(marked.length).toBeGreaterThan(150);
});

test("the same table gives the same report; another seed is another run", () => {
  expect(JSON.stringify(analyze(table, DEFAULT_SETTINGS).report)).toBe(JSON.stringify(report));
  const other = settingsWith({ themes: { ...DEFAULT_SETTINGS.themes, seed: 7 } });
  expect(analyze(table, other).report.engine.seed).toBe(7);
});

test("assignments name the theme and the confidence of every comment with content", () => {
  const { assignments = [] } = withAssignments(analysis);
  expect(assignments).toHaveLength((report.comments?.coded ?? 0) + (report.comments?.uncoded ?? 0));
  for (const { row, theme, words } of assignments) {
    expect(theme).toBe(report.themes[analysis.coding.theme[row - 1] ?? -1]?.id ?? null);
    // Each tells the words that put it there, as they stand in the text.
    if (theme === null) expect(words).toEqual([]);
    else expect(words.length).toBeGreaterThan(0);
    for (const word of words) expect(survey.Why[row - 1]).toContain(word);
  }
});

test("an assignment says which words put a comment into its theme, and what else it speaks of by id", () => {
  const [first = "", second = ""] = report.themes.map(({ id }) => id);
  const { assignments = [] } = withAssignments({
    ...analysis,
    coding: {
      ...analysis.coding,
      alsoIn: (row) => (row === 0 ? [1, 0, 99].map((theme) => ({ theme, evidence: `part ${theme}` })) : []),
    },
  });
  expect(assignments[0]?.also).toEqual([
    { theme: second, evidence: "part 1" },
    { theme: first, evidence: "part 0" },
  ]);
  expect(assignments.slice(1).every(({ also }) => also.length === 0)).toBe(true);
  for (const { row, words } of assignments) expect(words).toEqual(analysis.coding.markWords(row - 1));
});

test("the whole is as trusted as its themes, with the share that stays uncoded", () => {
  const { trust, comments, themes } = report;
  const content = (comments?.coded ?? 0) + (comments?.uncoded ?? 0);
  expect(trust?.uncoded).toBe((comments?.uncoded ?? 0) / content);
  expect(trust?.diversity).toBeGreaterThan(0.5);
  for (const { base, mentions } of themes) expect(mentions.base).toBeGreaterThanOrEqual(base);
  expect(analyze(tableOf({ NPS: survey.NPS }), DEFAULT_SETTINGS).report.trust).toBeNull();
});

test("comments alone are analysed for themes, scores alone for the score", () => {
  const commentsOnly = analyze(tableOf({ Why: survey.Why }), DEFAULT_SETTINGS).report;
  expect(commentsOnly.scores).toBeNull();
  expect(commentsOnly.themes.length).toBeGreaterThan(1);
  expect(commentsOnly.themes.every(({ impact, scores }) => impact === null && scores === null)).toBe(true);
  const scoresOnly = analyze(tableOf({ NPS: survey.NPS }), DEFAULT_SETTINGS).report;
  expect(scoresOnly.comments).toBeNull();
  expect(scoresOnly.themes).toEqual([]);
  expect(scoresOnly.scores?.valid).toBeGreaterThan(150);
});

test("without a revenue column revenue is null and said so, not zero", () => {
  const { revenue, themes, diagnostics } = analyze(
    tableOf({ NPS: survey.NPS, Why: survey.Why }),
    DEFAULT_SETTINGS,
  ).report;
  expect(revenue).toBeNull();
  expect(themes.every((theme) => theme.revenue === null && theme.quadrant === null)).toBe(true);
  expect(diagnostics.map(({ code }) => code)).toContain("no-revenue");
});

test("a handful of comments has no themes, and that is said", () => {
  const few = analyze(
    tableOf({ NPS: ["9", "3", "10"], Why: ["great staff", "too slow", "easy to use"] }),
    DEFAULT_SETTINGS,
  );
  expect(few.report.themes).toEqual([]);
  expect(few.report.comments?.uncoded).toBe(3);
  expect(few.report.diagnostics.map(({ code }) => code)).toContain("too-few-comments");
});

test("more themes than the comments hold are not made up, and that is said", () => {
  const settings = settingsWith({ themes: { ...DEFAULT_SETTINGS.themes, count: 100 } });
  const { themes, diagnostics } = analyze(tableOf({ Why: survey.Why.slice(0, 60) }), settings).report;
  expect(themes.length).toBeLessThan(20);
  expect(Math.min(...themes.map(({ base }) => base))).toBeGreaterThanOrEqual(3);
  expect(diagnostics.map(({ code }) => code)).toContain("fewer-themes");
});

test("neither scores nor comments is refused, with what was found", () => {
  expect(() => analyze(tableOf({ a: ["x", "y", "x"], b: ["1", "0", "1"] }), DEFAULT_SETTINGS)).toThrow(FeedbackError);
});

test("a cancelled run throws, and every stage reports its progress", () => {
  const stages = new Set<string>();
  analyze(table, DEFAULT_SETTINGS, { ...quiet, onProgress: ({ stage }) => stages.add(stage) });
  expect([...stages]).toEqual(["scores", "text", "cluster", "themes", "report"]);
  const signal = {
    aborted: true,
    throwIfAborted: () => {
      throw new CancelledError();
    },
  };
  expect(() => analyze(table, DEFAULT_SETTINGS, { ...quiet, signal })).toThrow(CancelledError);
});
