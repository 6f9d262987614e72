import { describe, expect, it } from "vitest";
import type { Comparison } from "../../src/engine/compare/document.ts";
import { phrase } from "../../src/engine/phrase.ts";
import { diagnosticOf } from "../../src/engine/survey/diagnostic.ts";
import { NONE, startComparison, withComparison, type ComparisonModel } from "../../src/workbench/compare/model.ts";
import { comparisonPage } from "../../src/workbench/compare/views/page.ts";
import * as fixture from "../fixtures/comparison.ts";
import { modelOf, pair, view } from "../workbench/compare/comparisonFixture.ts";
import { leftInEnglish, strange, withoutLetters } from "./strange.ts";

/** The data without letters: sides are called by their files, and notes are said by patterns of the engine. */
function masked(given: Comparison): Comparison {
  const { before, after, ...rest } = withoutLetters(given);
  const note = diagnosticOf({ severity: "warning", code: "x" }, phrase("The languages differ."));
  return {
    ...rest,
    before: { ...before, label: "•", periods: null },
    after: { ...after, label: "•" },
    diagnostics: [note],
  };
}

const comparison = masked(fixture.comparison);
const unchanged = masked(fixture.unchanged);
const labels = { before: "•", after: "•" };
const start = startComparison(undefined);
const problem = { what: "•.", where: null, detail: "•", next: "•", actions: [] };
const work = { stage: null, done: 0, total: 0, elapsedMs: 900, finished: [], first: null };
const { change } = comparison;
if (change === null) throw new Error("The fixture has a change.");
const judged = (over: Partial<typeof change>): ComparisonModel =>
  modelOf({ ...comparison, change: { ...change, ...over } });
const few = comparison.after.scores && { ...comparison.after.scores, valid: 7, lowBase: true };
const matched = (matching: Comparison["matching"]): ComparisonModel => modelOf({ ...comparison, matching });
const bare: Comparison["after"] = { ...comparison.after, revenue: null };

const pages: Readonly<Record<string, ComparisonModel>> = {
  "of two waves": modelOf(comparison),
  "of a file and itself": modelOf(unchanged),
  "that fell": judged({ difference: -3 }),
  "within noise": judged({ verdict: "within-noise", needed: 640 }),
  "that nobody will tell": judged({ verdict: "within-noise", needed: 9_000_000, p: null }),
  "of too few": judged({ verdict: "too-few", p: null }),
  paired: judged({ test: "paired" }),
  "of too few to state": modelOf({ ...comparison, after: { ...comparison.after, scores: few } }),
  "of a CSAT": modelOf({ ...comparison, measure: "csat" }),
  "of a mean": modelOf({ ...comparison, measure: "mean" }),
  "without scores": modelOf({ ...comparison, measure: null, change: null }),
  "without money": modelOf({ ...comparison, after: bare, before: { ...bare, periods: null } }),
  "by a codebook": matched("codebook"),
  "by the same themes": matched("same-themes"),
  "the wrong way round": modelOf({ ...comparison, before: { ...comparison.after, periods: ["2027", "2027"] } }),
  "without noise": modelOf(comparison, { clearOnly: true }),
  "without anything": modelOf(
    { ...comparison, themes: comparison.themes.slice(1), segments: comparison.segments.slice(1) },
    { clearOnly: true },
  ),
  ...Object.fromEntries(
    [NONE, ...comparison.themes.map(({ id }) => id)].map((theme) => [
      `with the theme “${theme}”`,
      modelOf(comparison, { theme }),
    ]),
  ),
  "on its way": withComparison(start, { at: "working", labels, work }, pair),
  "on its way again": withComparison(modelOf(comparison), { at: "working", labels, work }, pair),
  "at work": withComparison(start, { at: "working", labels, work: { ...work, stage: "text" } }, pair),
  failed: withComparison(start, { at: "failed", labels, problem }, pair),
  stopped: withComparison(start, { at: "stopped", labels }, pair),
};

describe("nothing of ours is left in English on the page of a comparison", () => {
  it.each(Object.keys(pages))("%s", (name) => {
    const model = pages[name];
    if (model === undefined) throw new Error(name);
    expect(leftInEnglish(comparisonPage(model, { ...view, locale: strange }))).toEqual([]);
  });
});
