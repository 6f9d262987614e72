import { describe, expect, it } from "vitest";
import { FeedbackError } from "../../../src/engine/errors.ts";
import { DEFAULT_SETTINGS, type ValueSettings } from "../../../src/engine/settings.ts";
import { churnOf } from "../../../src/engine/value/churn.ts";
import { linesOf, read, settingsWith } from "../survey/tableOf.ts";

const told = (part: Partial<ValueSettings>): ValueSettings => ({ ...DEFAULT_SETTINGS.value, ...part });
const { responses: silent } = read(linesOf("NPS|Why\n9|good work all round\n3|bad"));

describe("churn and retention", () => {
  it("from counts: retention = (end − new) / start, churn = 1 − retention", () => {
    const counts = told({ customersAtStart: 1200, customersAtEnd: 1130, newCustomers: 98, per: "year" });
    expect(churnOf(silent, "standard", counts)).toEqual({
      from: "counts",
      column: null,
      start: 1200,
      left: 168,
      retention: 0.86,
      churn: expect.closeTo(0.14, 12) as number,
      // statsmodels 0.15.0, proportion_confint(168, 1200, method="wilson").
      interval: [expect.closeTo(0.121514, 6), expect.closeTo(0.160783, 6)],
      per: "year",
      bands: [],
    });
    expect(churnOf(silent, "standard", told({ customersAtStart: 50, customersAtEnd: 45 }))?.retention).toBe(0.9);
  });

  it("is null, not 0, of no customers", () => {
    expect(
      churnOf(silent, "standard", told({ customersAtStart: 0, customersAtEnd: 3, newCustomers: 3 })),
    ).toMatchObject({
      churn: null,
      retention: null,
      interval: null,
    });
    expect(churnOf(silent, "standard", told({ customersAtStart: 10 }))).toBeNull();
  });

  it("refuses counts that do not fit together", () => {
    for (const part of [
      { customersAtStart: 10, customersAtEnd: 14, newCustomers: 2 },
      { customersAtStart: 10, customersAtEnd: 1, newCustomers: 2 },
    ])
      expect(() => churnOf(silent, "standard", told(part))).toThrow(FeedbackError);
  });

  it("from a column: each account once, by its latest state, and by the band of its worst answer", () => {
    const { responses } = read(
      linesOf(`
        Respondent|Account|Date|NPS|Churned
        a|A|2026-01-01|9|0
        b|A|2026-02-01|2|1
        c|B|2026-01-01|10|no
        d|C|2026-01-01|8|
        e|D|2026-01-01|3|yes
        f|E|2026-01-01|7|n/a
        g|E|2026-03-01|8|0`),
      settingsWith({ columns: { id: "Respondent", account: "Account" } }),
    );
    const churn = churnOf(responses, "standard", DEFAULT_SETTINGS.value);
    expect(churn).toMatchObject({ from: "column", column: "Churned", start: 4, left: 2, churn: 0.5, per: null });
    expect(churn?.bands.map(({ band, accounts, left }) => [band, accounts, left])).toEqual([
      ["detractor", 2, 2],
      ["passive", 1, 0],
      ["promoter", 1, 0],
    ]);
  });

  it("by band leaves out rows that the figures leave out", () => {
    const table = linesOf(`
      NPS|Plan|Churned
      0|Pro|1
      0|Team|0
      9|Pro|0`);
    const { responses } = read(table, settingsWith({ where: [{ column: "Plan", value: "Pro" }] }));
    expect(churnOf(responses, "standard", DEFAULT_SETTINGS.value)).toMatchObject({ start: 2, left: 1 });
  });
});
