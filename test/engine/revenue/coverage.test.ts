import { describe, expect, it } from "vitest";
import { revenueReport } from "../../../src/engine/revenue/revenueReport.ts";
import { DEFAULT_SETTINGS, type RevenueRates } from "../../../src/engine/settings.ts";
import { present } from "../../fixtures/present.ts";
import { linesOf, read, settingsWith } from "../survey/tableOf.ts";

const survey = linesOf(`
  Customer ID|Date|NPS|Plan|Annual revenue|Churned
  a|2026-01-01|0|Pro|€100|0
  a|2026-02-01|0|Pro||0
  b|2026-01-01|10|Pro|€1,000|0
  c|2026-01-01|n/a|Team|€400|0
  d|2026-01-01|8|Team|(€50)|0
  e|2026-01-01|9|Team|ask Bob|0
  f|2026-01-01|3|Team|€500|1`);

function revenueOf(rates: Partial<RevenueRates> = {}, where: readonly { column: string; value: string }[] = []) {
  const { responses } = read(survey, settingsWith({ where }));
  return present(
    revenueReport(responses, { preset: "standard", rates: { ...DEFAULT_SETTINGS.revenue, ...rates }, seed: 42 }),
  );
}

describe("what the money of a report covers", () => {
  it("is stated by account, by row and by revenue", () => {
    const { coverage, coverageOfRows, coverageOfRevenue, total } = revenueOf();
    expect(total).toBe(2000);
    expect(coverage).toBeCloseTo(4 / 6, 12);
    // The second row of a knows its account's revenue.
    expect(coverageOfRows).toBeCloseTo(5 / 7, 12);
    expect(coverageOfRevenue).toBeCloseTo(1600 / 2000, 12);
  });

  it("leaves out amounts below zero, missing and unreadable ones, and counts them with their rows", () => {
    expect(revenueOf().unknown).toEqual({
      missing: 1,
      unreadable: 1,
      negative: { rows: 1, total: -50, first: [5] },
    });
    expect(revenueOf({}, [{ column: "Plan", value: "Pro" }]).unknown).toEqual({
      missing: 1,
      unreadable: 0,
      negative: { rows: 0, total: 0, first: [] },
    });
  });

  it("counts apart what has left: it is at no risk any more, but it was revenue and it answered", () => {
    const revenue = revenueOf();
    expect(revenue.lost).toEqual({ accounts: 1, total: 500 });
    expect(revenue).toMatchObject({ shortTermRisk: 50, longTermRisk: 0, potential: 300 });
    expect(revenue.weightedNps).toBeCloseTo((100 * (1000 - 100 - 500)) / 1600, 9);
  });

  it("is a year's by its heading, unless the user says otherwise", () => {
    expect(revenueOf().per).toBe("year");
    expect(revenueOf({ per: "month" }).per).toBe("month");
  });

  it("stands for all customers only where the user says how many there are", () => {
    expect(revenueOf().population).toBeNull();
    const { population, riskInterval } = revenueOf({ population: 400 });
    expect(population).toMatchObject({ customers: 400, shortTermRisk: 5000, longTermRisk: 0 });
    expect(population?.riskInterval).toEqual(riskInterval?.map((end) => 100 * end));
  });
});
