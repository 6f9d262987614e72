import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeSurvey } from "../../../src/engine/analyze.ts";
import { compareWithin } from "../../../src/engine/compare/compare.ts";
import { comparisonSchema, type Comparison } from "../../../src/engine/compare/document.ts";
import { quiet } from "../../../src/engine/effects.ts";
import type { Condition } from "../../../src/engine/settings.ts";
import type { Table } from "../../../src/engine/survey/table.ts";
import { madeSurvey, settings } from "./surveys.ts";

const survey = codeSurvey(madeSurvey({ rows: 400, seed: 3 }), settings, quiet);

function compared(before: readonly Condition[], after: readonly Condition[], of = survey): Comparison {
  const side = (where: readonly Condition[]) => ({ where, label: null });
  return compareWithin(of, [side(before), side(after)], quiet);
}

const plan = (value: string): Condition[] => [{ column: "Plan", value }];

function changesOf({ change, themes, segments }: Comparison) {
  return [change, ...[...themes, ...segments].flatMap(({ share, score, revenue }) => [share, score, revenue])].filter(
    (one) => one !== null,
  );
}

describe("a file against itself", () => {
  const comparison = compared([], []);

  it("has changed in nothing, and is the same respondents", () => {
    expect(() => comparisonSchema.parse(comparison)).not.toThrow();
    expect(comparison.change).toMatchObject({
      difference: 0,
      p: 1,
      verdict: "within-noise",
      test: "paired",
      needed: null,
    });
    expect(comparison.repeating).toBe(comparison.before.scores?.valid);
    expect(comparison.themes.length).toBeGreaterThan(2);
    for (const { difference, verdict } of changesOf(comparison)) {
      expect(difference).toBe(0);
      expect(verdict).not.toBe("more-than-noise");
    }
    expect(comparison.themes.every(({ status }) => status === "kept")).toBe(true);
  });
});

describe("two plans of one file", () => {
  const there = compared(plan("Pro"), plan("Team"));
  const back = compared(plan("Team"), plan("Pro"));

  it("are of different respondents, and each is a part of the rows", () => {
    expect(there.change?.test).toBe("independent");
    expect(there.before.rows + there.after.rows).toBe(400);
    expect([there.before.label, there.after.label]).toEqual(["Pro", "Team"]);
    expect(there.segments.map(({ column }) => column)).not.toContain("Plan");
  });

  it("swapped, change by as much the other way", () => {
    const [one, other] = [changesOf(there), changesOf(back)];
    expect(one).toHaveLength(other.length);
    const money = new Set([...there.themes, ...there.segments].map(({ revenue }) => revenue));
    one.forEach((change, index) => {
      const opposite = other[index];
      expect(change.verdict).toBe(opposite?.verdict);
      expect(change.p ?? 0).toBeCloseTo(opposite?.p ?? 0, 9);
      // Money is told at the size of the side after, which is another one.
      if (money.has(change)) expect(change.difference * (opposite?.difference ?? 0)).toBeLessThanOrEqual(0);
      else expect(change.difference).toBeCloseTo(-(opposite?.difference ?? 0), 9);
    });
  });

  it("share their themes' comments with the whole file", () => {
    const whole = compared([], []);
    there.themes.forEach(({ before, after }, index) => {
      expect((before?.base ?? 0) + (after?.base ?? 0)).toBe(whole.themes[index]?.before?.base);
    });
  });
});

it("two quarters are told apart by the condition on periods", () => {
  const on = (value: string): Condition[] => [{ column: "@period", value }];
  const { before, after } = compared(on("2026-Q1"), on("2026-Q2"));
  expect([before.rows, after.rows]).toEqual([200, 200]);
  expect([before.label, after.label]).toEqual(["2026-Q1", "2026-Q2"]);
  expect(before.periods?.[0]).toBe("2026-W07");
});

it("nothing but row numbers depends on the order of the rows", () => {
  const table = madeSurvey({ rows: 120, seed: 5 });
  const themeless = { ...settings, columns: { comment: null } };
  const of = (one: Table): Comparison => compared(plan("Pro"), plan("Team"), codeSurvey(one, themeless, quiet));
  const base = of(table);
  fc.assert(
    fc.property(fc.shuffledSubarray([...Array(120).keys()], { minLength: 120 }), (order) => {
      const columns = table.columns.map((column) => ({
        ...column,
        values: order.map((row) => column.values[row] ?? ""),
      }));
      const shuffled = of({ ...table, columns });
      expect(shuffled.change).toEqual(base.change);
      const flat = ({ segments }: Comparison) =>
        segments.map(({ column, value, share, score }) => ({ column, value, share, score }));
      expect(flat(shuffled)).toEqual(flat(base));
    }),
    { numRuns: 10 },
  );
});

it("few answers are counted, told apart only from 30 on", () => {
  const few = codeSurvey(madeSurvey({ rows: 40, seed: 9 }), settings, quiet);
  const { change, correction } = compared(plan("Pro"), plan("Team"), few);
  expect(change).toMatchObject({ p: null, verdict: "too-few" });
  expect(change?.interval).not.toBeNull();
  expect(correction.tests).toBe(0);
  const fewer = codeSurvey(madeSurvey({ rows: 16, seed: 9 }), settings, quiet);
  expect(compared(plan("Pro"), plan("Team"), fewer).change).toBeNull();
});

describe("of employees", () => {
  const staff = { ...settings, respondents: "employees" as const };
  const table = madeSurvey({ rows: 200, seed: 3 });
  const teams = table.columns.map((column) =>
    column.name === "Plan" ? column : { ...column, name: column.name, values: column.values },
  );
  const team = teams[4]?.values.map((_, row) => (row < 3 ? "Legal" : row < 90 ? "Sales" : "Support")) ?? [];
  const withTeams = {
    ...table,
    columns: [
      ...teams,
      { ...(teams[4] ?? table.columns[0]), name: "Team", heading: "Team", question: null, values: team, codes: null },
    ],
  };
  const of = codeSurvey(withTeams, { ...staff, columns: { segments: ["Team", "Plan"] } }, quiet);

  it("small groups are hidden, and one by which they could be worked out", () => {
    const { segments } = compared(plan("Pro"), plan("Team"), of);
    const shown = segments.filter(({ column }) => column === "Team").map(({ value }) => value);
    expect(shown).not.toContain("Legal");
    expect(shown.length).toBeLessThan(2);
  });

  it("a side of fewer than five is refused", () => {
    expect(() => compared([{ column: "Team", value: "Legal" }], [{ column: "Team", value: "Sales" }], of)).toThrow(
      expect.objectContaining({ code: "group-too-small" }),
    );
  });
});
