import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS, type Settings, type ValueSettings } from "../../../src/engine/settings.ts";
import { valueReport } from "../../../src/engine/value/valueReport.ts";
import { value as valueSchema } from "../../../src/engine/report/schema/value.ts";
import { present } from "../../fixtures/present.ts";
import { linesOf, read, settingsWith } from "../survey/tableOf.ts";

/** The value of a survey, given as lines; `told` is what the user says of it. */
function valueOf(lines: string, told: Partial<ValueSettings> = {}, revenue: Partial<Settings["revenue"]> = {}) {
  const settings = settingsWith({
    value: { ...DEFAULT_SETTINGS.value, ...told },
    revenue: { ...DEFAULT_SETTINGS.revenue, ...revenue },
    columns: { id: "Account" },
  });
  const { responses } = read(linesOf(lines), settings);
  const themes = [{ id: "t-1", rows: Int32Array.of(0, 1) }];
  const value = valueReport(responses, { preset: "standard", settings, themes });
  expect(valueSchema.nullable().parse(value)).toEqual(value);
  return value;
}

const yearly = `
  Account|NPS|Annual revenue
  a|0|€100
  b|8|€200
  c|10|€300`;

describe("the value of customers over the time to come", () => {
  it("is margin, retention and discount of one period, at risk by the rates of revenue at risk", () => {
    const told = { retention: 0.8, discountRate: 0.1, marginRate: 0.5 };
    const lifetime = present(valueOf(yearly, told)?.lifetime);
    // r / (1 + d − r) = 0.8 / 0.3 of each account's margin of 50, 100 and 150.
    expect(lifetime).toMatchObject({
      per: "year",
      marginFrom: "rate",
      retentionFrom: "rate",
      discountFrom: "rate",
      margin: 100,
    });
    expect(lifetime.perCustomer.renewal).toBeCloseTo(266.666667, 6);
    expect(lifetime.total).toBeCloseTo((300 * 0.8) / 0.3, 9);
    expect(lifetime.atRisk).toBeCloseTo(((0.5 * 50 + 0.3 * 100) * 0.8) / 0.3, 9);
    expect(lifetime.themes).toEqual([
      {
        theme: "t-1",
        accounts: 2,
        total: expect.closeTo(400, 9) as number,
        atRisk: expect.closeTo((55 * 0.8) / 0.3, 9) as number,
      },
    ]);
    expect(valueOf(yearly, { ...told, firstPayment: "now" })?.lifetime?.total).toBeCloseTo((300 * 1.1) / 0.3, 9);
  });

  it("takes a yearly retention and discount to months where the revenue is a month's", () => {
    const monthly = yearly.replace("Annual revenue", "MRR");
    const lifetime = present(valueOf(monthly, { per: "year", retention: 0.8, discountRate: 0.1 })?.lifetime);
    expect(lifetime.per).toBe("month");
    expect(lifetime.retention ** 12).toBeCloseTo(0.8, 12);
    expect((1 + lifetime.discount) ** 12).toBeCloseTo(1.1, 12);
    expect(lifetime.marginFrom).toBe("revenue");
  });

  it("takes a monthly retention and margin to years where the revenue is a year's", () => {
    const told = { per: "month", retention: 0.98, marginPerAccount: 10 } as const;
    const lifetime = present(valueOf(yearly, told)?.lifetime);
    expect(lifetime).toMatchObject({ per: "year", marginFrom: "amount", margin: 120 });
    expect(lifetime.retention).toBeCloseTo(0.98 ** 12, 12);
  });

  it("works retention out from how long customers have stayed: as long again", () => {
    const months = `
      Account|NPS|ARPU|Tenure (months)|Churned
      a|0|20|40|0
      b|10|20|60|0
      c|10|20|900|1
      d|9||50|0`;
    const lifetime = present(valueOf(months)?.lifetime);
    expect(lifetime).toMatchObject({ retentionFrom: "tenure", meanTenure: 50, per: "month", accounts: 2 });
    // 50 payments more, on average.
    expect(lifetime.perCustomer.renewal).toBeCloseTo(50 * 20, 9);
    expect(lifetime.total).toBeCloseTo(2 * 50 * 20, 9);
  });

  it("takes each account's own margin and retention where columns have them", () => {
    const own = `
      Account|NPS|Annual revenue|Gross margin %|Retention rate
      a|0|1000|50|0.5
      b|8|1000|20|0.75`;
    const lifetime = present(valueOf(own, { discountRate: 0 })?.lifetime);
    expect(lifetime).toMatchObject({ marginFrom: "column", retentionFrom: "column", margin: 350, retention: 0.625 });
    expect(lifetime.total).toBeCloseTo(500 * (0.5 / 0.5) + 200 * (0.75 / 0.25), 9);
  });

  it("rests on counts or on a churned column only where it is said what they are over", () => {
    const counts = { customersAtStart: 100, customersAtEnd: 90 };
    expect(valueOf(yearly, counts)).toMatchObject({
      lifetime: null,
      gaps: ["no-retention"],
      churn: { retention: 0.9 },
    });
    expect(valueOf(yearly, { ...counts, per: "year" })?.lifetime).toMatchObject({
      retentionFrom: "counts",
      retention: 0.9,
    });
    const churned = `
      Account|NPS|Annual revenue|Churned
      a|0|100|1
      b|9|100|0
      c|9|100|0
      d|9|100|0`;
    expect(valueOf(churned)?.gaps).toEqual(["no-retention"]);
    expect(valueOf(churned, { per: "year" })?.lifetime).toMatchObject({
      retentionFrom: "churned",
      retention: 0.75,
      accounts: 3,
    });
  });

  it("says what is missing, and is null where nobody has told anything", () => {
    expect(valueOf(yearly)).toBeNull();
    expect(valueOf(yearly.replace("Annual revenue", "Revenue"), { retention: 0.9 })?.gaps).toEqual(["no-period"]);
    expect(valueOf(yearly.replace("Annual revenue", "Revenue"), { retention: 0.9 }, { per: "month" })?.gaps).toEqual(
      [],
    );
    expect(valueOf(yearly.replace("Annual revenue", "Order value"), { retention: 0.9 })?.gaps).toEqual(["no-period"]);
    expect(valueOf("Account|NPS\na|9\nb|3", { retention: 0.9 })?.gaps).toEqual(["no-margin"]);
    expect(valueOf(yearly, { retention: 1 })?.gaps).toEqual(["no-end"]);
  });

  it("of a margin that was set needs no revenue at all", () => {
    const told = { per: "year", retention: 0.5, marginPerAccount: 100 } as const;
    expect(valueOf("Account|NPS\na|9\nb|3", told)?.lifetime).toMatchObject({ accounts: 2, total: 200, atRisk: 50 });
  });
});
