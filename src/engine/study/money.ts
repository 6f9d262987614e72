import * as z from "zod";
import { REVENUE_PERIODS } from "../revenue/per.ts";
import type { RevenueRates, Settings, ValueSettings } from "../settings.ts";
import { CLTV_NAMES } from "../value/names.ts";
import { TENURE_UNITS } from "../value/tenure.ts";

const columnName = z.string().min(1).nullable();
const share = z.number().min(0).max(1);
const customers = z.int().min(0).nullable();

export const revenueSettings = z
  .strictObject({
    shortTermRate: share.optional().describe("Share of detractors' revenue taken as at risk in the short term (0.5)."),
    longTermRate: share.optional().describe("Share of passives' revenue taken as at risk in the long term (0.3)."),
    potentialRate: share.optional().describe("Share of promoters' revenue taken as potential (0.3)."),
    averagePerAccount: z
      .number()
      .positive()
      .nullable()
      .optional()
      .describe("Revenue of an account, for a file that has no column of revenue."),
    per: z
      .enum(REVENUE_PERIODS)
      .nullable()
      .optional()
      .describe("What the amounts are per; “once”: an order or a whole relationship. Null: as the heading says."),
    population: z
      .int()
      .min(1)
      .nullable()
      .optional()
      .describe("All customers, if those who answered are to stand for them: risk is then given for all of them too."),
  })
  .describe("Shares of revenue taken as at risk (detractors, passives) and as potential (promoters).");

export const valueSettings = z
  .strictObject({
    columns: z
      .strictObject({
        churned: columnName.optional().describe("Who has left: 0/1, yes/no, active/churned."),
        tenure: columnName.optional().describe("How long they have been customers."),
        margin: columnName.optional().describe("What remains of their revenue, in money or as a share of it."),
        retention: columnName.optional().describe("Their chance to stay for one more period."),
      })
      .optional()
      .describe("Columns that tell who stays and what that is worth; null says that the file has none."),
    tenureIn: z.enum(TENURE_UNITS).nullable().optional().describe("What the tenure column counts."),
    customersAtStart: customers.optional(),
    customersAtEnd: customers.optional().describe("Of whom the new ones are taken off for retention."),
    newCustomers: customers.optional(),
    per: z
      .enum(["month", "year"])
      .nullable()
      .optional()
      .describe("What the counts of customers, the churned column, retention and marginPerAccount are over."),
    retention: share.nullable().optional().describe("Chance of a customer to stay for one more period."),
    marginRate: share.nullable().optional().describe("Margin as a share of revenue; without it revenue stands for it."),
    marginPerAccount: z.number().nullable().optional().describe("Margin of an account in money."),
    discountRate: z
      .number()
      .min(0)
      .max(10)
      .nullable()
      .optional()
      .describe("By how much money a year later is worth less: 0.1 = 10 %."),
    firstPayment: z
      .enum(CLTV_NAMES)
      .optional()
      .describe(
        "When the first payment that counts comes: now, at the end of the period, or at the renewal from those who stay (renewal).",
      ),
  })
  .describe("Retention, churn and what a customer is worth over the time to come.");

/** What is set of money, all or some of it. */
export interface MoneyChoices {
  readonly revenue?: z.infer<typeof revenueSettings> | undefined;
  readonly value?: z.infer<typeof valueSettings> | undefined;
}

/** The settings with what is set in place of what was. */
export function withMoney(
  base: Pick<Settings, "revenue" | "value">,
  { revenue = {}, value = {} }: MoneyChoices,
): Pick<Settings, "revenue" | "value"> {
  const { columns = {}, ...rest } = value;
  return {
    revenue: overlaid<RevenueRates>(base.revenue, revenue),
    value: {
      ...overlaid<ValueSettings>(base.value, rest),
      columns: overlaid<ValueSettings["columns"]>(base.value.columns, columns),
    },
  };
}

function overlaid<Part extends object>(base: Part, set: object): Part {
  return { ...base, ...Object.fromEntries(Object.entries(set).filter(([, one]) => one !== undefined)) };
}
