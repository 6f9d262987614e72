import MarkdownIt from "markdown-it";
import { describe, expect, test } from "vitest";
import { reportSchema, type ReportDocument } from "../../../../src/engine/report/document.ts";
import { decimal, money, percent } from "../../../../src/engine/format.ts";
import { atRisk, shareChange } from "../../../../src/engine/report/order.ts";
import { shortened } from "../../../../src/engine/report/sections/quote.ts";
import { bandRanges } from "../../../../src/engine/report/wording.ts";
import { PROFILE_NAMES, type ProfileName } from "../../../../src/engine/report/profileNames.ts";
import { profileOf } from "../../../../src/engine/report/profiles/profileOf.ts";
import { profileHtml } from "../../../../src/engine/report/profiles/toHtml.ts";
import { profileMarkdown } from "../../../../src/engine/report/profiles/toMarkdown.ts";
import { hostile, NASTY } from "../../../fixtures/hostileReport.ts";
import { readMarkup } from "../../../fixtures/markup.ts";
import { staff } from "../../../fixtures/profileReport.ts";
import {
  fivePoint,
  report as whole,
  withoutComments,
  withoutRevenue,
  withoutScores,
} from "../../../fixtures/report.ts";

type Department = Exclude<ProfileName, "data">;
const DEPARTMENTS = PROFILE_NAMES.filter((name): name is Department => name !== "data");
const REPORTS = { whole, staff, fivePoint, withoutComments, withoutRevenue, withoutScores };

/** As permissive as any: HTML passes, bare links become links. */
const renderer = new MarkdownIt({ html: true, linkify: true });
const markdownOf = (name: Department, report: ReportDocument): string => profileMarkdown(profileOf(name, report));
const htmlOf = (name: Department, report: ReportDocument): string => profileHtml(profileOf(name, report), report);

test("the fixtures are reports", () => {
  for (const report of Object.values(REPORTS)) expect(() => reportSchema.parse(report)).not.toThrow();
});

describe.each(DEPARTMENTS)("%s", (name) => {
  test("reads as it did", async () => {
    const report = name === "hr" ? staff : whole;
    await expect(markdownOf(name, report)).toMatchFileSnapshot(`../../../golden/profiles/${name}.md`);
    await expect(htmlOf(name, report)).toMatchFileSnapshot(`../../../golden/profiles/${name}.html`);
  });

  test.each(Object.entries(REPORTS))(
    "of %s holds nothing that is no figure, and states base and preset",
    (_, report) => {
      const text = markdownOf(name, report);
      expect(text).not.toMatch(/NaN|undefined|\[object|Infinity|null/u);
      expect(readMarkup(htmlOf(name, report), { html: true }).filter((tag) => tag.name === "h1")).toHaveLength(1);
      if (report.scores === null) return;
      expect(text).toContain(`${report.scores.valid} scores`);
      expect(text).toContain("95% interval");
      if (report.scores.measure === "nps") expect(text).toContain(`preset ${report.preset}`);
      expect(text).toContain("Before you use these figures");
    },
  );

  test.each(NASTY)("takes no orders from %s", (nasty) => {
    const markdown = markdownOf(name, hostile(whole, nasty));
    expect(shapeOf(markdown).replaceAll(/ html_inline/gu, "")).toBe(shapeOf(markdownOf(name, hostile(whole, "plain"))));
    const rendered = renderer.render(markdown).replaceAll(/<\/?span>|<code>[^<]*<\/code>/gu, "");
    expect(rendered).not.toMatch(/<(a|script|style|br|del|svg|img)\b/iu);
    expect(rendered).not.toMatch(/@\w|(?<!&)#\d|GH-\d/u);
    const tags = readMarkup(htmlOf(name, hostile(whole, nasty)), { html: true });
    expect(tags.filter((tag) => /^(script|link|iframe|object|form|base|img|a)$/u.test(tag.name))).toEqual([]);
    expect(tags.flatMap((tag) => Object.keys(tag.attributes)).filter((one) => /^on|^style$|^src$/u.test(one))).toEqual(
      [],
    );
  });
});

/** Every number of a value, however deep. */
function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}

/** What a profile may state besides the document's own numbers: sums and shares of them, each as its label says. */
function derivedFrom(report: ReportDocument): number[] {
  const risks = [report.revenue, ...report.themes.map(({ revenue }) => revenue)].map((worth) => atRisk(worth) ?? 0);
  const detractors = report.scores?.detractors ?? 0;
  return [
    ...risks,
    ...[...shareChange(report).values()].map((change) => 100 * change),
    ...report.themes.map(({ scores }) => (scores?.detractors ?? 0) / detractors),
    report.callbacks.length,
    report.callbacks.reduce((sum, { revenue }) => sum + (revenue ?? 0), 0),
  ];
}

/** As a reader may meet it; without signs and currencies, which stand apart. */
function formsOf(number: number): string[] {
  const size = Math.abs(number);
  return [
    ...[0, 1, 2, 3].map((digits) => decimal(size, digits)),
    percent(size),
    `${decimal(100 * size, 1)}%`,
    money(size, null),
  ];
}

/** The level of the intervals and their resamples. */
const CONSTANTS = ["95%", "1,000"];

test.each(DEPARTMENTS)("every number of %s comes from the document", (name) => {
  const report = name === "hr" ? staff : whole;
  const known = new Set([...numbersIn(report), ...derivedFrom(report)].flatMap(formsOf));
  const texts = stringsIn(report).filter((text) => /\d/u.test(text) && /\p{L}|^\d{4}-|–/u.test(text));
  const { passives, detractors, promoters } = bandRanges(report.preset);
  const ours = [passives, detractors, promoters, report.engine.version, "0 to 10"];
  let text = profileOf(name, report)
    .blocks.filter(({ kind }) => kind !== "quote")
    .map((block) => JSON.stringify(block))
    .join("\n");
  for (const one of [...texts, ...ours].toSorted((a, b) => b.length - a.length)) {
    text = text.replaceAll(JSON.stringify(shortened(one, 280)).slice(1, -1), "");
  }
  const found = (text.match(/(?<![\w.])\d[\d,]*(?:\.\d+)?(?:k|M|bn|%)?/gu) ?? []).map((token) =>
    token.replace(/,$/u, ""),
  );
  expect(found.length).toBeGreaterThan(5);
  expect(found.filter((token) => !known.has(token) && !CONSTANTS.includes(token))).toEqual([]);
});

/** Blocks and marks of a document, in order: what a text from outside must not add to. */
function shapeOf(markdown: string): string {
  const shape = renderer
    .parse(markdown, {})
    .flatMap((token) => [token.type, ...(token.children ?? []).map((child) => child.type)]);
  return shape.filter((type) => !/^(text|softbreak)$/u.test(type)).join(" ");
}
