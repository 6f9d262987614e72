import { describe, expect, it } from "vitest";
import { UNCODED, startModel, withShowing } from "../../src/workbench/model.ts";
import { page } from "../../src/workbench/views/page.ts";
import { fivePoint, report, withoutComments, withoutRevenue, withoutScores } from "../fixtures/report.ts";
import { flatten, markup, reading } from "./flatten.ts";
import { comment, pageOf, pictures, reportOf, shownAs, textOf, view, withComment } from "./pageFixture.ts";

describe("a report", () => {
  it("begins with the file, the score, its interval and its base", () => {
    const text = textOf(report);
    expect(text).toMatch(/^q3-nps\.csv 412 rows 398 scored 363 comments EUR en, de/u);
    expect(text).toContain("NPS +23 +15 to +31 95% interval");
    expect(text).toContain("48% promoters 9–10 · 191");
    expect(text).toContain("398 of 412 rows ; not counted: 9 missing");
    expect(text).toContain("At risk €255K a year €207K to €311K; €149K short term · €106K long term, of €1.2M a year");
    expect(text).toContain("0–10, preset standard");
  });

  it("sets benchmarks beside the score, each with its source and date", () => {
    const [first] = report.benchmarks;
    const text = textOf(report);
    expect(text).toContain(`Benchmark ${first?.name}`);
    expect(text).toContain(first?.source ?? "?");
    expect(text).toContain(first?.date ?? "?");
    expect(textOf({ ...report, benchmarks: [] })).not.toContain("Benchmark");
  });

  it("shows the themes as a grid, worst effect first, the uncoded last", () => {
    const html = markup(pageOf(report));
    const rows = [...html.matchAll(/<tr class="([^"]*)" aria-selected="([^"]*)">(.*?)<\/tr>/gu)];
    expect(rows).toHaveLength(report.themes.length + 1);
    expect(html).toContain(`<table role="grid" aria-label="Themes" aria-rowcount="${report.themes.length + 2}"`);
    expect(rows[0]?.[2]).toBe("true");
    expect(rows[0]?.[3]).toContain("Slow replies from support");
    expect(reading(rows.at(-1)?.[3])).toContain("Without a theme");
    expect(rows.filter(([, kind]) => kind === "low").length).toBe(
      report.themes.filter(({ scores }) => scores?.lowBase).length,
    );
    expect(html).toContain(`aria-sort="ascending"`);
    // One row of the grid, one tab, and the measures, which may have to be scrolled.
    expect(html.match(/tabindex="0"/gu)?.length).toBe(3);
  });

  it("sets the word of trust beside each name, its figures and its broad theme on hover", () => {
    const html = markup(pageOf(report));
    expect(html).toMatch(/<span class="text">Price after renewal<\/span><span class="trust fair"[^>]*>fair</u);
    expect(html).toMatch(
      /title="Price after renewal Words: [^"]* Part of Price after renewal · Invoices hard to match Trust: fair, a pattern only stability 0\.74, coherence 0\.19, silhouette 0\.16"/u,
    );
    // A broad theme of one is that theme.
    expect(html).not.toMatch(/Part of Friendly drivers/u);
    expect(html).toContain("trust: fair</span></span></h2>");
    expect(html).toMatch(/title="fair \(stability 0\.78[^"]*uncoded Themes that are alike: Delivery on time · Missed/u);
  });

  it("counts those that speak of a theme beside their main one behind the base", () => {
    const html = markup(pageOf(report));
    expect(html).toMatch(
      /title="16% of comments, as their main theme 7 more beside another theme: 65 in all, 18%"[^>]*>58<span class="also">\+7<\/span>/u,
    );
    // In the rows without any, too, so that the bases stay in line; in no row where no comment has two themes.
    expect(html.match(/<span class="also"><\/span>/gu)).toHaveLength(3);
    const themes = report.themes.map((theme) => ({ ...theme, mentions: { ...theme.mentions, base: theme.base } }));
    expect(markup(pageOf({ ...report, themes }))).not.toContain(`class="also"`);
    expect(reading(pageOf(report))).toContain("58 comments, 7 more beside another theme");
  });

  it("has no words of trust where nothing was measured", () => {
    const themes = report.themes.map((theme) => ({ ...theme, trust: null, stability: null }));
    const html = markup(pageOf({ ...report, themes, trust: null }));
    expect(html).not.toMatch(/class="trust|trust: /u);
  });

  it("says of a low base why it is grey", () => {
    expect(markup(pageOf(report))).toMatch(/title="Low base: \d+ scores\. Not ranked\."/u);
  });

  it("draws the distribution, and impact against revenue", () => {
    pictures.length = 0;
    pageOf(report);
    const sparklines = report.trend.length > 1 ? report.themes.length : 0;
    expect(pictures).toHaveLength(2 + sparklines);
    expect(pictures.at(-1)).toContain(`data-theme="${report.themes[0]?.id ?? ""}"`);
  });
});

