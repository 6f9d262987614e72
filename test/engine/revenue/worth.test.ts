import { describe, expect, it } from "vitest";
import { medianOf, quadrantOf } from "../../../src/engine/revenue/quadrant.ts";
import { revenueReport } from "../../../src/engine/revenue/revenueReport.ts";
import { worthOf } from "../../../src/engine/revenue/worth.ts";
import { reportSchema } from "../../../src/engine/report/document.ts";
import { DEFAULT_SETTINGS } from "../../../src/engine/settings.ts";
import { linesOf, read, settingsWith } from "../survey/tableOf.ts";

const rates = DEFAULT_SETTINGS.revenue;
const rows = (...some: number[]) => Int32Array.from(some);

const survey = linesOf(`
  Customer ID|Date|NPS|Comment|Revenue
  a|2026-01-01|0|too slow for us|€100
  a|2026-02-01|9|much faster now|€200
  b|2026-01-01|3|still too slow|€1,000
  c|2026-01-01|8|quite fine|€50
  d|2026-01-01|10|love it all|
  |2026-01-01|2|too dear|€30`);

describe("what a group of rows is worth", () => {
  const { responses } = read(survey);

  it("is each account's revenue once, at risk by the band of its kept answer", () => {
    expect(worthOf(responses, { preset: "standard", rates }, null)).toMatchObject({
      total: 1280,
      accounts: 5,
      shortTermRisk: 515,
      longTermRisk: 15,
      potential: 60,
    });
    expect(worthOf(responses, { preset: "standard", rates }, rows(0, 1, 2))).toMatchObject({
      total: 1200,
      accounts: 2,
      shortTermRisk: 500,
      potential: 60,
    });
  });

  it("takes the rates that are set", () => {
    const own = { ...rates, shortTermRate: 1, longTermRate: 0, potentialRate: 0.1 };
    expect(worthOf(responses, { preset: "standard", rates: own }, null)).toMatchObject({
      shortTermRisk: 1030,
      longTermRisk: 0,
      potential: 20,
    });
  });

  it("of an account with a replaced answer alone is its revenue, at no risk", () => {
    expect(worthOf(responses, { preset: "standard", rates }, rows(0))).toMatchObject({
      total: 200,
      accounts: 1,
      shortTermRisk: 0,
      potential: 0,
    });
  });

  it("is divided by the answers of an account that several people answered for", () => {
    const team = linesOf(`
      Response ID|Account|NPS|Revenue
      1|A|0|€400
      2|A|10|€400
      3|A|9|€400
      4|A|8|€400
      5|B|0|€10`);
    expect(worthOf(read(team).responses, { preset: "standard", rates }, null)).toMatchObject({
      total: 410,
      accounts: 2,
      shortTermRisk: 0.5 * 110,
      longTermRisk: 0.3 * 100,
      potential: 0.3 * 200,
    });
  });

  it("has no risk off the 0–10 scale", () => {
    const { responses: csat } = read(survey, settingsWith({ scale: "1-5" }));
    expect(worthOf(csat, { preset: "standard", rates }, null)).toMatchObject({
      total: 1280,
      shortTermRisk: null,
      longTermRisk: null,
      potential: null,
    });
  });

  it("leaves out what a condition leaves out", () => {
    const { responses: some } = read(survey, settingsWith({ where: [{ column: "Customer ID", value: "B" }] }));
    expect(worthOf(some, { preset: "standard", rates }, null)).toMatchObject({ total: 1000, accounts: 1 });
    expect(worthOf(some, { preset: "standard", rates }, rows(0, 2, 3))).toMatchObject({ total: 1000, accounts: 1 });
  });
});

describe("the revenue of a report", () => {
  it("comes from the column, with its coverage and the NPS it weighs", () => {
    const report = revenueReport(read(survey).responses, { preset: "standard", rates });
    expect(report).toMatchObject({
      from: "column",
      currency: "EUR",
      total: 1280,
      coverage: 0.8,
      rates: { shortTerm: 0.5, longTerm: 0.3, potential: 0.3 },
    });
    expect(report?.weightedNps).toBeCloseTo((100 * (200 - 1030)) / 1280, 9);
    expect(report?.effectiveBase).toBeCloseTo(1280 ** 2 / (200 ** 2 + 1000 ** 2 + 50 ** 2 + 30 ** 2), 9);
    expect(reportSchema.shape.revenue.parse(report)).toEqual(report);
  });

  it("weighs an account that several people answered for once", () => {
    const team = linesOf(`
      Response ID|Account|NPS|Revenue
      1|A|0|€400
      2|A|10|€400
      3|A|10|€400
      4|A|8|€400
      5|B|10|€100`);
    expect(revenueReport(read(team).responses, { preset: "standard", rates })?.weightedNps).toBeCloseTo(
      100 * (200 / 500),
      9,
    );
  });

  it("comes from the average that the user gave, where the file has no column", () => {
    const { responses } = read(survey, settingsWith({ columns: { revenue: null } }));
    expect(revenueReport(responses, { preset: "standard", rates })).toBeNull();
    expect(worthOf(responses, { preset: "standard", rates }, null)).toBeNull();
    const average = { ...rates, averagePerAccount: 100 };
    expect(revenueReport(responses, { preset: "standard", rates: average })).toMatchObject({
      from: "average",
      total: 500,
      accounts: 5,
      coverage: 0,
      shortTermRisk: 100,
      longTermRisk: 30,
      potential: 60,
      weightedNps: null,
    });
  });

  it("is null, not 0, when no cell of the column can be read", () => {
    const table = linesOf(`
      NPS|Revenue
      9|lots
      0|n/a`);
    const { responses } = read(table, settingsWith({ columns: { score: "NPS", revenue: "Revenue" } }));
    expect(revenueReport(responses, { preset: "standard", rates })).toBeNull();
  });
});

describe("the quadrant of a theme", () => {
  it.each([
    [-5, 100, "fix-first"],
    [-5, 50, "fix-first"],
    [-5, 49, "fix-next"],
    [5, 50, "protect"],
    [0, 10, "build-on"],
  ] as const)("at impact %d and money %d is %s", (impact, money, quadrant) => {
    expect(quadrantOf(impact, money, 50)).toBe(quadrant);
  });

  it("is null where something is not known", () => {
    expect([quadrantOf(null, 1, 1), quadrantOf(1, null, 1), quadrantOf(1, 1, null)]).toEqual([null, null, null]);
    expect([medianOf([]), medianOf([3, 1, 2]), medianOf([4, 1, 2, 3])]).toEqual([null, 2, 2.5]);
  });
});
