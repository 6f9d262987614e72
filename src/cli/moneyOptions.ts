import { InvalidArgumentError, Option, type Command } from "commander";
import { REVENUE_PERIODS, type RevenuePeriod } from "../engine/revenue/per.ts";
import type { MoneyChoices } from "../engine/study/money.ts";

/** What revenue is per, what of it is at risk, who stays and what that is worth. */
export interface MoneyOptions {
  readonly revenuePer?: RevenuePeriod;
  readonly averageRevenue?: number;
  readonly shortTermRate?: number;
  readonly longTermRate?: number;
  readonly potentialRate?: number;
  readonly population?: number;
  readonly churned?: string;
  readonly tenure?: string;
  readonly margin?: string;
  readonly retention?: string;
  readonly churnPer?: "month" | "year";
  readonly retentionRate?: number;
  readonly marginRate?: number;
  readonly discountRate?: number;
}

export function addMoneyOptions(command: Command): Command {
  return command
    .addOption(new Option("--revenue-per <period>", "what the revenue is per").choices(REVENUE_PERIODS))
    .option("--average-revenue <amount>", "revenue of an account, where no column has it", above(0))
    .option("--short-term-rate <share>", "of detractors' revenue, at risk (0.5)", share)
    .option("--long-term-rate <share>", "of passives' revenue, at risk (0.3)", share)
    .option("--potential-rate <share>", "of promoters' revenue, to be won (0.3)", share)
    .option("--population <n>", "all customers, for whom those who answered stand", customers)
    .option("--churned <column>", "column that says who has left")
    .option("--tenure <column>", "column of the time as a customer")
    .option("--margin <column>", "column of the accounts' margin")
    .option("--retention <column>", "column of the accounts' chance to stay")
    .addOption(new Option("--churn-per <period>", "what churn and retention are over").choices(["month", "year"]))
    .option("--retention-rate <share>", "chance of a customer to stay", share)
    .option("--margin-rate <share>", "margin as a share of revenue", share)
    .option("--discount-rate <share>", "by how much money a year later is worth less", above(0));
}

export function moneyChoicesOf(options: MoneyOptions): MoneyChoices {
  const { churned, tenure, margin, retention } = options;
  return {
    revenue: {
      per: options.revenuePer,
      averagePerAccount: options.averageRevenue,
      shortTermRate: options.shortTermRate,
      longTermRate: options.longTermRate,
      potentialRate: options.potentialRate,
      population: options.population,
    },
    value: {
      columns: { churned, tenure, margin, retention },
      per: options.churnPer,
      retention: options.retentionRate,
      marginRate: options.marginRate,
      discountRate: options.discountRate,
    },
  };
}

const NUMBER = /^\d+(?:\.\d+)?$/;

function share(text: string): number {
  if (NUMBER.test(text) && Number(text) <= 1) return Number(text);
  throw new InvalidArgumentError("Expected: a share from 0 to 1, such as 0.3.");
}

function above(least: number): (text: string) => number {
  return (text) => {
    if (NUMBER.test(text) && Number(text) > least) return Number(text);
    throw new InvalidArgumentError(`Expected: a number above ${least}.`);
  };
}

function customers(text: string): number {
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("Expected: a whole number of customers.");
}
