import { describe, expect, test } from "vitest";
import { pictureStyle } from "../../../../src/engine/report/pictures/palette.ts";
import { sparkline } from "../../../../src/engine/report/pictures/sparkline.ts";
import type { Palette } from "../../../../src/engine/report/pictures/palette.ts";
import type { ReportDocument } from "../../../../src/engine/report/document.ts";
import { picturesOf } from "../../../../src/engine/report/reportPictures.ts";
import { hostile, NASTY } from "../../../fixtures/hostileReport.ts";
import { readMarkup } from "../../../fixtures/markup.ts";
import { fivePoint, report, withoutComments, withoutRevenue, withoutScores } from "../../../fixtures/report.ts";
import { present } from "../../../fixtures/present.ts";

const reports = { report, withoutScores, withoutRevenue, withoutComments, fivePoint };
const pictureNamed = (one: ReportDocument, name: string) =>
  present(picturesOf(one).find((picture) => picture.name === name));
const drawn = (palette: Palette, width?: number) =>
  Object.values(reports).flatMap((one) => picturesOf(one).map((picture) => picture.draw({ palette, width })));

test("each report has the pictures it has figures for", () => {
  const names = Object.entries(reports).map(([name, one]) => [name, picturesOf(one).map((picture) => picture.name)]);
  expect(Object.fromEntries(names)).toEqual({
    report: ["split", "scores", "themes", "trend"],
    withoutScores: [],
    withoutRevenue: ["split", "scores", "themes", "trend"],
    withoutComments: ["split", "scores", "trend"],
    fivePoint: ["scores", "themes"],
  });
});

test.each([
  ["page", 240],
  ["page", 900],
  ["file", undefined],
] as const)("pictures for a %s, %s px wide, are well-formed, named, and nothing but drawings", (palette, width) => {
  for (const source of drawn(palette, width)) {
    const [root, ...tags] = readMarkup(source);
    expect(root).toMatchObject({ name: "svg", attributes: { role: "img", xmlns: "http://www.w3.org/2000/svg" } });
    expect(tags[0]).toMatchObject({ name: "title" });
    expect(tags[0]?.text).not.toBe("");
    const kinds = new Set(tags.map((tag) => tag.name));
    kinds.delete("style");
    expect([...kinds].every((kind) => /^(title|defs|pattern|g|rect|line|path|circle|text)$/u.test(kind))).toBe(true);
    const attributes = new Set(tags.flatMap((tag) => Object.keys(tag.attributes)));
    expect([...attributes].filter((name) => /^on|href|style/iu.test(name))).toEqual([]);
    expect(source).not.toMatch(/NaN|undefined|Infinity|="-0"/u);
  }
});

test("in a page a picture has no colour of its own, in a file it has both modes", () => {
  for (const source of drawn("page")) expect(source).not.toMatch(/<style|#[0-9a-f]{3,6}/iu);
  expect(pictureStyle("page")).not.toMatch(/#[0-9a-f]{3,6}/iu);
  expect(pictureStyle("page")).toContain("var(--vscode-");
  for (const source of drawn("file")) expect(source).toContain("prefers-color-scheme: dark");
});

test("detractors differ from promoters without colour: they are striped", () => {
  const split = readMarkup(pictureNamed(report, "split").draw({ palette: "page", id: "a" }));
  const parts = split.filter((tag) => tag.name === "rect" && tag.attributes["height"] === "22");
  expect(parts.map((tag) => tag.attributes["fill"] ?? tag.attributes["class"])).toEqual([
    "vb-promoter",
    "vb-passive",
    "url(#a-hatch)",
  ]);
  expect(split.some((tag) => tag.name === "pattern" && tag.attributes["id"] === "a-hatch")).toBe(true);
});

test("the split's widths and words are the shares of the bands", () => {
  const split = readMarkup(pictureNamed(report, "split").draw({ palette: "page", width: 398 }));
  const widths = split.filter((tag) => tag.attributes["height"] === "22").map((tag) => tag.attributes["width"]);
  expect(widths).toEqual(["190", "106", "99"]);
  expect(split.filter((tag) => tag.name === "text").map((tag) => tag.text)).toEqual([
    "48% promoters",
    "27% passives",
    "25% detractors",
  ]);
});

test("the histogram's bands begin where the preset has them", () => {
  const bars = (preset: "standard" | "groove") =>
    readMarkup(pictureNamed({ ...report, preset }, "scores").draw({ palette: "page" }))
      .filter((tag) => tag.name === "rect" && tag.attributes["height"] !== "7")
      .map((tag) => (tag.attributes["fill"] ? "d" : tag.attributes["class"]?.at(3)))
      .join("");
  expect(bars("standard")).toBe("dddddddpppp");
  expect(bars("groove")).toBe("ddddddppppp");
});

test("every theme that has an impact and a price can be selected by its id", () => {
  const themes = pictureNamed(report, "themes");
  const ids = readMarkup(themes.draw({ palette: "page" })).flatMap((tag) => tag.attributes["data-theme"] ?? []);
  // The depot's hours have eight scores: counts only.
  expect(new Set(ids)).toEqual(new Set(report.themes.map(({ id }) => id).filter((id) => id !== "t-f4419e62")));
});

test("a period with too few scores leaves a gap in the trend, one of a low base is hollow", () => {
  const trend = report.trend.map((entry, index) => (index === 2 ? { ...entry, scores: null } : entry));
  const draw = (one: typeof report) => pictureNamed(one, "trend").draw({ palette: "page" });
  expect(draw(report).match(/vb-hollow/gu)).toHaveLength(1);
  expect(
    draw({ ...report, trend })
      .match(/<path class="vb-line" d="[^"]*"/u)?.[0]
      .match(/M/gu),
  ).toHaveLength(2);
});

test("a sparkline of nothing, of one value and of equal values is still a picture", () => {
  for (const values of [[], [null, null], [5], [3, 3, null, 3]]) {
    expect(readMarkup(sparkline({ values, name: "n" }, { palette: "file" }))[0]?.name).toBe("svg");
  }
});

describe("text from outside", () => {
  test.each(NASTY)("%j stays text", (text) => {
    for (const picture of picturesOf(hostile(report, text))) {
      const tags = readMarkup(picture.draw({ palette: "file" }));
      expect(tags.filter((tag) => /script|img|^a$|image|foreign/iu.test(tag.name))).toEqual([]);
    }
  });
});
