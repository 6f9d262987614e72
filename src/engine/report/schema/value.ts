import * as z from "zod";
import { CLTV_NAMES, DISCOUNT_SOURCES, MARGIN_SOURCES, RETENTION_SOURCES, VALUE_GAPS } from "../../value/names.ts";
import { BANDS } from "../../measures/preset.ts";
import { count, interval, name } from "./parts.ts";

const figure = z.number().nullable();
const period = z.enum(["month", "year"]);

const churn = z.strictObject({
  /** Counts that the user gave, or a column that says who has left. */
  from: z.enum(["counts", "column"]),
  column: name,
  /** Customers at the start, or accounts whose state is known. */
  start: count,
  left: count,
  /** 0…1; null where `start` is 0. */
  churn: figure,
  retention: figure,
  /** 95 %, Wilson's, of `churn`. */
  interval: interval.nullable(),
  /** What the churn is over; null where nobody tells. */
  per: period.nullable(),
  /** By the band of the account's answer (of several the worst); empty off the 0–10 scale and without a column. */
  bands: z.array(
    z.strictObject({ band: z.enum(BANDS), accounts: count, left: count, churn: figure, interval: interval.nullable() }),
  ),
});

const lifetime = z.strictObject({
  /** What margin, retention and discount are per. */
  per: period,
  /** Mean of the valued accounts, in money per `per`. */
  margin: z.number(),
  marginFrom: z.enum(MARGIN_SOURCES),
  /** Mean of the valued accounts, 0…1. */
  retention: z.number(),
  retentionFrom: z.enum(RETENTION_SOURCES),
  /** Mean time as a customer so far, in months; null where it was not asked for. */
  meanTenure: figure,
  discount: z.number(),
  discountFrom: z.enum(DISCOUNT_SOURCES),
  /** Of a customer with mean margin and retention, by when the first payment comes; null where 1 + d ≤ r. */
  perCustomer: z.strictObject({ now: figure, "period-end": figure, renewal: figure }),
  /** The variant of everything below. */
  firstPayment: z.enum(CLTV_NAMES),
  /** Accounts with a value: those that have left have none. */
  accounts: count,
  total: z.number(),
  /** The rates of revenue at risk, of the value of detractors and passives; null off the 0–10 scale. */
  atRisk: figure,
  /** By main theme; an account counts once in each. */
  themes: z.array(z.strictObject({ theme: z.string(), accounts: count, total: z.number(), atRisk: figure })),
});

/** Who stays and what a customer is worth over the time to come. */
export const value = z.strictObject({
  columns: z.strictObject({ churned: name, tenure: name, margin: name, retention: name }),
  churn: churn.nullable(),
  lifetime: lifetime.nullable(),
  /** Why there is no `lifetime`. */
  gaps: z.array(z.enum(VALUE_GAPS)),
});

export type Value = z.infer<typeof value>;
export type Churn = z.infer<typeof churn>;
export type Lifetime = z.infer<typeof lifetime>;
