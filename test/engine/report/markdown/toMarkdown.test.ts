import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { describe, expect, test } from "vitest";
import { linkTarget, markdownCode, markdownText } from "../../../../src/engine/report/markdown/escape.ts";
import { toMarkdown } from "../../../../src/engine/report/markdown/toMarkdown.ts";
import { hostile, NASTY } from "../../../fixtures/hostileReport.ts";
import { fivePoint, report, withoutComments, withoutRevenue, withoutScores } from "../../../fixtures/report.ts";

/** As permissive as any: HTML passes, bare links become links. */
const renderer = new MarkdownIt({ html: true, linkify: true });
const folder = { pictures: "q3-nps.report" };

/** Blocks and marks of a document, in order: what a text from outside must not add to. */
function shapeOf(markdown: string): string {
  const shape = renderer
    .parse(markdown, {})
    .flatMap((token) => [token.type, ...(token.children ?? []).map((child) => child.type)]);
  // A text may be cut in several, and a paired $ is set in a harmless span.
  return shape.filter((type) => !/^(text|softbreak)$/u.test(type)).join(" ");
}

test.each([
  ["report-nps", report],
  ["report-no-scores", withoutScores],
  ["report-no-revenue", withoutRevenue],
  ["report-no-comments", withoutComments],
  ["report-five-point-scale", fivePoint],
])("%s reads as it did", async (name, document) => {
  await expect(toMarkdown(document, folder)).toMatchFileSnapshot(`../../../golden/${name}/report.md`);
});

test("the same document gives the same bytes", () => {
  expect(toMarkdown(structuredClone(report), folder)).toBe(toMarkdown(report, folder));
});

test("every figure of a theme stands with its base, the low base is marked, under ten scores only counts are given", () => {
  const text = toMarkdown(report, folder);
  expect(text).toContain(
    "| Slow replies from support | 58 (+7 also) | 16% | 57 | −37 | −10.0 | −12.3 to −7.7 | 101k | firm |",
  );
  expect(text).toContain("| Invoices hard to match | 11 (+1 also) | 3% | 10 (low n) |");
  expect(text).toContain("| Opening hours of the depot | 8 | 2% | 8 (low n) | – | – | – | 4.5k | fair |");
  expect(text).toContain("1 promoter, 2 passives and 5 detractors: too few to state a score or an impact.");
  expect(text).toContain("Impact is not a cause");
});

test("every row is accounted for", () => {
  const [, sentence = ""] =
    /398 of 412 rows have a score that counts\. (Left out: .*?\.) /u.exec(toMarkdown(report, folder)) ?? [];
  const figures = [...sentence.matchAll(/(\d+) rows? (?:with|that)/gu)].map(([, count]) => Number(count));
  expect(figures.reduce((sum, count) => sum + count, 0)).toBe(412 - 398);
});

test("pictures are linked beside the report, by a path that any file name survives", () => {
  const text = toMarkdown(report, { pictures: "Q3 (final) [1].report" });
  expect(text).toContain("](Q3%20%28final%29%20%5B1%5D.report/split.svg)");
  expect(renderer.render(text).match(/<img src="Q3%20%28final%29/gu)).toHaveLength(4);
  expect(linkTarget("a/b c.svg")).toBe("a/b%20c.svg");
});

describe("text from outside", () => {
  test.each(NASTY)("%j shows and does nothing", (text) => {
    const plain = shapeOf(toMarkdown(hostile(report, "plain"), folder));
    const markdown = toMarkdown(hostile(report, text), folder);
    expect(shapeOf(markdown).replaceAll(/ html_inline/gu, "")).toBe(plain);
    const html = renderer.render(markdown).replaceAll(/<\/?span>|<code>[^<]*<\/code>/gu, "");
    expect(html).not.toMatch(/<(a|script|style|br|del|svg)\b|<img (?!src="q3-nps\.report)/iu);
    expect(html).not.toMatch(/@\w|(?<!&)#\d|GH-\d/u);
    expect(markdown).not.toMatch(/(?![\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
  });

  test("a renderer gives back what was typed, but for breaks that cannot be seen", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from("ab1 \\`*_[]()<>|~#@:/.&;$!-+=wGH\"'")) }),
        (typed) => {
          const html = renderer.render(`x ${markdownText(typed)} x`);
          expect(html).not.toMatch(/<(?!\/?(p|span)>)/u);
          const shown = html
            .replaceAll(/<[^>]*>|\n$/gu, "")
            .replaceAll("&lt;", "<")
            .replaceAll("&gt;", ">")
            .replaceAll("&quot;", '"')
            .replaceAll("&amp;", "&")
            .replaceAll("\u200b", "");
          expect(shown).toBe(`x ${typed.replaceAll(/\s+/gu, " ").trim()} x`);
        },
      ),
      { numRuns: 500 },
    );
  });

  test("a file's name is shown letter by letter", () => {
    for (const name of ["a`b.csv", "``.csv", "`x`", "plain.csv", "<b>@x.csv"]) {
      expect(renderer.render(markdownCode(name))).toContain("<code>");
      const [token] = renderer.parse(markdownCode(name), {}).flatMap((block) => block.children ?? []);
      expect(token?.content).toBe(name);
    }
  });
});
