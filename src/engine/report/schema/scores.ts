import * as z from "zod";
import { EXCLUSIONS } from "../../survey/responses.ts";
import { SCALES } from "../../survey/scale.ts";
import { count, interval } from "./parts.ts";
import { phrase } from "./phrases.ts";

/** Measures that head a report; which one fits follows from the scale. */
export const MEASURES = ["nps", "csat", "mean"] as const;

/**
 * One group's scores. `value` is the headline measure: NPS in points −100…100, CSAT in percent 0…100, or the mean in the
 * scale's own units; null when nobody in the group has a valid score. The bands and `nps` are null off the 0–10 scale.
 */
export const tally = z.strictObject({
  valid: count,
  promoters: count.nullable(),
  passives: count.nullable(),
  detractors: count.nullable(),
  nps: z.number().nullable(),
  value: z.number().nullable(),
  /** 95 %, around `value`. */
  interval: interval.nullable(),
  mean: z.number().nullable(),
  /** Under 30 valid scores: never ranked or gated on. */
  lowBase: z.boolean(),
});

export const scores = tally.extend({
  measure: z.enum(MEASURES),
  scale: z.strictObject({
    id: z.enum(SCALES),
    low: z.number(),
    high: z.number(),
    reversed: z.boolean(),
    reason: z.string(),
    /** `reason`, for other languages. */
    why: phrase,
  }),
  excluded: z.strictObject(
    Object.fromEntries(EXCLUSIONS.map((reason) => [reason, count])) as Record<
      (typeof EXCLUSIONS)[number],
      typeof count
    >,
  ),
  /** Counts of the whole steps from `scale.low` to `scale.high` (fractions fall to the nearest step, halves up). */
  distribution: z.array(count),
});

export type Scores = z.infer<typeof scores>;
export type Tally = z.infer<typeof tally>;
export type Measure = (typeof MEASURES)[number];
