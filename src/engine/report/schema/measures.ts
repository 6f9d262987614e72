import * as z from "zod";
import { PRESET_NAMES } from "../../measures/preset.ts";
import { EXCLUSIONS } from "../../survey/responses.ts";
import { SCALES } from "../../survey/scale.ts";
import { DURATION_UNITS } from "../../survey/duration.ts";
import { INS_VARIANTS } from "../../measures/measureKinds.ts";
import { count, interval } from "./parts.ts";
import { phrase } from "./phrases.ts";

const share = z.strictObject({
  count,
  /** 0…1; null where nobody is behind it. */
  share: z.number().nullable(),
  /** 95 %, Wilson, 0…1. */
  interval: interval.nullable(),
});

/** What every measure states of itself. */
const stated = {
  column: z.string(),
  /** Whether the report is headed by this column. */
  headline: z.boolean(),
  chosenBy: z.enum(["option", "study", "inferred"]),
  /** One clause for people: why the column gives this measure. */
  reason: z.string(),
  /** `reason`, for other languages. */
  why: phrase,
  /** Hidden because fewer than five people are behind it; its figures are null. */
  suppressed: z.boolean(),
  /** Answers (or cases) that count; null where hidden. */
  base: count.nullable(),
  /** Under 30 answers: never ranked or gated on. */
  lowBase: z.boolean(),
  excluded: z
    .strictObject(
      Object.fromEntries(EXCLUSIONS.map((reason) => [reason, count])) as Record<
        (typeof EXCLUSIONS)[number],
        typeof count
      >,
    )
    .nullable(),
};

/** What a measure of answers states besides. */
const answered = {
  ...stated,
  scale: z.strictObject({ id: z.enum(SCALES), low: z.number(), high: z.number(), reversed: z.boolean() }),
  /** In the measure's own units; null without a valid answer. */
  value: z.number().nullable(),
  /** 95 %, around `value`. */
  interval: interval.nullable(),
  mean: z.number().nullable(),
  /** Counts of the whole steps from `scale.low` to `scale.high`; empty where hidden. */
  distribution: z.array(count),
};

/** First and last answer of a range that counts. */
const range = z.tuple([z.number(), z.number()]);

/** 1-based rows with their values. */
const extremes = z.array(z.strictObject({ row: z.int().min(1), value: z.number() }));

/**
 * Every measure that the columns can give. Values: NPS, eNPS and INS in points −100…100, CSAT and the bad share in percent
 * 0…100, CES and means in steps of the scale, service measures in `unit`.
 */
export const measure = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.enum(["nps", "enps"]),
    ...answered,
    preset: z.enum(PRESET_NAMES),
    promoters: count.nullable(),
    passives: count.nullable(),
    detractors: count.nullable(),
  }),
  z.strictObject({ kind: z.literal("csat"), ...answered, satisfied: count.nullable() }),
  z.strictObject({ kind: z.literal("ces1"), ...answered, variant: z.literal("lower-is-better") }),
  z.strictObject({
    kind: z.literal("ces2"),
    ...answered,
    variant: z.literal("higher-is-better"),
    /** Answers of 5 and above. */
    easy: share.nullable(),
  }),
  z.strictObject({
    kind: z.literal("ins"),
    ...answered,
    variant: z.enum(INS_VARIANTS),
    satisfied: count.nullable(),
    dissatisfied: count.nullable(),
    /** Which answers count as which. */
    ranges: z.strictObject({ satisfied: range, dissatisfied: range }),
  }),
  z.strictObject({
    kind: z.literal("rating3"),
    ...answered,
    bad: count.nullable(),
    ok: count.nullable(),
    great: count.nullable(),
    /** The share of bad answers, in percent, that is not to be passed. */
    line: z.number(),
    /** Whether the bad share lies above the line, and whether all of its interval does. */
    above: z.boolean(),
    surelyAbove: z.boolean(),
  }),
  z.strictObject({ kind: z.literal("mean"), ...answered }),
  z.strictObject({
    kind: z.enum(["first-response-time", "response-time", "handle-time", "resolution-time", "contacts-per-case"]),
    ...stated,
    /** What the figures are counted in; null for times whose unit the file does not tell. */
    unit: z.enum([...DURATION_UNITS, "contacts"]).nullable(),
    /** Quantiles by linear interpolation between the ordered values (Hyndman & Fan 1996, type 7). */
    p10: z.number().nullable(),
    median: z.number().nullable(),
    p90: z.number().nullable(),
    min: z.number().nullable(),
    max: z.number().nullable(),
    /** Never to be shown alone. */
    mean: z.number().nullable(),
    targets: z.array(
      z.strictObject({
        /** Which cases it holds for; null: all. */
        channel: z.enum(["social", "other"]).nullable(),
        /** In `unit`. */
        at: z.number(),
        from: z.enum(["default", "study"]),
        base: count,
        /** Cases that took longer. */
        beyond: share,
      }),
    ),
    lowest: extremes,
    highest: extremes,
  }),
]);

export type MeasureReport = z.infer<typeof measure>;
export type ServiceReport = Extract<MeasureReport, { targets: unknown }>;
export type AnswerReport = Exclude<MeasureReport, ServiceReport>;
