import { describe, expect, test } from "vitest";
import { toHtml } from "../../../../src/engine/report/html/toHtml.ts";
import { hostile, NASTY } from "../../../fixtures/hostileReport.ts";
import { readMarkup } from "../../../fixtures/markup.ts";
import { fivePoint, report, withoutComments, withoutRevenue, withoutScores } from "../../../fixtures/report.ts";

const reports = { report, withoutScores, withoutRevenue, withoutComments, fivePoint };
const tagsOf = (html: string) => readMarkup(html, { html: true });

test.each([
  ["report-nps", report],
  ["report-no-scores", withoutScores],
  ["report-five-point-scale", fivePoint],
])("%s reads as it did", async (name, document) => {
  await expect(toHtml(document)).toMatchFileSnapshot(`../../../golden/${name}/report.html`);
});

test("the same document gives the same bytes", () => {
  expect(toHtml(structuredClone(report))).toBe(toHtml(report));
});

test.each(Object.entries(reports))("%s is one sound page that loads nothing and runs nothing", (_, document) => {
  const html = toHtml(document);
  const tags = tagsOf(html);
  const policy = tags.find((tag) => tag.attributes["http-equiv"] === "Content-Security-Policy");
  expect(policy?.attributes["content"]).toMatch(/^default-src 'none';(?!.*script-src)(?!.*https?:)/u);
  expect(tags.filter((tag) => /^(script|link|iframe|object|form|base|img)$/u.test(tag.name))).toEqual([]);
  expect(tags.flatMap((tag) => Object.keys(tag.attributes)).filter((name) => /^on|^style$|^src$/u.test(name))).toEqual(
    [],
  );
  expect(tags.find((tag) => tag.name === "style")?.text).not.toMatch(/url\(|@import|@font-face/u);
  expect(html).not.toMatch(/NaN|undefined|\[object/u);
});

test("the page can be read by a machine that reads aloud", () => {
  const tags = tagsOf(toHtml(report));
  expect(tags[0]).toMatchObject({ name: "html", attributes: { lang: "en" } });
  expect(tags.filter((tag) => tag.name === "h1")).toHaveLength(1);
  const count = (name: string) => tags.filter((tag) => tag.name === name).length;
  expect(count("caption")).toBe(count("table"));
  expect(tags.filter((tag) => tag.name === "th" && !("scope" in tag.attributes))).toEqual([]);
  const levels = tags.flatMap((tag) => /^h([1-6])$/u.exec(tag.name)?.[1] ?? []).map(Number);
  levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1));
  const ids = tags.flatMap((tag) => tag.attributes["id"] ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  const targets = tags.flatMap((tag) => tag.attributes["href"] ?? []);
  expect(targets.filter((target) => !ids.includes(target.slice(1)))).toEqual([]);
  expect(tags.find((tag) => tag.text.includes("Waited nine days"))?.attributes).toMatchObject({
    lang: "en",
    dir: "auto",
  });
});

test("every theme has its figures, its quotes and a link from the table", () => {
  const html = toHtml(report);
  for (const theme of report.themes) {
    expect(html).toContain(`<a href="#${theme.id}">${theme.name}</a>`);
    expect(html).toContain(`<article id="${theme.id}">`);
    for (const { row } of theme.exemplars) expect(html).toContain(`>row ${row}, score `);
  }
});

describe("text from outside", () => {
  const plain = tagsOf(toHtml(hostile(report, "plain")));
  const shape = (tags: typeof plain) => tags.map((tag) => `${tag.name}.${Object.keys(tag.attributes).join(".")}`);
  // A longer label may find no room in a picture; outside of pictures nothing may differ.
  const page = (shapes: string[]) => shapes.filter((one) => !/^(g|text|line|title)\./u.test(one));

  test.each(NASTY)("%j adds no element and no attribute", (text) => {
    const tags = tagsOf(toHtml(hostile(report, text)));
    expect(page(shape(tags))).toEqual(page(shape(plain)));
    expect(shape(tags).filter((one) => !shape(plain).includes(one))).toEqual([]);
    expect(tags.flatMap((tag) => tag.attributes["href"] ?? []).filter((target) => !target.startsWith("#t-"))).toEqual(
      [],
    );
  });
});
