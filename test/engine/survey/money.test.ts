import { describe, expect, it } from "vitest";
import { quiet } from "../../../src/engine/effects.ts";
import { readMoney } from "../../../src/engine/survey/money.ts";
import { columnOf } from "./tableOf.ts";

function moneyOf(cells: readonly string[], heading = "Revenue") {
  const { amount, currency, diagnostics } = readMoney(columnOf(heading, cells), cells.length, quiet);
  return { amounts: [...amount], currency, diagnostics, codes: diagnostics.map(({ code }) => code) };
}

describe("a revenue column", () => {
  it.each<[string, number, string | null]>([
    ["1250", 1250, null],
    ["37.2905", 37.2905, null],
    ["€6,200.00", 6200, "EUR"],
    ["€ 38,100", 38100, "EUR"],
    ["€890.40", 890.4, "EUR"],
    ["32\u00a0300,00 руб.", 32300, "RUB"],
    ["3\u202f070,99 €", 3070.99, "EUR"],
    ["1.234.567,89 EUR", 1234567.89, "EUR"],
    ["CHF 1'250.50", 1250.5, "CHF"],
    ["$1,250,000", 1250000, "$"],
    ["US$ 99.9", 99.9, "USD"],
    ["12,34,567", 1234567, null],
    ["0,125", 0.125, null],
    ["12k", 12000, null],
    ["38 тыс. ₽", 38000, "RUB"],
    ["$1.2M", 1200000, "$"],
    ["1.5e+05", 150000, null],
    ["1.234,56 €", 1234.56, "EUR"],
    ["1 234,56", 1234.56, null],
    ["1'234.50", 1234.5, null],
    ["€1.2m", 1200000, "EUR"],
    ["1,2 Mio. €", 1200000, "EUR"],
    ["3 Tsd. €", 3000, "EUR"],
    ["£1.2bn", 1200000000, "GBP"],
    ["1,5 млрд ₽", 1500000000, "RUB"],
    ["1.200,– €", 1200, "EUR"],
    ["CHF 1200.-", 1200, "CHF"],
    ["350 Eur", 350, "EUR"],
    ["0", 0, null],
  ])("reads %s as %d %s", (cell, amount, currency) => {
    expect(moneyOf([cell])).toMatchObject({ amounts: [amount], currency, codes: [] });
  });

  it("decides by the column whether a lone separator is a decimal one", () => {
    expect(moneyOf(["1,250", "990"]).amounts).toEqual([1250, 990]);
    expect(moneyOf(["1,250", "990,5", "12,75"]).amounts).toEqual([1.25, 990.5, 12.75]);
    expect(moneyOf(["1.250", "990,5"]).amounts).toEqual([1250, 990.5]);
    expect(moneyOf(["27.943", "37.2905", "0.0"]).amounts).toEqual([27.943, 37.2905, 0]);
  });

  it("takes missing words for missing, and reports what it cannot read", () => {
    const { amounts, diagnostics } = moneyOf(["n/a", "-", "", "lots", "ask Bob", "5"]);
    expect(amounts).toEqual([NaN, NaN, NaN, NaN, NaN, 5]);
    expect(diagnostics).toMatchObject([{ code: "unreadable-revenue", row: 4, column: "Revenue" }]);
    expect(diagnostics[0]?.message).toContain("an amount: 2;");
  });

  it.each(["-120", "−120", "(120.00)", "€ -120", "120-", "(€1,200)", "$ (1,200.00)"])(
    "leaves %s out as negative",
    (cell) => {
      expect(moneyOf(["5", cell])).toMatchObject({ amounts: [5, NaN], codes: ["negative-revenue"] });
    },
  );

  it("names one currency, or warns of several", () => {
    expect(moneyOf(["$5", "USD 7"]).currency).toBe("USD");
    expect(moneyOf(["5", "7"], "ARR (EUR)").currency).toBe("EUR");
    expect(moneyOf(["€5", "£7", "9"])).toMatchObject({ currency: null, codes: ["mixed-currencies"] });
  });
});
