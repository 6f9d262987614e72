import { describe, expect, it } from "vitest";
import { localeOf } from "../../src/protocol/locale.ts";
import { stillPossible } from "../../src/workbench/conditions.ts";
import type { Panel } from "../../src/workbench/model.ts";
import { page } from "../../src/workbench/views/page.ts";
import { report, withoutComments, withoutScores } from "../fixtures/report.ts";
import { markup, reading } from "./flatten.ts";
import { reportOf, view } from "./pageFixture.ts";

const panelOf = (panel: Panel, of = report): string =>
  /<div class="panel.*?<\/section>/su.exec(markup(page({ ...reportOf(of), panel }, view)))?.[0] ?? "";

/** What is read of a part of the page. */
const words = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/gu, " ")
    .replaceAll(/\s+/gu, " ")
    .trim();

describe("the drivers", () => {
  const panel = panelOf("drivers");

  it("are a table of both views, the largest pull first, each theme one click away", () => {
    const names = [...panel.matchAll(/<th scope="row".*?<button[^>]*>(.*?)<\/button>/gsu)].map(([, name]) =>
      name?.trim(),
    );
    expect(names.slice(0, 2)).toEqual(["Slow replies from support", "Friendly drivers"]);
    expect(names).toHaveLength(report.drivers?.themes.length ?? 0);
    expect(panel.match(/<svg class="vb views"/gu)).toHaveLength(names.length);
    expect(words(panel)).toContain("Regression of 352 answers with a comment");
  });

  it("say where impact and regression part, and why", () => {
    expect(words(panel)).toContain("only one of the two views is beyond chance");
    expect(words(panel)).toContain("of its answers (36), 14 speak of “Slow replies from support”, too");
    expect(panel.match(/class="apart"/gu)).toHaveLength(1);
  });

  it("are not there without scores", () => {
    expect(markup(page({ ...reportOf(withoutScores), panel: "drivers" }, view))).not.toContain(`id="tab-drivers"`);
  });
});

describe("the personas", () => {
  const panel = panelOf("personas");

  it("are a card each, with the difference, the themes and the words of either side", () => {
    expect(panel.match(/<article class="persona"/gu)).toHaveLength(2);
    const text = words(panel);
    expect(text).toContain("Plan: Enterprise");
    expect(text).toContain("+27 among all others");
    expect(text).toContain("Slow replies from support more often 32%, elsewhere 12%");
    expect(text).toContain("Detractors’ objections: ticket, reply, days");
    expect(text).toContain("Comparisons tried: 88");
  });

  it("stay what they are while the page is filtered by one of them, which is pressed", () => {
    const [first] = report.personas;
    const where = first?.where ?? [];
    const answer = { ...report, personas: [], personaSearch: null };
    const model = { ...reportOf(report), panel: "personas" as const, where, figures: { revision: 1, where, answer } };
    const html = markup(page(model, view));
    expect(html.match(/<article class="persona"/gu)).toHaveLength(2);
    expect(/<article class="persona".*?aria-pressed="(\w+)"/su.exec(html)?.[1]).toBe("true");
  });

  it("are called by their band in the chips, and their condition outlives a new analysis", () => {
    const where = [{ column: "ARR", value: "120..960" }];
    expect(reading(page({ ...reportOf(report), where }, view))).toContain("ARR: 120–960");
    expect(stillPossible(where, report)).toEqual(where);
    expect(stillPossible(where, withoutComments)).toEqual([]);
  });
});

describe("what is changing", () => {
  it("stands above the trend: the score, and the themes that emerge or fade, each one click away", () => {
    const panel = panelOf("trend");
    const text = words(panel);
    expect(text).toContain("NPS has gone down, by more than chance: +32 before 2026-08, +12 since (p = 0.021).");
    expect(text).toContain(
      "Slow replies from support emerges: 9% of the comments before 2026-08, 21% since (p = 0.006)",
    );
    expect(text).toContain("Easy to book fades");
    expect(panel.match(/<div class="shifts".*?<\/div>/su)?.[0].match(/<button/gu)).toHaveLength(2);
  });

  it("has p-values of three digits in every language", () => {
    expect(localeOf("lt", {}).decimal(0.0124, 3)).toBe("0,012");
  });
});
