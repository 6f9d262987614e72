import * as z from "zod";
import { TRUST_WORDS } from "../../trust/words.ts";
import { REASONS } from "../../codebook/decisions.ts";
import { decided } from "./codebook.ts";
import { count, interval, name } from "./parts.ts";
import { worth } from "./revenue.ts";
import { tally } from "./scores.ts";

export const QUADRANTS = ["fix-first", "fix-next", "protect", "build-on"] as const;

export const theme = z.strictObject({
  /** Made once from the theme's own words: `t-` and eight hexadecimal digits. */
  id: z.string().regex(/^t-[0-9a-f]{4,16}$/),
  name: z.string(),
  /** Null for one that the machine alone has found. */
  decided: decided.nullable(),
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
export const broadTheme = z.strictObject({
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
export const trust = z.strictObject({
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

export const assignment = z.strictObject({
  row: z.int().min(1),
  theme: name,
  /** 0…1; how clearly the comment is nearer to its theme than to the next one. */
  confidence: z.number().nullable(),
  /** What in the comment put it there: words of the theme, as they stand in it. */
  words: z.array(z.string()),
  /** Who put it there: its words, a rule of the codebook, or a person by hand. */
  by: z.enum(REASONS),
  /** The rule that put it there, or kept it out. */
  rule: name,
  /** The other themes it speaks of, in the order of the text, each with the part of the comment that does. */
  also: z.array(z.strictObject({ theme: z.string(), evidence: z.string() })),
});

export type ThemeReport = z.infer<typeof theme>;
export type BroadThemeReport = z.infer<typeof broadTheme>;
export type Quadrant = (typeof QUADRANTS)[number];
