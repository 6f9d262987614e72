import { expect, test } from "vitest";
import { summarize } from "../../src/cli/summary.ts";
import { displayWidth, truncated, wrapped } from "../../src/cli/summary/displayWidth.ts";
import type { ReportDocument } from "../../src/engine/report/document.ts";
import { hostile, NASTY } from "../fixtures/hostileReport.ts";
import { fivePoint, report, withoutComments, withoutRevenue, withoutScores } from "../fixtures/report.ts";
import { tally } from "../fixtures/reportThemes.ts";
import { present } from "../fixtures/present.ts";

const ESCAPE = String.fromCharCode(27);
const plain = { width: 80, color: false, unicode: true };

test.each([
  ["report-nps", report],
  ["report-no-scores", withoutScores],
  ["report-no-revenue", withoutRevenue],
  ["report-no-comments", withoutComments],
  ["report-five-point-scale", fivePoint],
])("%s reads as it did", async (name, document) => {
  await expect(summarize(document, plain)).toMatchFileSnapshot(`../golden/${name}/summary.txt`);
});

test("no line is wider than the terminal, whatever the texts hold", () => {
  for (const width of [60, 80, 120]) {
    for (const document of [
      report,
      withoutScores,
      withoutRevenue,
      fivePoint,
      ...NASTY.map((text) => hostile(report, text)),
    ]) {
      for (const line of summarize(document, { ...plain, width }).split("\n")) {
        expect(displayWidth(line), line).toBeLessThanOrEqual(width);
      }
    }
  }
});

test("columns line up under names of double width, combining marks and emoji", () => {
  const names = ["返信が遅い", "Cafe\u0301 closed", "👩‍👩‍👧 family plan", "Задержки доставки"];
  const themes = report.themes
    .slice(0, 4)
    .map((theme, index) => ({ ...theme, name: names[index] ?? "", exemplars: [] }));
  const lines = summarize({ ...report, themes }, plain).split("\n");
  const rows = lines.filter((line) => names.some((name) => line.startsWith(name)));
  expect(rows).toHaveLength(4);
  expect(new Set(rows.map(displayWidth))).toEqual(new Set([80]));
});

test.each(NASTY)("%j cannot steer the terminal or begin a line of its own", (text) => {
  const summary = summarize(hostile(report, text), plain);
  expect(summary).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
  expect(summary.split("\n").length).toBeLessThan(130);
});

test("colour adds nothing but colour", () => {
  const coloured = summarize(report, { ...plain, color: true });
  expect(coloured).toContain("\u001b[");
  expect(coloured.replaceAll(new RegExp(`${ESCAPE}\\[\\d+m`, "gu"), "")).toBe(summarize(report, plain));
});

test("a terminal without Unicode gets ASCII where the words are ours", () => {
  const english = { ...report, themes: report.themes.filter(({ id }) => id !== "t-3c1e90aa") };
  expect(summarize(english, { ...plain, unicode: false })).toMatch(/^[\n -~]*$/u);
});

test("the bar and the table say the same as the report", () => {
  const lines = summarize(report, plain).split("\n");
  const bar = lines.find((line) => line.startsWith("█") && !line.includes("%"));
  expect(bar?.match(/█/gu)).toHaveLength(Math.round((60 * 191) / 398));
  expect(lines).toContain("NPS +23  95% interval +15 to +31 · 398 scores");
  expect(lines).toContain("Slow replies from support               58 (+7)  −37   −10.0         101k   firm");
});

test("what is said of a theme beside others, and how far it is to be relied on, stands beside it and is explained", () => {
  const lines = summarize(report, plain).split("\n");
  expect(lines).toContain("Comments  331 of 363 (91%) in 9 themes (6 broad ones), 32 uncoded");
  expect(lines).toContain("Trust     fair (stability 0.78, coherence 0.13, diversity 0.96, silhouette");
  expect(lines).toContain("(+n) comments that speak of it beside their main theme, in no other figure");
  expect(lines).toContain("trust by stability: firm from 0.85, fair from 0.6, loose below");
  // Base under base, whether something stands behind it or not.
  const ends = lines.flatMap((line) => /^\S.*? {2}(?=\d+ (?:\(\+| {4}))\d+/u.exec(line)?.[0].length ?? []);
  expect(ends).toHaveLength(9);
  expect(new Set(ends).size).toBe(1);
});

test("a narrow terminal does without the words of trust before a theme loses its name", () => {
  const narrow = summarize(report, { ...plain, width: 60 });
  expect(narrow).toMatch(/^Slow replies from suppo… +58 \(\+7\) +−37 +−10\.0 +101k$/mu);
  expect(narrow).not.toMatch(/[\dk] +(firm|fair|loose)$/mu);
});

test("what was not measured is not spoken of", () => {
  const themes = report.themes.map((theme) => ({
    ...theme,
    trust: null,
    stability: null,
    mentions: { ...theme.mentions, base: theme.base },
  }));
  const lines = summarize({ ...report, themes, broadThemes: [], trust: null }, plain);
  expect(lines).not.toMatch(/trust|\(\+(?:n|\d+)\)|broad/iu);
  expect(lines).toContain("Slow replies from support                           58  −37   −10.0         101k\n");
});

test("too few scores, and none at all, are said and not dressed up as a score", () => {
  const scored = (scores: ReturnType<typeof tally>): ReportDocument => ({
    ...report,
    scores: { ...present(report.scores), ...scores },
  });
  expect(summarize(scored(tally(2, 1, 4)), plain)).toContain(
    "Only 2 promoters, 1 passive and 4 detractors: too few to state a figure.",
  );
  expect(summarize(scored(tally(0, 0, 0)), plain)).toContain(
    "No row holds a valid score, so there is no figure to state.",
  );
  expect(summarize(scored(tally(9, 5, 4)), plain)).toContain("Only 18 scores: too few to rest a decision on.");
});

test("widths are those of a terminal", () => {
  const widths = {
    abc: 3,
    é: 1,
    "e\u0301": 1,
    日本: 4,
    ｱ: 1,
    Ａ: 2,
    한국: 4,
    "👍": 2,
    "👍🏽": 2,
    "👩‍👩‍👧": 2,
    "🇱🇹": 2,
    "❤️": 2,
    "\u200b": 0,
    ", ": 2,
  };
  for (const [text, width] of Object.entries(widths)) expect(displayWidth(text), text).toBe(width);
  expect(truncated("日本語のコメント", 7, "…")).toBe("日本語…");
  expect(truncated("short", 7, "…")).toBe("short");
  expect(wrapped("one two three", 7)).toEqual(["one two", "three"]);
  expect(wrapped("abcdefghij kl", 4)).toEqual(["abcd", "efgh", "ij", "kl"]);
});
