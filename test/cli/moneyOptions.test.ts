import { Command } from "commander";
import { describe, expect, it } from "vitest";
import { addMoneyOptions, moneyChoicesOf, type MoneyOptions } from "../../src/cli/moneyOptions.ts";

function choicesOf(...args: string[]) {
  const command = addMoneyOptions(new Command())
    .exitOverride()
    .configureOutput({ writeErr: () => {} });
  return moneyChoicesOf(command.parse(args, { from: "user" }).opts<MoneyOptions>());
}

describe("the options about money", () => {
  it("set revenue, its rates and who stays", () => {
    expect(
      choicesOf(
        ...["--revenue-per", "month", "--average-revenue", "19.9", "--population", "120000"],
        ...["--short-term-rate", "0.2", "--long-term-rate", "0.1", "--potential-rate", "1"],
        ...["--churned", "left", "--tenure", "months", "--margin", "profit", "--retention", "stays"],
        ...["--churn-per", "year", "--retention-rate", "0.9", "--margin-rate", "0.6", "--discount-rate", "0.08"],
      ),
    ).toEqual({
      revenue: {
        per: "month",
        averagePerAccount: 19.9,
        shortTermRate: 0.2,
        longTermRate: 0.1,
        potentialRate: 1,
        population: 120000,
      },
      value: {
        columns: { churned: "left", tenure: "months", margin: "profit", retention: "stays" },
        per: "year",
        retention: 0.9,
        marginRate: 0.6,
        discountRate: 0.08,
      },
    });
  });

  it.each([
    ["--short-term-rate", "1.2"],
    ["--short-term-rate", "half"],
    ["--average-revenue", "0"],
    ["--population", "1e6"],
    ["--revenue-per", "week"],
  ])("refuse %s %s", (...args) => {
    expect(() => choicesOf(...args)).toThrow(/Expected|Allowed/);
  });
});
