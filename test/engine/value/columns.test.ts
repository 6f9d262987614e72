import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../../../src/engine/settings.ts";
import { read, settingsWith, tableOf } from "../survey/tableOf.ts";

const TIMES = 30;
const long = (cells: readonly string[]) =>
  Array.from({ length: TIMES * cells.length }, (_, row) => cells[row % cells.length] ?? "");

/** What is read of columns whose four cells are repeated, beside a score and a revenue. */
function customersOf(columns: Readonly<Record<string, readonly string[]>>, settings = DEFAULT_SETTINGS) {
  const all = { NPS: ["9", "3", "7", "10"], Revenue: ["10", "20", "30", "40"], ...columns };
  const table = tableOf(Object.fromEntries(Object.entries(all).map(([heading, cells]) => [heading, long(cells)])));
  return read(table, settings).responses.customers;
}
const valuesOf = (values: Float64Array | null) =>
  values && [...values.slice(0, 4)].map((value) => Number(value.toFixed(5)));

describe("a column that says who has left", () => {
  it.each<[string, string[], (number | null)[]]>([
    ["Churned", ["1", "0", "0.0", "1.0"], [1, 0, 0, 1]],
    ["churn", ["Yes", "no", "TRUE", ""], [1, 0, 1, NaN]],
    ["Status", ["active", "Churned", "cancelled", "Active"], [0, 1, 1, 0]],
    ["Customer status", ["Current", "Former", "Current", "n/a"], [0, 1, 0, NaN]],
    ["Отток", ["да", "нет", "нет", "да"], [1, 0, 0, 1]],
    ["Статус клиента", ["активен", "ушёл", "активен", "ушла"], [0, 1, 0, 1]],
    ["Kliento būsena", ["aktyvus", "išėjo", "aktyvus", "nutraukė"], [0, 1, 0, 1]],
  ])("%s is recognised and read", (heading, cells, states) => {
    const { churned, columns } = customersOf({ [heading]: cells });
    expect(columns.churned).toBe(heading);
    expect(valuesOf(churned)).toEqual(states);
  });

  it.each<[string, string[]]>([
    ["Churn risk", ["0", "1", "0", "1"]],
    ["Churn date", ["2026-01-01", "", "", ""]],
    ["Churn reason", ["too dear", "", "", ""]],
    ["Churn", ["0.12", "0.5", "0.9", "0.3"]],
    ["Status", ["complete", "partial", "complete", "complete"]],
    ["Status", ["1", "0", "1", "0"]],
    ["Status", ["active", "active", "active", "active"]],
  ])("%s of %s is none", (heading, cells) => {
    expect(customersOf({ [heading]: cells }).churned).toBeNull();
  });

  it("is taken where it is set, a yes under “active” for staying, and none where that is forbidden", () => {
    const columns = { Active: ["yes", "no", "yes", "yes"], Churned: ["1", "1", "0", "0"] };
    const set = (churned: string | null) =>
      settingsWith({ value: { ...DEFAULT_SETTINGS.value, columns: { churned } } });
    expect(valuesOf(customersOf(columns, set("active")).churned)).toEqual([0, 1, 0, 0]);
    expect(customersOf(columns, set(null)).churned).toBeNull();
    expect(() => customersOf(columns, set("Gone"))).toThrow("missing-column");
  });
});

describe("a column of tenures", () => {
  it.each<[string, string[], number[] | null]>([
    ["Tenure", ["58.2", "3", "49", "12,5"], [58.2, 3, 49, 12.5]],
    ["Tenure (years)", ["5", "0.5", "1", "2"], [60, 6, 12, 24]],
    ["Months as customer", ["5", "1", "1", "2"], [5, 1, 1, 2]],
    ["tenure_days", ["365.2425", "0", "730.485", "30"], [12, 0, 24, 0.98565]],
    ["Tenure", ["2000", "20", "40", "700"], [65.70977, 0.6571, 1.3142, 22.99842]],
    // Months or years: nobody can tell.
    ["Tenure", ["5", "0.5", "1", "2"], null],
    ["Tenure", ["short", "long", "5", "long"], null],
  ])("%s of %s", (heading, cells, months) => {
    expect(valuesOf(customersOf({ [heading]: cells }).tenure)).toEqual(months);
  });
});

describe("columns of margin and retention", () => {
  it.each<[string, string[], number[], boolean]>([
    ["Margin", ["€1,200.50", "(€90)", "€10", "€5"], [1200.5, -90, 10, 5], false],
    ["Gross margin %", ["35", "62.5", "-4", "50"], [0.35, 0.625, -0.04, 0.5], true],
    ["Margin", ["35%", "62.5 %", "40%", "50%"], [0.35, 0.625, 0.4, 0.5], true],
    ["Margin rate", ["0.3", "0.5", "0.6", "0.25"], [0.3, 0.5, 0.6, 0.25], true],
  ])("%s of %s", (heading, cells, values, isShare) => {
    const { margin, marginIsShare } = customersOf({ [heading]: cells });
    expect(valuesOf(margin)).toEqual(values);
    expect(marginIsShare).toBe(isShare);
  });

  it("reads retention as shares or percentages, and what is no share as unknown", () => {
    expect(valuesOf(customersOf({ "Retention rate": ["0.9", "0,85", "1", "0"] }).retention)).toEqual([0.9, 0.85, 1, 0]);
    expect(valuesOf(customersOf({ Retention: ["90%", "85%", "100%", "n/a"] }).retention)).toEqual([0.9, 0.85, 1, NaN]);
  });
});
