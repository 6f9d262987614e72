import { describe, expect, it } from "vitest";
import { grid, load, names, noted } from "./reading.ts";

describe("headings", () => {
  it("gives repeated and empty ones a name of their own, and keeps the raw heading", async () => {
    const table = await load('nps,why,,nps,why,"why (2)"\n9,a,b,8,c,d\n');
    expect(names(table)).toEqual(["nps", "why", "(column 3)", "nps (2)", "why (2)", "why (2) (2)"]);
    expect(table.columns.map(({ heading }) => heading)).toEqual(["nps", "why", "", "nps", "why", "why (2)"]);
  });

  it("takes names that JavaScript has a meaning for", async () => {
    const table = await load("__proto__,constructor,hasOwnProperty\n9,a,b\n3,c,d\n");
    expect(names(table)).toEqual(["__proto__", "constructor", "hasOwnProperty"]);
    expect(grid(table)).toEqual([
      ["9", "a", "b"],
      ["3", "c", "d"],
    ]);
  });

  it("makes one line of a heading that is a paragraph", async () => {
    const table = await load('"How likely\r\nare  you…? ",why\n9,a\n');
    expect(names(table)).toEqual(["How likely are you…?", "why"]);
    expect(table.columns[0]?.heading).toBe("How likely\r\nare  you…? ");
  });
});

describe("files without headings", () => {
  it.each([
    ["numbers only", "9\n10\n8\n"],
    ["numbers and dates", "9,2026-01-02,12.5\n10,2026-01-03,8\n"],
    ["a date above dates", "9,12.01.2026 11:42,Fine\n3,13.01.2026 08:00,Slow\n"],
    ["words that come again", "9,gold,yes\n3,silver,yes\n10,gold,no\n"],
  ])("%s", async (_, text) => {
    const table = await load(text);
    expect(table.rows).toBe(text.trim().split("\n").length);
    expect(names(table)[0]).toBe("column 1");
    expect(noted(table, "no-header")).toMatchObject({ severity: "warning" });
  });

  it.each([
    ["words", "nps,why\n9,nps\n3,why\n"],
    ["words that come again beside no number", "plan,active\ngold,active\nplan,no\n"],
    ["a year above numbers", "plan,2024,2025\ngold,9,8\nsilver,7,7\n"],
    ["a number above words", "1,comment\ngood,a\nbad,b\n"],
    ["one line", "9,10\n"],
    ["a question above comments", "What can we do better?\nAnswer the phone\nNothing at all\n"],
    ["a request above comments", "Please tell us the main reason\nAnswer the phone\nNothing at all\n"],
    ["one word above comments", "Verbatim\nAnswer the phone\nNothing at all\n"],
  ])("but not where the first row may be headings: %s", async (_, text) => {
    const table = await load(text).catch(() => null);
    if (table) {
      expect(noted(table, "no-header")).toBeUndefined();
      expect(table.rows).toBe(text.trim().split("\n").length - 1);
    }
  });

  it("leaves out lines above the headings and says so", async () => {
    const table = await load("Survey of the third quarter,,\nnps,why,plan\n9,a,gold\n3,b,gold\n");
    expect(names(table)).toEqual(["nps", "why", "plan"]);
    expect(table.rows).toBe(2);
    expect(noted(table, "title-rows")?.message).toContain("1");
  });
});

describe("rows that survey tools write below the headings", () => {
  const importIds =
    '"{""ImportId"":""startDate"",""timeZone"":""UTC""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2_TEXT""}"';

  it("Qualtrics: the questions and its import ids", async () => {
    const table = await load(
      `StartDate,Q1,Q2\nStart Date,"How likely are you\nto recommend us?",Why?\n${importIds}\n2026-01-02,9,Fast\n2026-01-03,3,Slow\n`,
    );
    expect(table.columns.map(({ name, question }) => [name, question])).toEqual([
      ["StartDate", "Start Date"],
      ["Q1", "How likely are you\nto recommend us?"],
      ["Q2", "Why?"],
    ]);
    expect(grid(table)).toEqual([
      ["2026-01-02", "9", "Fast"],
      ["2026-01-03", "3", "Slow"],
    ]);
    expect(noted(table, "extra-header-rows")).toMatchObject({ severity: "info" });
  });

  it("Qualtrics: the import ids alone", async () => {
    const table = await load(`StartDate,Q1,Q2\n${importIds}\n2026-01-02,9,Fast\n`);
    expect(table.rows).toBe(1);
    expect(table.columns.map(({ question }) => question)).toEqual([null, null, null]);
  });

  it("names rows by the answers, not by the lines, in what goes wrong", async () => {
    const table = await load(`StartDate,Q1,Q2\na,b,c\n${importIds}\n2026-01-02,9,Fast\n2026-01-02,9\n`);
    expect(noted(table, "short-row")?.row).toBe(2);
  });

  it("SurveyMonkey: what each column of a question holds", async () => {
    const table = await load(
      "Respondent ID,How likely?,Why?,What do you use?,\n,Response,Open-Ended Response,Web,App\n11,9,Fast,Web,App\n12,3,Slow,,App\n",
    );
    expect(table.rows).toBe(2);
    expect(names(table)).toEqual(["Respondent ID", "How likely?", "Why?", "What do you use?", "App"]);
    expect(table.columns.map(({ question }) => question)).toEqual([
      null,
      "How likely?",
      "Why?",
      "What do you use?",
      "What do you use?",
    ]);
    expect(noted(table, "extra-header-rows")).toBeDefined();
  });
});
