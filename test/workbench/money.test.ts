import { describe, expect, it } from "vitest";
import type { ReportDocument } from "../../src/engine/report/document.ts";
import { present } from "../fixtures/present.ts";
import { report } from "../fixtures/report.ts";
import { markup } from "./flatten.ts";
import { pageOf, textOf } from "./pageFixture.ts";

const revenue = present(report.revenue);
const value = present(report.value);
const titleOf = (of: ReportDocument, label: string): string =>
  new RegExp(`<dt>${label}</dt><dd title="([^"]*)"`, "u").exec(markup(pageOf(of)))?.[1] ?? "";

describe("the money of a report", () => {
  it("says on hover how the amount at risk is made, what it covers and what is left out", () => {
    const title = titleOf(
      {
        ...report,
        revenue: {
          ...revenue,
          lost: { accounts: 12, total: 30_000 },
          population: { customers: 9000, shortTermRisk: 1e6, longTermRisk: 5e5, riskInterval: null },
        },
      },
      "At risk",
    );
    expect(title).toContain("Short term: 50% of detractors");
    expect(title).toContain("Revenue is known for 94% of accounts and 95% of rows; 98% of it has a score.");
    expect(title).toContain("Accounts that have left: 12, worth €30K");
    expect(title).toContain("Rows with revenue below zero, in no sum: 1, −€240 in all, first in row 77.");
    expect(title).toContain("If those who answered stand for all 9,000 customers, as the study says: €1.5M at risk.");
    expect(titleOf({ ...report, revenue: { ...revenue, per: null } }, "At risk")).toContain("Nobody says whether");
  });

  it("weighs the NPS by revenue, with its interval and its effective base", () => {
    expect(textOf(report)).toContain("By revenue NPS +18 +4 to +31");
    expect(titleOf(report, "By revenue")).toContain("As telling as 143 answers of equal weight.");
  });

  it("shows who stays and what a customer is worth, with every assumption", () => {
    const card = textOf(report);
    expect(card).toMatch(/Customers 14\.0% have left · Customer lifetime value: €7\.4K/u);
    expect(card).toContain("Churn 14.0% a year (95% interval 12.2% to 16.1%): 168 of 1,200 customers");
    expect(card).toContain("first payment at the first renewal m r / (1 + d − r) €7.4K");
    expect(card).toContain("first payment now m (1 + d) / (1 + d − r) €9.5K");
    expect(card).toContain("Discount d: 10.0% a year.");
  });

  it("shows churn by band, counts alone where there are few accounts", () => {
    const bands = [
      { band: "detractor" as const, accounts: 100, left: 8, churn: 0.08, interval: [0.041, 0.15] as [number, number] },
      { band: "promoter" as const, accounts: 9, left: 1, churn: 1 / 9, interval: [0.02, 0.43] as [number, number] },
    ];
    const text = textOf({ ...report, value: { ...value, churn: { ...present(value.churn), bands } } });
    expect(text).toContain("Detractors 100 8 8.0% 4.1% to 15.0%");
    expect(text).toContain("Promoters 9 1 – –");
    expect(text).toContain("8.0% of detractors have left, and 50% of their revenue is counted as at risk");
  });

  it("says what is missing for a lifetime value, and nothing where nobody told anything", () => {
    const gap = textOf({ ...report, value: { ...value, lifetime: null, gaps: ["no-period"] } });
    expect(gap).toContain("nobody says whether the revenue is a month’s or a year’s");
    expect(textOf({ ...report, value: null })).not.toContain("have left");
  });

  it("says of the selected theme what its detractors as passives would come to, and what that takes for granted", () => {
    const line = textOf(report);
    expect(line).toContain("If its detractors (30) became passives: NPS +7.5 (95% interval +5.3 to +10.6)");
    expect(line).toContain("revenue at risk −€30K a year (short term −€76K, long term +€45K)");
    expect(line).toContain("Arithmetic, not a forecast");
    expect(markup(pageOf({ ...report, whatIf: [] }))).not.toContain("what-if");
  });
});
