import { expect, it } from "vitest";
import { periodOf } from "../../../src/engine/revenue/per.ts";
import { columnOf } from "../survey/tableOf.ts";

it.each<[string, ReturnType<typeof periodOf>]>([
  ["ARPU", "month"],
  ["MRR (EUR)", "month"],
  ["Monthly fee", "month"],
  ["revenue_per_month", "month"],
  ["Выручка в месяц", "month"],
  ["Ежемесячный платёж", "month"],
  ["Pajamos per mėn.", "month"],
  ["Mėnesinės pajamos", "month"],
  ["Monatsumsatz", "month"],
  ["Revenu mensuel", "month"],
  ["ARR", "year"],
  ["Annual revenue", "year"],
  ["Yearly spend", "year"],
  ["Годовая выручка", "year"],
  ["Выручка, руб./год", "year"],
  ["Metinės pajamos", "year"],
  ["Jahresumsatz", "year"],
  ["Order value", "once"],
  ["CaTicket", "once"],
  ["Средний чек", "once"],
  ["LTV", "once"],
  ["Revenue", null],
  ["Выручка", null],
  ["Pajamos", null],
  // It speaks of two.
  ["Monthly and annual revenue", null],
])("the amounts of %s are per %s", (heading, per) => {
  expect(periodOf(columnOf(heading, []))).toBe(per);
});

it("the question tells where the heading does not", () => {
  expect(periodOf(columnOf("Q7", [], "What do you pay us a month?"))).toBe("month");
  expect(periodOf(columnOf("ARR", [], "What do you pay us a month?"))).toBe("year");
});
