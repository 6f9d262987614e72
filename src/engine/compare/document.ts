import * as z from "zod";
import { PRESET_NAMES } from "../measures/preset.ts";
import { count, interval, name } from "../report/schema/parts.ts";
import { diagnostics } from "../report/schema/phrases.ts";
import { worth } from "../report/schema/revenue.ts";
import { MEASURES, tally } from "../report/schema/scores.ts";

/** What a change comes to: more than chance explains, not more than that, or too few answers to tell. */
export const VERDICTS = ["more-than-noise", "within-noise", "too-few"] as const;

/**
 * After minus before, and whether chance explains it. Units: those of what is compared (points, shares 0…1, money). Fewer than
 * 30 on a side are too few to test.
 */
const change = z.strictObject({
  difference: z.number(),
  /** 95 %, around `difference`. */
  interval: interval.nullable(),
  /** Two-sided; null where it was not tested. */
  p: z.number().nullable(),
  /** `p` after Benjamini–Hochberg over everything tested with it; null where it stands alone or was not tested. */
  adjustedP: z.number().nullable(),
  verdict: z.enum(VERDICTS),
  /** Answers a side that would tell a change of this size from chance (80 % power at 5 %); null where it is told already. */
  needed: count.nullable(),
});

const side = z.strictObject({
  /** What a reader calls it: the file, the period, or the segment's value. */
  label: z.string(),
  file: z.string(),
  sha256: z.string(),
  where: z.array(z.strictObject({ column: z.string(), value: z.string() })),
  rows: count,
  scores: tally.nullable(),
  /** Comments with content. */
  comments: count,
  revenue: worth.nullable(),
  /** First and last period that it has answers of; null without dates. */
  periods: z.tuple([z.string(), z.string()]).nullable(),
});

/** One group on one side: a theme, or a segment. */
const group = z.strictObject({
  base: count,
  /** `base` over the comments with content (themes) or the rows (segments) of its side, 0…1. */
  share: z.number(),
  scores: tally.nullable(),
  revenue: worth.nullable(),
});

const compared = {
  before: group.nullable(),
  after: group.nullable(),
  /** All null where one of the sides does not have it; each is null where a side has fewer than 10 to judge it by. */
  share: change.nullable(),
  score: change.nullable(),
  /**
   * Of the revenue at risk, or of revenue where there are no bands, like for like: the side before is taken as if it had as
   * many accounts as the side after, so that a larger survey alone is no change. Null with different currencies.
   */
  revenue: change.nullable(),
};

/** The document that every output of a comparison is drawn from. Fields are added, never renamed, within a `schemaVersion`. */
export const comparisonSchema = z.strictObject({
  schemaVersion: z.literal(1),
  measure: z.enum(MEASURES).nullable(),
  preset: z.enum(PRESET_NAMES),
  currency: name,
  before: side,
  after: side,
  /** Of the headline measure; null without scores on both sides. */
  change: change.extend({ test: z.enum(["independent", "paired"]) }).nullable(),
  /** Respondents who answered on both sides; 0 without an id column. */
  repeating: count,
  themes: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      keywords: z.array(z.string()),
      /** `new`: found only among the later comments that fit none of the earlier themes; `gone`: no later comment fits it. */
      status: z.enum(["kept", "new", "gone"]),
      ...compared,
      exemplars: z.array(z.strictObject({ row: z.int().min(1), score: z.number().nullable(), text: z.string() })),
    }),
  ),
  segments: z.array(z.strictObject({ column: z.string(), value: z.string(), ...compared })),
  /** How themes of the two sides were brought together. */
  matching: z.enum(["same-themes", "codebook", "earlier-themes"]),
  correction: z.strictObject({ method: z.literal("benjamini-hochberg"), level: z.number(), tests: count }),
  diagnostics,
  engine: z.strictObject({ version: z.string(), seed: count }),
});

export type Comparison = z.infer<typeof comparisonSchema>;
export type Change = z.infer<typeof change>;
export type ComparisonSide = Comparison["before"];
export type ComparedTheme = Comparison["themes"][number];
export type Verdict = (typeof VERDICTS)[number];
