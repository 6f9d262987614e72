import MarkdownIt from "markdown-it";
import { expect, test } from "vitest";
import type { Comparison } from "../../../../src/engine/compare/document.ts";
import { comparisonFiles } from "../../../../src/engine/compare/report/files.ts";
import { headlineSentences, findingsOf } from "../../../../src/engine/compare/report/sentences.ts";
import { comparisonHtml } from "../../../../src/engine/compare/report/toHtml.ts";
import { comparisonMarkdown } from "../../../../src/engine/compare/report/toMarkdown.ts";
import { summarizeComparison } from "../../../../src/cli/summary/comparison.ts";
import { comparison, unchanged } from "../../../fixtures/comparison.ts";
import { NASTY } from "../../../fixtures/hostileReport.ts";

const terminal = { width: 100, color: false };

test.each([
  ["comparison-nps", comparison],
  ["comparison-unchanged", unchanged],
])("%s reads as it did", async (name, document) => {
  await expect(comparisonMarkdown(document)).toMatchFileSnapshot(`../../../golden/${name}/comparison.md`);
  await expect(comparisonHtml(document)).toMatchFileSnapshot(`../../../golden/${name}/comparison.html`);
  await expect(summarizeComparison(document, terminal)).toMatchFileSnapshot(`../../../golden/${name}/summary.txt`);
});

test("a file against itself is said not to have changed", () => {
  expect(headlineSentences(unchanged)[0]).toBe("Nothing has changed: NPS +13 on both sides.");
  expect(summarizeComparison(unchanged, terminal)).toContain("Nothing has changed");
});

test("what is within noise is said to be, with how many answers it would take", () => {
  const { change } = comparison;
  const quiet: Comparison = {
    ...comparison,
    change: change && { ...change, verdict: "within-noise", p: 0.31, needed: 1534 },
    themes: [],
    segments: [],
  };
  const text = headlineSentences(quiet).join(" ");
  expect(text).toContain("within noise (p 0.31)");
  expect(text).toContain("about 1,600 answers a side");
  const few: Comparison = { ...quiet, change: quiet.change && { ...quiet.change, verdict: "too-few", p: null } };
  expect(headlineSentences(few)[0]).toContain("too few to tell");
});

test("new and gone themes come before those that changed", () => {
  const leads = findingsOf(comparison).map(({ lead }) => lead);
  expect(leads.slice(0, 2)).toEqual(["New theme", "Theme gone"]);
  expect(leads).toContain("Theme, share");
  expect(leads).toContain("plan, NPS");
});

test.each(NASTY)("%j does nothing in any output", (nasty) => {
  const [first] = comparison.themes;
  const hostile: Comparison = {
    ...comparison,
    before: { ...comparison.before, label: nasty, file: nasty },
    themes: first ? [{ ...first, name: nasty, keywords: [nasty], exemplars: [{ row: 1, score: 3, text: nasty }] }] : [],
    segments: comparison.segments.map((segment) => ({ ...segment, column: nasty, value: nasty })),
  };
  const html = comparisonHtml(hostile);
  const rendered = new MarkdownIt({ html: true, linkify: true }).render(comparisonMarkdown(hostile));
  for (const page of [html, rendered]) expect(page).not.toMatch(/<(?:script|img|iframe|a )/u);
  expect(summarizeComparison(hostile, terminal)).not.toContain("\u001b");
});

test("a comparison is written under the name of the later survey", () => {
  const files = comparisonFiles(comparison, ["md", "html", "json"]);
  expect(files.map(({ path }) => path)).toEqual(["q3-nps.compare.md", "q3-nps.compare.html", "q3-nps.compare.json"]);
  expect(JSON.parse([...(files[2]?.text ?? [])].join(""))).toEqual(comparison);
});
