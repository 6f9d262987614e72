import { describe, expect, it } from "vitest";
import { comparisonSchema, type Comparison } from "../../../src/engine/compare/document.ts";
import { startComparison, withComparison, NONE } from "../../../src/workbench/compare/model.ts";
import { comparisonPage } from "../../../src/workbench/compare/views/page.ts";
import { comparison, unchanged } from "../../fixtures/comparison.ts";
import { markup, reading } from "../flatten.ts";
import { markupOf, modelOf, pair, textOf, view } from "./comparisonFixture.ts";

it("is drawn from what the contract allows", () => {
  expect(comparisonSchema.safeParse(comparison).error).toBeUndefined();
  expect(comparisonSchema.safeParse(unchanged).error).toBeUndefined();
});

/** The lines of a table in a region, each as a reader reads it. */
function lines(html: string, region: string): string[] {
  const [, part = ""] = new RegExp(`aria-label="${region}">(.*?)</section>`, "u").exec(html) ?? [];
  return [...part.matchAll(/<tbody class="[^"]*">(.*?)<\/tbody>/gu)].map(([, body = ""]) =>
    body
      .replaceAll(/<svg.*?<\/svg>|<[^>]*>/gu, " ")
      .replaceAll(/\s+/gu, " ")
      .trim(),
  );
}

describe("a comparison", () => {
  it("begins with which two, the change in words and how it was tested", () => {
    const text = textOf(comparison);
    expect(text).toMatch(/^q2-nps\.csv → q3-nps\.csv Swap Sides Copy as Command Compare Again Export…/u);
    expect(text).toContain("NPS rose from +13 to +23: +10.0 points (95%: +0.6 to +21.4), more than noise.");
    expect(text).toContain("p &lt; 0.01. No respondent is known to be on both sides");
  });

  it("shows both sides on one scale, each with its interval and its base", () => {
    const html = markupOf(comparison);
    const text = textOf(comparison);
    expect(html.match(/<svg class="vb whisker"/gu)).toHaveLength(2);
    expect(text).toContain("Side NPS 0 +40 95% interval Scores Comments Rows Period At risk, €");
    expect(text).toContain("before q2-nps.csv +13 +5 to +21 389 351 401 2026-04 – 2026-06 294,300");
    expect(text).toContain("after q3-nps.csv +23 +15 to +31 398 363 412 2026-07 – 2026-09 254,980");
  });

  it("lists the themes, what chance does not explain first, with shares, changes and a verdict in words", () => {
    const [first, second, third, , last] = lines(markupOf(comparison, { theme: NONE }), "Themes");
    expect(first).toBe(
      "Slow replies from support more than noise: share, at risk 25% → 16% −8.5 −14.2 to −2.8 " +
        "−52 → −37 +15.6 −8.2 to +38.1 −54,900 −98,000 to −12,000 more than noise: share, at risk",
    );
    expect([second, third].map((line) => line?.includes("only "))).toEqual([true, true]);
    expect(last).toContain("too few to tell");
  });

  it("marks what is new and what is gone, and compares neither", () => {
    const all = lines(markupOf(comparison), "Themes").join("\n");
    expect(all).toContain("App crashes at sign-in new only after – → 9% – – – only after");
    expect(all).toContain("No parking at the depot gone only before 9% → – – – – only before");
  });

  it("states no score that rests on fewer than ten", () => {
    const few = { ...comparison.themes[2], before: { ...comparison.themes[2]?.before, scores: null } };
    const themes = [few] as Comparison["themes"];
    expect(lines(markupOf({ ...comparison, themes }), "Themes")[0]).toContain("+0.7 −2.3 to +3.7 – ");
  });

  it("unfolds the first theme in its customers' words, and another one when it is chosen", () => {
    const html = markupOf(comparison);
    expect(html.match(/aria-expanded="true"/gu)).toHaveLength(1);
    expect(html).toContain("I waited nine days for a reply from support.");
    expect(html).toContain("Support &lt;img src=x onerror=&quot;alert(1)&quot;&gt; never answers.");
    const gone = markupOf(comparison, { theme: "t-44cc0d1e" });
    expect(gone).toContain(`aria-label="Typical comments of the first side"`);
    expect(gone).not.toContain("I waited nine days");
    expect(markupOf(comparison, { theme: NONE })).not.toContain("<blockquote");
  });

  it("can show what is more than noise alone", () => {
    const html = markupOf(comparison, { clearOnly: true });
    expect(textOf(comparison)).toContain("More than noise only (2)");
    expect(lines(html, "Themes")).toHaveLength(1);
    expect(lines(html, "Segments")).toHaveLength(1);
    const noisy = { ...comparison, themes: comparison.themes.slice(1), segments: comparison.segments.slice(1) };
    const text = textOf(noisy, { clearOnly: true });
    expect(text).toContain("No change of a theme is more than noise.");
    expect(text).toContain("No change of a segment is more than noise.");
  });

  it("says how sure each change is on hover", () => {
    expect(markupOf(comparison)).toContain(
      `title="−52 → −37 95%: −8.2 to +38.1 p = 0.57 after the correction Within noise. About 170 answers a side`,
    );
  });

  it("states the correction, and how the themes were matched", () => {
    const text = textOf(comparison);
    expect(text).toContain("More than noise: 3 of 12 tests, by Benjamini–Hochberg at 5%.");
    expect(text).toContain("Later comments were put into the themes of the first side");
    expect(text).toContain("Notes (1, of which warnings: 1) Warning The languages differ.");
  });

  it("offers to swap the sides where the first has the later answers", () => {
    expect(textOf(comparison)).not.toContain("has the later answers");
    const { before, after } = comparison;
    expect(textOf({ ...comparison, before: after, after: before })).toContain(
      "The first side has the later answers. Swap Sides",
    );
  });
});