describe("nothing of a survey becomes markup", () => {
  const hostile = `"><script>alert(1)</script>`;

  it("neither in names nor in notes", () => {
    const [first, ...others] = report.themes;
    if (first === undefined) throw new Error("the fixture has themes");
    const note = {
      severity: "warning",
      code: "x",
      row: 1,
      column: hostile,
      message: hostile,
      pattern: hostile,
      values: {},
    } as const;
    const bad = {
      ...report,
      source: { ...report.source, file: hostile },
      themes: [{ ...first, name: hostile, keywords: [hostile] }, ...others],
      diagnostics: [note],
    };
    const html = markup(pageOf(bad));
    expect(html.match(/&lt;script&gt;/gu)?.length).toBeGreaterThanOrEqual(5);
    expect(html).not.toContain("<script");
  });
});

describe("a survey that lacks something", () => {
  it("has no scores: themes alone", () => {
    const text = textOf(withoutScores);
    expect(text).toContain("no scores");
    expect(text).toContain("This survey has no column of scores");
    expect(text).not.toContain("Impact");
    const listed = flatten(page(withComment(withoutScores, { ...comment, score: null, band: null }), view));
    expect(listed).toContain("<mark>waited</mark>");
    expect(listed).not.toContain("No score");
  });

  it("has no comments: scores alone", () => {
    const html = markup(pageOf(withoutComments));
    expect(html).toContain("This survey has no column of comments: scores alone.");
    expect(html).not.toContain(`role="grid"`);
    expect(html).not.toContain(`aria-label="Comments"`);
  });

  it("has no revenue: says so, and shows impact without it", () => {
    const text = textOf(withoutRevenue);
    expect(text).toContain("not known: no revenue column");
    expect(text).not.toContain("At risk, €");
    expect(markup(pageOf(withoutRevenue))).toMatch(/role="tab"[^>]*> ?Impact ?<\/button>/u);
  });

  it("has another scale: its own measure, no bands", () => {
    const text = textOf(fivePoint);
    expect(text).toContain("CSAT 78%");
    expect(text).not.toContain("promoters");
    expect(text).not.toContain("NPS");
  });

  it("has scores too few to state a figure", () => {
    const { scores } = report;
    if (scores === null) throw new Error("the fixture has scores");
    expect(textOf({ ...report, scores: { ...scores, valid: 6 } })).toContain("Scores: 6. Too few to state a figure.");
    expect(textOf({ ...report, scores: { ...scores, valid: 0, value: null } })).toContain("No valid score.");
  });
});

describe("the states before a report", () => {
  it("nothing before the editor has greeted", () => {
    expect(markup(page(startModel(undefined), view))).toBe("");
  });

  const work = {
    stage: "cluster",
    done: 3,
    total: 9,
    elapsedMs: 3400,
    finished: [{ stage: "read", ms: 400 }],
    first: null,
  } as const;

  it("work: the step, its time, and a way to cancel", () => {
    const model = shownAs({ at: "working", file: "q3-nps.csv", work });
    expect(markup(page(model, view))).toContain(`role="status" aria-label="Progress"`);
    expect(reading(page(model, view))).toMatch(/^Analysing q3-nps\.csv Step 4 of 6: Group the comments 3\.4s/u);
    expect(reading(page(model, view))).toContain("Cancel");
  });

  it("work while the last report is still there", () => {
    const model = withShowing(reportOf(report), { at: "working", file: "q3-nps.csv", work });
    const html = markup(page(model, view));
    expect(html).toContain(`role="status" aria-label="Progress"`);
    expect(html).toContain(`<main class="workbench" aria-busy="true">`);
  });

  it("a failure: what, where, what next, and the ways out", () => {
    const problem = {
      what: "A quote never closes.",
      detail: "It opens here.",
      where: "q3-nps.csv, row 118",
      next: "Close it.",
      actions: ["analyze", "open-as-text", "show-log"],
    } as const;
    const model = shownAs({ at: "failed", file: "q3-nps.csv", problem });
    expect(markup(page(model, view))).toContain(`role="alert"`);
    expect(reading(page(model, view))).toBe(
      "A quote never closes. q3-nps.csv, row 118 It opens here. Close it. Try Again Open as Text Show Log",
    );
  });

  it("a cancelled analysis, with a way to begin again", () => {
    expect(reading(page(shownAs({ at: "stopped", file: "q3-nps.csv" }), view))).toMatch(/was cancelled\. Try Again/u);
  });
});

it("the comments without a theme have a list of their own", () => {
  expect(reading(page({ ...reportOf(report), choice: UNCODED }, view))).toMatch(/Without a theme 32 comments/u);
});
