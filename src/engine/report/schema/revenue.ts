import * as z from "zod";
import { count, interval, name } from "./parts.ts";

/** Money a group of accounts stands for; each account counts once. */
export const worth = z.strictObject({
  total: z.number(),
  accounts: count,
  shortTermRisk: z.number().nullable(),
  longTermRisk: z.number().nullable(),
  potential: z.number().nullable(),
});

export const revenue = worth.extend({
  /** A column's revenue, or accounts times the average that the user gave. */
  from: z.enum(["column", "average"]),
  currency: name,
  /** Share of accounts whose revenue is known, 0…1. */
  coverage: z.number(),
  weightedNps: z.number().nullable(),
  weightedInterval: interval.nullable(),
  /** (Σw)² / Σw². */
  effectiveBase: z.number().nullable(),
  rates: z.strictObject({ shortTerm: z.number(), longTerm: z.number(), potential: z.number() }),
});

export type Worth = z.infer<typeof worth>;