describe("a comparison that lacks something", () => {
  it("a file against itself: nothing changed", () => {
    const text = textOf(unchanged);
    expect(text).toContain("NPS stayed at +13: nothing changed.");
    expect(text).toContain("p = 1.00. Respondents on both sides: 389;");
    expect(text).toContain("There are no themes to compare.");
    expect(text).not.toContain("More than noise only");
  });

  it("no scores in common: themes alone", () => {
    const none = { ...comparison, measure: null, change: null };
    const text = textOf(none);
    expect(text).toContain("The two sides have no score in common: their themes alone are compared.");
    expect(text).not.toMatch(/NPS, points|95% interval/u);
  });

  it("no revenue on one side: no money in the tables", () => {
    const after = { ...comparison.after, revenue: null };
    expect(lines(markupOf({ ...comparison, after }), "Themes")[0]).not.toContain("−54,900");
  });
});

describe("before there is a comparison", () => {
  const labels = { before: "q2.csv", after: "q3.csv" };
  const start = startComparison(undefined);
  const work = { stage: "cluster", done: 3, total: 9, elapsedMs: 3400, finished: [], first: null } as const;

  it("nothing before the editor has greeted", () => {
    expect(markup(comparisonPage(start, view))).toBe("");
  });

  it("work: what is done, its time, and a way to cancel", () => {
    const model = withComparison(start, { at: "working", labels, work }, pair);
    expect(reading(comparisonPage(model, view))).toBe("Comparing q2.csv with q3.csv Group the comments 3.4s Cancel");
    expect(markup(comparisonPage(model, view))).toContain(`role="status" aria-label="Progress"`);
  });

  it("work while the last comparison is still there; not that of other sides", () => {
    const again = withComparison(modelOf(comparison), { at: "working", labels, work }, pair);
    expect(markup(comparisonPage(again, view))).toContain(`<main class="comparison" aria-busy="true">`);
    const swapped = { before: pair.after, after: pair.before };
    const other = withComparison(modelOf(comparison), { at: "working", labels, work }, swapped);
    expect(markup(comparisonPage(other, view))).not.toContain("<main");
  });

  it("a refusal: what, which two, what next, and the ways out", () => {
    const problem = { what: "Two presets.", where: null, detail: null, next: "Set one.", actions: [] };
    const model = withComparison(start, { at: "failed", labels, problem }, pair);
    expect(markup(comparisonPage(model, view))).toContain(`role="alert"`);
    expect(reading(comparisonPage(model, view))).toBe(
      "Two presets. q2.csv → q3.csv Set one. Try Again Open q2.csv Open q3.csv Show Log",
    );
  });

  it("a cancelled comparison, with a way to begin again", () => {
    const model = withComparison(start, { at: "stopped", labels }, pair);
    expect(reading(comparisonPage(model, view))).toContain("was cancelled. Try Again");
  });
});
