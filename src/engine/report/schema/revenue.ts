import * as z from "zod";
import { REVENUE_PERIODS } from "../../revenue/per.ts";
import { count, interval, name } from "./parts.ts";

const amount = z.number().nullable();

/** Money a group of accounts stands for; each account counts once. */
export const worth = z.strictObject({
  total: z.number(),
  accounts: count,
  /** What of it belongs to accounts that have left, which is at no risk any more; null where the file does not tell. */
  lost: z.strictObject({ accounts: count, total: z.number() }).nullable(),
  shortTermRisk: amount,
  longTermRisk: amount,
  potential: amount,
  /** 95 %, of both risks together, by resampling accounts; null off the 0–10 scale and where it was not drawn. */
  riskInterval: interval.nullable(),
});

export const revenue = worth.extend({
  /** A column's revenue, or accounts times the average that the user gave. */
  from: z.enum(["column", "average"]),
  currency: name,
  /** What every amount is per; `once`: an order or a whole relationship. Null where neither file nor user tells. */
  per: z.enum(REVENUE_PERIODS).nullable(),
  /** Share of accounts whose revenue is known, 0…1. */
  coverage: z.number(),
  /** Share of rows whose account's revenue is known, 0…1. */
  coverageOfRows: z.number(),
  /** Share of `total` whose account has a score that counts, 0…1; null where `total` is 0. */
  coverageOfRevenue: z.number().nullable(),
  /** Rows whose own cell gives no amount; null without a column. */
  unknown: z
    .strictObject({
      missing: count,
      unreadable: count,
      /** Amounts below zero are in no sum and no weight. */
      negative: z.strictObject({ rows: count, total: z.number(), first: z.array(z.int().min(1)) }),
    })
    .nullable(),
  weightedNps: amount,
  weightedInterval: interval.nullable(),
  /** (Σw)² / Σw². */
  effectiveBase: amount,
  rates: z.strictObject({ shortTerm: z.number(), longTerm: z.number(), potential: z.number() }),
  /** As many customers as the user says there are, at the mean risk of the accounts whose revenue is known. */
  population: z
    .strictObject({ customers: count, shortTermRisk: amount, longTermRisk: amount, riskInterval: interval.nullable() })
    .nullable(),
});

export type Worth = z.infer<typeof worth>;
export type Revenue = z.infer<typeof revenue>;
