import * as z from "zod";
import { PRESET_NAMES } from "../measures/preset.ts";
import { THEME_METHODS } from "../settings.ts";
import { EXCLUSIONS } from "../survey/responses.ts";
import { ROLES } from "../survey/roles.ts";
import { SCALES } from "../survey/scale.ts";
import { FORMATS } from "../survey/table.ts";
import { TRUST_WORDS } from "../trust/words.ts";

const count = z.int().min(0);
const interval = z.tuple([z.number(), z.number()]);
const name = z.string().nullable();

/** Measures that head a report; which one fits follows from the scale. */
export const MEASURES = ["nps", "csat", "mean"] as const;

/**
 * One group's scores. `value` is the headline measure: NPS in points −100…100, CSAT in percent 0…100, or the mean in the
 * scale's own units; null when nobody in the group has a valid score. The bands and `nps` are null off the 0–10 scale.
 */
const tally = z.strictObject({
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

const scores = tally.extend({
  measure: z.enum(MEASURES),
  scale: z.strictObject({
    id: z.enum(SCALES),
    low: z.number(),
    high: z.number(),
    reversed: z.boolean(),
    reason: z.string(),
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

/** Money a group of accounts stands for; each account counts once. */
const worth = z.strictObject({
  total: z.number(),
  accounts: count,
  shortTermRisk: z.number().nullable(),
  longTermRisk: z.number().nullable(),
  potential: z.number().nullable(),
});

export const QUADRANTS = ["fix-first", "fix-next", "protect", "build-on"] as const;

const theme = z.strictObject({
  /** Made once from the theme's own words: `t-` and eight hexadecimal digits. */
  id: z.string().regex(/^t-[0-9a-f]{8}$/),
  name: z.string(),
  keywords: z.array(z.string()),
  /** Id of the broad theme it is part of; null where there is no broader level. */
  broad: name,
  /** Comments whose main theme it is. Base, scores, impact and revenue are theirs, so that bases add up to `coded`. */
  base: count,
  /** `base` over all comments with content, coded or not; 0…1. */
  share: z.number(),
  /** Comments that speak of it as their main theme or beside another one, each once; those of all themes overlap. */
  mentions: z.strictObject({ base: count, share: z.number(), scores: tally.nullable() }),
  scores: tally.nullable(),
  /** Headline measure of all minus that of all without this theme; negative drags it down. */
  impact: z.number().nullable(),
  impactInterval: interval.nullable(),
  /** Mean best-match Jaccard over resamples, 0…1 (Hennig 2007); null when it was not measured. */
  stability: z.number().nullable(),
  /** Mean NPMI over the pairs of its ten strongest words, −1…1 (see trust/coherence); null when it was not measured. */
  coherence: z.number().nullable(),
  /** Mean simplified silhouette of its comments, −1…1; null when it was not measured. */
  silhouette: z.number().nullable(),
  /** What `stability` comes to: firm from 0.85, fair from 0.6, loose below. */
  trust: z.enum(TRUST_WORDS).nullable(),
  revenue: worth.nullable(),
  quadrant: z.enum(QUADRANTS).nullable(),
  trend: z.array(
    z.strictObject({ period: z.string(), base: count, value: z.number().nullable(), lowBase: z.boolean() }),
  ),
  exemplars: z.array(z.strictObject({ row: z.int().min(1), score: z.number().nullable(), text: z.string() })),
});

/** Themes that are alike, read as one; there are none with eight themes or fewer. Figures of the comments whose main theme it holds. */
const broadTheme = z.strictObject({
  /** Made from the ids of its themes: `b-` and eight hexadecimal digits. */
  id: z.string().regex(/^b-[0-9a-f]{8}$/),
  name: z.string(),
  /** Ids, the largest theme first. */
  themes: z.array(z.string()),
  base: count,
  share: z.number(),
  scores: tally.nullable(),
  impact: z.number().nullable(),
  impactInterval: interval.nullable(),
});

/** How far the themes as a whole may be relied on. */
const trust = z.strictObject({
  /** Mean over the themes, each counted by its base. */
  stability: z.number().nullable(),
  /** Mean over the themes. */
  coherence: z.number().nullable(),
  /** Distinct words over all words, of the ten strongest of each theme; 0…1. */
  diversity: z.number().nullable(),
  /** Mean over the themes, each counted by its base. */
  silhouette: z.number().nullable(),
  /** Share of the comments with content that have no theme, 0…1. */
  uncoded: z.number(),
  /** What `stability` comes to. */
  word: z.enum(TRUST_WORDS).nullable(),
});

const assignment = z.strictObject({
  row: z.int().min(1),
  theme: name,
  /** 0…1; how clearly the comment is nearer to its theme than to the next one. */
  confidence: z.number().nullable(),
  /** What in the comment put it there: words of the theme, as they stand in it. */
  words: z.array(z.string()),
  /** The other themes it speaks of, in the order of the text, each with the part of the comment that does. */
  also: z.array(z.strictObject({ theme: z.string(), evidence: z.string() })),
});

/** The one document that every output is drawn from. Fields are added, never renamed, within a `schemaVersion`. */
export const reportSchema = z.strictObject({
  schemaVersion: z.literal(1),
  source: z.strictObject({
    file: z.string(),
    format: z.enum(FORMATS),
    encoding: name,
    delimiter: name,
    rows: count,
    sha256: z.string(),
  }),
  /** Conditions on the rows that count, as `--where` takes them; the themes are those of all comments. */
  where: z.array(z.strictObject({ column: z.string(), value: z.string() })),
  columns: z.strictObject({
    id: name,
    /** Where several respondents answer for one paying customer. */
    account: name.optional(),
    score: name,
    comment: name,
    date: name,
    revenue: name,
    segments: z.array(z.string()),
    inferred: z.array(
      z.strictObject({
        column: z.string(),
        role: z.enum(ROLES).nullable(),
        reason: z.string(),
        chosenBy: z.enum(["option", "study", "inferred"]),
        filled: count,
        distinct: count,
      }),
    ),
  }),
  preset: z.enum(PRESET_NAMES),
  scores: scores.nullable(),
  comments: z
    .strictObject({
      /** All rows: blank + contentless + excluded + coded + uncoded. */
      total: count,
      blank: count,
      contentless: count,
      excluded: count,
      coded: count,
      uncoded: count,
    })
    .nullable(),
  themes: z.array(theme),
  /** Largest first. */
  broadThemes: z.array(broadTheme),
  /** Null where there are no themes. */
  trust: trust.nullable(),
  revenue: worth
    .extend({
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
    })
    .nullable(),
  segments: z.array(
    z.strictObject({
      column: z.string(),
      value: z.string(),
      rows: count,
      scores: tally.nullable(),
      revenue: worth.nullable(),
      /** By main theme. */
      themes: z.array(z.strictObject({ id: z.string(), base: count, share: z.number() })),
    }),
  ),
  /** `scores` null: no valid score in the period. */
  trend: z.array(z.strictObject({ period: z.string(), rows: count, scores: tally.nullable() })),
  assignments: z.array(assignment).optional(),
  diagnostics: z.array(
    z.strictObject({
      severity: z.enum(["warning", "info"]),
      code: z.string(),
      row: z.int().min(1).nullable(),
      column: name,
      message: z.string(),
    }),
  ),
  engine: z.strictObject({
    version: z.string(),
    seed: count,
    /** How themes were found; see the method section of the report. */
    method: z.enum(THEME_METHODS),
    k: count,
    kChosenBy: z.enum(["rule", "user", "none"]),
    /** What the number was read from: the smallest theme's share of the comments, by the number of themes. */
    curve: z.array(z.strictObject({ themes: count, share: z.number() })),
    /** ISO 639-1 codes of the comments' languages, the most frequent first. */
    language: z.array(z.string()),
  }),
});

export type ReportDocument = z.infer<typeof reportSchema>;
export type Scores = NonNullable<ReportDocument["scores"]>;
export type Tally = z.infer<typeof tally>;
export type Worth = z.infer<typeof worth>;
export type ThemeReport = ReportDocument["themes"][number];
export type BroadThemeReport = ReportDocument["broadThemes"][number];
export type Measure = (typeof MEASURES)[number];
export type Quadrant = (typeof QUADRANTS)[number];
