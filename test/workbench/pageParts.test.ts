import { describe, expect, it } from "vitest";
import { page } from "../../src/workbench/views/page.ts";
import { report } from "../fixtures/report.ts";
import { markup, reading } from "./flatten.ts";
import { pageOf, reportOf, shownAs, view } from "./pageFixture.ts";

describe("filters", () => {
  const where = [
    { column: "@band", value: "detractor" },
    { column: "@theme", value: "t-9ab0417e" },
    { column: "plan", value: `"><img>` },
    { column: "@text", value: "late" },
  ];

  it("in use stand as chips that can be taken away, and copied for the command line", () => {
    const html = markup(page({ ...reportOf(report), where }, view));
    const chips = /<section class="chips".*?<\/section>/u.exec(html)?.[0] ?? "";
    expect(chips).toContain(`aria-busy="true"`);
    expect(reading(chips)).toContain("Detractors");
    expect(chips).toContain("Price after renewal");
    expect(chips).toContain("plan: &quot;&gt;&lt;img&gt;");
    expect(chips).toContain("“late” in the comment");
    expect(chips).toContain("--where @band=detractor --where @theme=t-9ab0417e --where");
    expect(html).not.toContain(`class="filters"`);
  });

  it("there are, by band, theme, segment, period and text, with how many rows each has", () => {
    const html = markup(page({ ...reportOf(report), filtering: true }, view));
    const panel = /<section class="filters".*?<\/section>/u.exec(html)?.[0] ?? "";
    const legends = [...panel.matchAll(/<legend>(.*?)<\/legend>/gu)].map(([, legend]) => legend);
    expect(legends).toEqual(
      expect.arrayContaining(["Band", "Theme", ...report.columns.segments, "Language", "Comment contains"]),
    );
    expect(panel).toMatch(/Promoters<\/span><span class="muted">191/u);
  });

  it("say why figures could not be made, and the figures stay those of all", () => {
    const problem = { what: "No such column.", detail: null, where: null, next: null, actions: [] };
    const model = { ...reportOf(report), where, figures: { revision: 1, where, answer: problem } };
    expect(reading(page(model, view))).toContain("No such column.");
    expect(reading(page(model, view))).toContain("NPS +23");
  });
});

describe("the rows that are not counted", () => {
  const model = reportOf(report);

  it("are one click from their number", () => {
    expect(markup(pageOf(report))).toMatch(/title="See these rows" @click="" ?>9 missing<\/button>/u);
  });

  it("are listed with what stands in the place of a score", () => {
    const answer = {
      total: 3,
      rows: [
        { row: 7, cell: "<b>eleven" },
        { row: 9, cell: "" },
      ],
    };
    const html = page({ ...model, excluded: { reason: "not-a-number", answer } }, view);
    expect(reading(html)).toMatch(/Rows not counted .* row 7 &lt;b&gt;eleven row 9 \(empty\) and 1 more$/u);
    expect(markup(html)).not.toContain(`aria-label="Comments"`);
  });
});

describe("the pictures", () => {
  it("are chosen by tabs, and only those that there is something for", () => {
    const tabs = (html: string): string[] =>
      [...html.matchAll(/role="tab" id="tab-(\w+)" aria-selected="(\w+)"/gu)].map(([, name, on]) => `${name} ${on}`);
    expect(tabs(markup(pageOf(report)))[0]).toBe("picture true");
    const bare = { ...report, trend: [], segments: [], drivers: null, personas: [], callbacks: [] };
    expect(tabs(markup(page({ ...reportOf(bare), panel: "trend" }, view)))).toEqual(["picture true", "map false"]);
  });

  it("show every segment's score on one scale, and the share of the selected theme in it", () => {
    const html = markup(page({ ...reportOf(report), panel: "segments" }, view));
    for (const { value } of report.segments) expect(html).toContain(value);
    expect(html).toContain(`<svg class="vb whisker"`);
  });
});

it("the score is shown as soon as it is known, and the steps where the themes will be", () => {
  const { source, columns, preset, respondents, scores, revenue, trend } = report;
  const first = { source, columns, preset, respondents, scores, revenue, trend, comments: 363 };
  const work = { stage: "text", done: 1, total: 9, elapsedMs: 900, finished: [], first } as const;
  const text = reading(page(shownAs({ at: "working", file: "q3-nps.csv", work }), view));
  expect(text).toMatch(/^q3-nps\.csv 412 rows 398 scored 363 comments EUR Cancel NPS \+23/u);
  expect(text).toMatch(/Finding the themes: Read the comments/u);
});
