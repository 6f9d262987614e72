import { describe, expect, it } from "vitest";
import { analyze, figuresOf } from "../../../src/engine/analyze.ts";
import { DEFAULT_SETTINGS } from "../../../src/engine/settings.ts";
import type { Condition } from "../../../src/engine/settings.ts";
import { tableOf } from "../../fixtures/analysis.ts";

const LATE = "the delivery came late again";
const PRICE = "the price is too high now";
const RUSSIAN = "доставка снова опоздала на неделю";

/** Twelve respondents of two plans; the last row is an earlier answer of the first one, who was angry then. */
const table = tableOf({
  id: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "1"],
  nps: ["9", "3", "7", "2", "10", "6", "8", "1", "9", "5", "10", "4", "0"],
  why: [PRICE, LATE, PRICE, LATE, PRICE, LATE, PRICE, LATE, PRICE, RUSSIAN, RUSSIAN, RUSSIAN, LATE],
  answered_at: [
    ...["2026-07-02", "2026-07-05", "2026-07-31", "2026-08-01", "2026-08-15", "2026-08-31", "2026-09-01"],
    ...["2026-09-14", "2026-09-30", "2026-10-01", "2026-12-31", "", "2026-06-30"],
  ],
  plan: ["Pro", "Pro", "Pro", "Pro", "Pro", "Pro", "Team", "Team", "Team", "Team", "Team", "Team", "Pro"],
});
const columns = { id: "id", score: "nps", comment: "why", date: "answered_at", segments: ["plan"] };
const whole = analyze(table, { ...DEFAULT_SETTINGS, columns });
const chosen = (...where: Condition[]) => figuresOf(whole.survey, where).report;
const bands = (...where: Condition[]) => {
  const { scores } = chosen(...where);
  return [scores?.promoters, scores?.passives, scores?.detractors];
};
const is = (column: string, value: string): Condition => ({ column, value });

describe("figures of chosen rows", () => {
  it("of a band are as many as the whole says, whoever has answered twice", () => {
    expect(bands()).toEqual([4, 2, 6]);
    expect(bands(is("@band", "detractor"))).toEqual([0, 0, 6]);
    expect(bands(is("@band", "Promoters"), is("@band", "passive"))).toEqual([4, 2, 0]);
  });

  it("of a column and of a band must meet both", () => {
    expect(bands(is("plan", "team"), is("@band", "detractor"))).toEqual([0, 0, 3]);
  });

  it("of a period hold its first and its last day", () => {
    expect(chosen(is("@period", "2026-07")).scores?.valid).toBe(3);
    expect(chosen(is("@period", "2026-Q3")).scores?.valid).toBe(9);
    expect(chosen(is("@period", "2026-08..2026-09")).scores?.valid).toBe(6);
    expect(chosen(is("@period", "2026-W40")).scores?.valid).toBe(2);
    expect(chosen(is("@period", "2026-09-14")).scores?.valid).toBe(1);
    expect(chosen(is("@period", "2026")).scores?.valid).toBe(11);
  });

  it("of a period count who answered twice with the answer that was given then", () => {
    expect(bands(is("@period", "2026-06"))).toEqual([0, 0, 1]);
  });

  it("of a text are those that hold it, whatever its case", () => {
    expect(chosen(is("@text", "DELIVERY came")).comments).toMatchObject({ excluded: 8 });
    expect(bands(is("@text", "price"), is("@text", "доставка"))).toEqual([4, 2, 2]);
  });

  it("of a language are those of its comments", () => {
    expect(whole.report.engine.language).toEqual(["en", "ru"]);
    expect(chosen(is("@language", "ru")).scores?.valid).toBe(3);
  });

  it("of a theme are those whose main theme it is, by its id or its name", () => {
    for (const { id, name, scores, base } of whole.report.themes) {
      expect(chosen(is("@theme", id)).scores?.valid).toBe(scores?.valid);
      const own = chosen(is("@theme", name));
      expect(own.comments?.coded).toBe(base);
      expect(own.themes.find((theme) => theme.id === id)?.scores).toEqual(scores);
    }
    expect(chosen(is("@theme", "uncoded")).comments?.coded).toBe(0);
  });

  it("keep the themes of all comments, and say what they are of", () => {
    const report = chosen(is("plan", "Pro"));
    expect(report.themes.map(({ id }) => id)).toEqual(whole.report.themes.map(({ id }) => id));
    expect(report.where).toEqual([is("plan", "Pro")]);
    expect(report.comments).toMatchObject({ total: 13, excluded: 6 });
  });

  it("are the same whether they are asked for at once or afterwards", () => {
    const where = [is("@band", "detractor"), is("plan", "Pro")];
    expect(analyze(table, { ...DEFAULT_SETTINGS, columns, where }).report).toEqual(chosen(...where));
  });
});

describe("a condition that cannot be met is refused", () => {
  it.each([
    is("@band", "angry"),
    is("@theme", "t-ffffffff"),
    is("@period", "2026-13"),
    is("@period", "2026-W54"),
    is("@period", "2026-02-30"),
    is("@period", "2026-01..2026-02..2026-03"),
  ])("$column=$value", (condition) => {
    expect(() => chosen(condition)).toThrow(expect.objectContaining({ code: "wrong-setting" }));
  });

  it("before the comments are read, where there is no such column", () => {
    const settings = { ...DEFAULT_SETTINGS, columns, where: [is("gone", "1")] };
    expect(() => analyze(table, settings)).toThrow(expect.objectContaining({ code: "missing-column" }));
  });
});
