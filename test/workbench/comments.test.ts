import { describe, expect, it } from "vitest";
import { ALL } from "../../src/workbench/model.ts";
import { page } from "../../src/workbench/views/page.ts";
import { report } from "../fixtures/report.ts";
import { flatten, markup, reading } from "./flatten.ts";
import { comment, reportOf, view, withComment } from "./pageFixture.ts";

describe("a comment", () => {
  const html = flatten(page(withComment(report, comment), view));

  it("stands with its score, its facts and its marked words", () => {
    expect(html).toContain("I <mark>waited</mark>");
    expect(html).toContain(`<span class="chip detractor" title="detractor">3`);
    expect(reading(page(withComment(report, comment), view))).toMatch(/Pro €4,200 Sep 12, 2026 row 118$/u);
  });

  it("names the column of a value that says nothing alone: a figure, a yes, an amount without a currency", () => {
    const segments = [
      { column: "plan", value: "2 GB" },
      { column: "churned", value: "0.0" },
      { column: "trial", value: "yes" },
    ];
    const { revenue } = report;
    if (revenue === null) throw new Error("the fixture has revenue");
    const bare = { ...report, revenue: { ...revenue, currency: null } };
    expect(reading(page(withComment(bare, { ...comment, segments }), view))).toMatch(
      /2 GB churned 0\.0 trial yes \S+ 4,200 Sep 12, 2026 row 118$/u,
    );
  });

  it("says what else it speaks of, the part that does on hover", () => {
    const also = [
      { theme: "t-9ab0417e", evidence: "for a reply" },
      { theme: "t-e07734b9", evidence: "I waited" },
    ];
    const own = markup(page(withComment(report, { ...comment, also }), view));
    expect(own).toContain(`<li title="for a reply">also: Price after renewal</li>`);
    expect(own).toContain(`<li title="I waited">Missed collection windows</li>`);
    expect(own).not.toContain("main theme:");
    expect(html).not.toContain(`class="others"`);
  });

  it("shown beside its main theme names that one, and marks the part that speaks of the one it is shown with", () => {
    const beside = { ...comment, theme: "t-9ab0417e", also: [{ theme: "t-7f3a1b20", evidence: "for a reply" }] };
    const shown = markup(page(withComment(report, beside), view));
    expect(shown).toContain("<mark>for a reply</mark>");
    expect(shown).not.toContain("<mark>waited</mark>");
    expect(shown).toContain(`<li title="waited, reply">main theme: Price after renewal</li>`);
    expect(shown).not.toContain("also: Slow");
  });

  it("is never markup", () => {
    expect(html).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;");
    expect(html).not.toContain("<img");
  });

  it("stands for its place among all, and those that have yet to come hold theirs", () => {
    const many = markup(page(withComment(report, comment, 58), view));
    expect(many).toMatch(
      /<li class="" data-line="0" tabindex="0" aria-posinset="1" aria-setsize="58" draggable="true" ?>/u,
    );
    expect(many).toMatch(/<li class="waiting" data-line="1" tabindex="-1" aria-posinset="2" aria-setsize="58"/u);
  });

  it("shown as a whole can be copied, and found in the file", () => {
    const model = withComment(report, comment);
    const opened = { ...model, reading: { ...model.reading, opened: 0 } };
    expect(reading(page(opened, view))).toMatch(
      /row 118 Copy Comment Show in the File Move to Theme… Select because of: waited, reply$/u,
    );
    expect(reading(page(model, view))).not.toContain("Copy Comment");
  });
});

it("all comments have a list of their own", () => {
  expect(reading(page({ ...reportOf(report), choice: ALL }, view))).toMatch(/All comments 363 comments/u);
});
